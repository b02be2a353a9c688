package dev.banyan.assessment.web;

import dev.banyan.assessment.FindHonestyQuestions;
import dev.banyan.assessment.RoundId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a person should ask about in the figures of a round. */
@Controller
@Needs(Permission.ASSESS)
class HonestyController {
    private final FindHonestyQuestions questions;
    private final ScoreNames.Lookup names;

    HonestyController(FindHonestyQuestions questions, ScoreNames.Lookup names) {
        this.questions = questions;
        this.names = names;
    }

    @GetMapping("/rounds/{id}/questions")
    String show(@PathVariable long id, Actor actor, Model model) {
        var asked = questions
                .of(actor, new RoundId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("asked", asked);
        model.addAttribute("names", names.all());
        return "assessment/honesty";
    }
}
