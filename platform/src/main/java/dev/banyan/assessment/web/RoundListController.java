package dev.banyan.assessment.web;

import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.FindWaitingRounds;
import dev.banyan.assessment.ReadScores;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.plan.Page;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of rounds: all of them, or those that wait for the reader. */
@Controller
@Needs(Permission.READ_SCORES)
class RoundListController {
    private final ReadScores scores;
    private final FindWaitingRounds waiting;
    private final FindSchemes schemes;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup names;

    RoundListController(
            ReadScores scores,
            FindWaitingRounds waiting,
            FindSchemes schemes,
            CityCalendar calendar,
            ScoreNames.Lookup names) {
        this.scores = scores;
        this.waiting = waiting;
        this.schemes = schemes;
        this.calendar = calendar;
        this.names = names;
    }

    @Bean
    static MenuItem roundsMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSESSMENT, 10, "assessment.menu.rounds", "/rounds", Permission.READ_SCORES.name());
    }

    @GetMapping("/rounds")
    String all(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("found", mine ? Page.of(waiting.of(actor), page) : scores.rounds(actor, page));
        model.addAttribute("mine", mine);
        model.addAttribute("schemes", schemes.all());
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("today", calendar.today());
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/rounds";
    }
}
