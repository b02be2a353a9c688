package dev.banyan.assessment.web;

import dev.banyan.assessment.ReadMovement;
import dev.banyan.assessment.RoundId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the picture of places over the years; its address holds the unit that stands out. */
@Controller
@Needs(Permission.READ_SCORES)
class MovementController {
    private final ReadMovement reading;
    private final ScoreNames.Lookup names;

    MovementController(ReadMovement reading, ScoreNames.Lookup names) {
        this.reading = reading;
        this.names = names;
    }

    @GetMapping("/rounds/{id}/movement")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String unit, Actor actor, Model model) {
        model.addAttribute("movement", reading.of(actor, new RoundId(id)).orElseThrow(RoundAnswers::notFound));
        model.addAttribute("unit", unit);
        model.addAttribute("names", names.all());
        return "assessment/movement";
    }
}
