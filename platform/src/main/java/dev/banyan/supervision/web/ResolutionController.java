package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.supervision.KeepMeetingSeries;
import dev.banyan.supervision.KeepMeetingSeries.NewSeries;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingSeries.Rhythm;
import dev.banyan.supervision.MeetingSeries.Timing;
import dev.banyan.supervision.NewResolution;
import dev.banyan.supervision.PassResolution;
import dev.banyan.supervision.SeriesId;
import dev.banyan.supervision.Venue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down what a meeting resolves, and when a body meets. */
@Controller
@RequestMapping("/meetings")
@Needs(Permission.KEEP_MEETINGS)
class ResolutionController {
    private final PassResolution passing;
    private final KeepMeetingSeries keeping;

    ResolutionController(PassResolution passing, KeepMeetingSeries keeping) {
        this.passing = passing;
        this.keeping = keeping;
    }

    @PostMapping("/{id}/resolutions")
    String pass(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") List<String> others,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String kind,
            Actor actor,
            RedirectAttributes next) {
        var named = others.stream().filter(it -> !it.isBlank()).toList();
        var wish = new NewResolution(text, lead, named, limit, kind);
        MeetingAnswers.tell(next, passing.pass(actor, request, new MeetingId(id), wish));
        return "redirect:/meetings/" + id + "#resolutions";
    }

    @PostMapping("/series")
    String start(
            @RequestParam UUID request,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Rhythm rhythm,
            @RequestParam DayOfWeek weekday,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime at,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String place,
            Actor actor,
            RedirectAttributes next) {
        var timing = new Timing(rhythm, weekday, at, since, until);
        var wanted = new NewSeries(body, name, timing, new Venue(place, Optional.empty()));
        tell(next, keeping.start(actor, request, wanted), "meetings.done.series");
        return "redirect:/meetings/series";
    }

    @PostMapping("/series/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        tell(next, keeping.end(actor, new SeriesId(id), until, reason), "meetings.done.series-ended");
        return "redirect:/meetings/series";
    }

    private static void tell(RedirectAttributes next, KeepMeetingSeries.Outcome outcome, String done) {
        switch (outcome) {
            case KeepMeetingSeries.Done _ -> Notices.done(next, done);
            case KeepMeetingSeries.Refused(var reason) -> MeetingAnswers.refused(next, reason);
            case KeepMeetingSeries.NotFound() -> throw Answers.notFound();
        }
    }
}
