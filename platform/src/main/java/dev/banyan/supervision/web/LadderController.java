package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Download;
import dev.banyan.frame.Signpost;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.FindCoSigning;
import dev.banyan.supervision.FindLadder;
import dev.banyan.supervision.TimeRequestId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The supervision of a duty from the first reminder on. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class LadderController {
    private final FindLadder ladders;
    private final FindCoSigning closings;
    private final Names.Lookup names;
    private final CityCalendar calendar;

    LadderController(FindLadder ladders, FindCoSigning closings, Names.Lookup names, CityCalendar calendar) {
        this.ladders = ladders;
        this.closings = closings;
        this.names = names;
        this.calendar = calendar;
    }

    @Bean
    static Signpost ladderSignpost() {
        return new Signpost(
                Signpost.Place.DUTY,
                40,
                "supervision.ladder",
                "/duties/{duty}/ladder",
                Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping("/duties/{id}/ladder")
    String show(@PathVariable long id, Actor actor, Model model) {
        var file = ladders.of(actor, new AssignmentId(id)).orElseThrow(LadderAnswers::notFound);
        model.addAttribute("file", file);
        model.addAttribute("closing", closings.of(actor, file.duty()));
        model.addAttribute("names", names.of(List.of(file.duty().task())));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/ladder";
    }

    @GetMapping("/time-requests/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long id, Actor actor) {
        return ladders.proof(actor, new TimeRequestId(id))
                .map(it -> Download.of(it.name(), it.bytes()))
                .orElseThrow(LadderAnswers::notFound);
    }
}
