package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.PostId;
import dev.banyan.frame.Notices;
import dev.banyan.supervision.CallMeeting;
import dev.banyan.supervision.CallMeeting.Call;
import dev.banyan.supervision.HoldMeeting;
import dev.banyan.supervision.MakePack;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingOutcome;
import dev.banyan.supervision.SeriesId;
import dev.banyan.supervision.Venue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office of a body does with a meeting: calls, moves, calls off, holds it, writes its minutes, has its pack made. */
@Controller
@RequestMapping("/meetings")
@Needs(Permission.KEEP_MEETINGS)
class MeetingStepController {
    private final CallMeeting calling;
    private final HoldMeeting holding;
    private final MakePack making;
    private final FindUnits units;
    private final FindPosts posts;
    private final CityCalendar calendar;
    private final MeetingNames.Lookup names;

    MeetingStepController(
            CallMeeting calling,
            HoldMeeting holding,
            MakePack making,
            FindUnits units,
            FindPosts posts,
            CityCalendar calendar,
            MeetingNames.Lookup names) {
        this.calling = calling;
        this.holding = holding;
        this.making = making;
        this.units = units;
        this.posts = posts;
        this.calendar = calendar;
        this.names = names;
    }

    /** A list from which nothing more was chosen sends an empty one along. */
    private static Set<String> chosen(Set<String> units) {
        return units.stream().filter(it -> !it.isBlank()).collect(Collectors.toSet());
    }

    private static Optional<Meeting.Slot> slot(Optional<Long> series, Optional<LocalDate> slot) {
        return series.flatMap(it -> slot.map(day -> new Meeting.Slot(new SeriesId(it), day)));
    }

    @GetMapping("/call")
    String form(
            @RequestParam Optional<Long> series,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> slot,
            @RequestParam(defaultValue = "") String body,
            Actor actor,
            Model model) {
        var call = slot(series, slot)
                .map(it -> calling.usual(actor, it))
                .orElseGet(() -> calling.other(actor, body))
                .orElseThrow(Answers::notFound);
        model.addAttribute("call", call);
        model.addAttribute("units", units.all());
        model.addAttribute("chairs", posts.of(call.body(), calendar.today()));
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/callmeeting";
    }

    @PostMapping
    String call(
            @RequestParam UUID request,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<Long> series,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> slot,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime start,
            @RequestParam(defaultValue = "") String place,
            @RequestParam Optional<Long> chair,
            @RequestParam(defaultValue = "") Set<String> units,
            Actor actor,
            RedirectAttributes next) {
        var of = slot(series, slot);
        var outcome = calling.call(actor, request, new Call(body, name, of, start, venue(place, chair), chosen(units)));
        MeetingAnswers.tell(next, outcome, "meetings.done.called");
        return outcome instanceof MeetingOutcome.Done(var meeting)
                ? "redirect:/meetings/" + meeting.id().value()
                : "redirect:/meetings/call?"
                        + of.map(it -> "series=" + it.series().value() + "&slot=" + it.day())
                                .orElse("body=" + body);
    }

    private static Venue venue(String place, Optional<Long> chair) {
        return new Venue(place, chair.map(PostId::new));
    }

    @PostMapping("/call-off")
    String callOff(
            @RequestParam UUID request,
            @RequestParam long series,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate slot,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = calling.callOff(actor, request, new Meeting.Slot(new SeriesId(series), slot), reason);
        MeetingAnswers.tell(next, outcome, "meetings.done.called-off");
        return outcome instanceof MeetingOutcome.Done(var meeting)
                ? "redirect:/meetings/" + meeting.id().value()
                : "redirect:/meetings/call?series=" + series + "&slot=" + slot;
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable long id,
            StepForm form,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime start,
            @RequestParam(defaultValue = "") String place,
            @RequestParam Optional<Long> chair,
            Actor actor,
            RedirectAttributes next) {
        var outcome = calling.move(
                actor, form.request(), new MeetingId(id), form.seen(), start, venue(place, chair), form.reason());
        MeetingAnswers.tell(next, outcome, "meetings.done.moved");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/{id}/call-off")
    String callOff(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = calling.callOff(actor, form.request(), new MeetingId(id), form.seen(), form.reason());
        MeetingAnswers.tell(next, outcome, "meetings.done.called-off");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/{id}/hold")
    String hold(
            @PathVariable long id,
            StepForm form,
            @RequestParam(defaultValue = "") Set<String> present,
            @RequestParam(defaultValue = "") String minutes,
            Actor actor,
            RedirectAttributes next) {
        var outcome = holding.hold(actor, form.request(), new MeetingId(id), form.seen(), chosen(present), minutes);
        MeetingAnswers.tell(next, outcome, "meetings.done.held");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/{id}/minutes")
    String minutes(
            @PathVariable long id,
            StepForm form,
            @RequestParam(defaultValue = "") String minutes,
            Actor actor,
            RedirectAttributes next) {
        var outcome = holding.minutes(actor, form.request(), new MeetingId(id), form.seen(), minutes);
        MeetingAnswers.tell(next, outcome, "meetings.done.minuted");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/{id}/packs")
    String pack(@PathVariable long id, @RequestParam int seen, Actor actor, RedirectAttributes next) {
        switch (making.make(actor, new MeetingId(id), seen)) {
            case MakePack.Made _ -> Notices.done(next, "meetings.done.pack");
            case MakePack.Refused(var reason) -> MeetingAnswers.refused(next, reason);
            case MakePack.NotFound() -> throw Answers.notFound();
        }
        return "redirect:/meetings/" + id;
    }
}
