package dev.banyan.assessment.web;

import dev.banyan.assessment.Round;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.SimulateScheme;
import dev.banyan.assessment.SimulateScheme.OtherText;
import dev.banyan.assessment.SimulateScheme.OtherWeights;
import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page where another scheme is tried on a past round; its address holds the weights that were tried, and nothing is written. */
@Controller
@Needs(Permission.ASSESS)
class SimulatorController {
    private static final int USUAL_MARGIN = 100;

    private final SimulateScheme simulating;
    private final ScoreNames.Lookup names;

    SimulatorController(SimulateScheme simulating, ScoreNames.Lookup names) {
        this.simulating = simulating;
        this.names = names;
    }

    @Bean
    static MenuItem simulatorMenuItem() {
        return new MenuItem(MenuItem.Group.ASSESSMENT, 60, "simulator.menu", "/simulator", Permission.ASSESS.name());
    }

    @GetMapping("/simulator")
    String weights(@RequestParam Map<String, String> parameters, Actor actor, Model model) {
        var rounds = simulating.rounds(actor);
        var typed = TriedWeights.of(parameters);
        var chosen = Optional.ofNullable(parameters.get("round"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new RoundId(Long.parseLong(it)))
                .or(() -> rounds.stream().findFirst().map(Round::id));
        var outcome = chosen.map(id -> simulating
                .tried(actor, id, new OtherWeights(typed.weights()), margin(parameters.get("margin")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("rounds", rounds);
        model.addAttribute("outcome", outcome);
        model.addAttribute("typed", typed);
        model.addAttribute("margin", margin(parameters.get("margin")));
        model.addAttribute("text", outcome.map(it -> it.before().scheme().text()));
        model.addAttribute("typedText", false);
        model.addAttribute("names", names.all());
        return "assessment/simulator";
    }

    @PostMapping("/simulator")
    String text(
            @RequestParam long round,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String margin,
            Actor actor,
            Model model) {
        if (text.length() > SchemeText.LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var outcome = simulating
                .tried(actor, new RoundId(round), new OtherText(text), margin(margin))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("rounds", simulating.rounds(actor));
        model.addAttribute("outcome", Optional.of(outcome));
        model.addAttribute("typed", TriedWeights.of(Map.of()));
        model.addAttribute("margin", margin(margin));
        model.addAttribute("text", Optional.of(text));
        model.addAttribute("typedText", true);
        model.addAttribute("names", names.all());
        return "assessment/simulator";
    }

    private static int margin(@Nullable String typed) {
        return SimulateScheme.MARGINS.stream()
                .filter(it -> String.valueOf(it).equals(typed))
                .findFirst()
                .orElse(USUAL_MARGIN);
    }
}
