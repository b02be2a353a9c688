package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.TableExport;
import dev.banyan.supervision.FindMeetings;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingSeries;
import dev.banyan.supervision.MeetingStanding;
import dev.banyan.supervision.PassResolution;
import dev.banyan.supervision.ReadMeeting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of meetings, one of them with its packs, and the series. */
@Controller
@RequestMapping("/meetings")
@Needs(Permission.READ_ASSIGNMENTS)
class MeetingController {
    private final FindMeetings meetings;
    private final ReadMeeting reading;
    private final PassResolution passing;
    private final FindUnits units;
    private final FindPosts posts;
    private final CityCalendar calendar;
    private final MeetingNames.Lookup names;

    MeetingController(
            FindMeetings meetings,
            ReadMeeting reading,
            PassResolution passing,
            FindUnits units,
            FindPosts posts,
            CityCalendar calendar,
            MeetingNames.Lookup names) {
        this.meetings = meetings;
        this.reading = reading;
        this.passing = passing;
        this.units = units;
        this.posts = posts;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "COMING") MeetingStanding show,
            @RequestParam Optional<String> body,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var chosen = body.filter(it -> !it.isBlank());
        model.addAttribute("found", due ? meetings.due(actor, page) : meetings.page(actor, show, chosen, page));
        model.addAttribute("due", due);
        model.addAttribute("show", show);
        model.addAttribute("body", chosen);
        model.addAttribute("bodies", meetings.bodies(actor));
        model.addAttribute("kept", meetings.kept(actor));
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/meetings";
    }

    @GetMapping("/series")
    String series(Actor actor, Model model) {
        var all = meetings.series(actor);
        model.addAttribute("series", all);
        model.addAttribute("kept", meetings.kept(actor));
        model.addAttribute(
                "names", names.of(all.stream().map(MeetingSeries::usual).toList()));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/meetingseries";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var view = reading.of(actor, new MeetingId(id)).orElseThrow(Answers::notFound);
        var meeting = view.meeting();
        model.addAttribute("view", view);
        model.addAttribute(
                "names",
                names.of(
                        view.facts().stream().flatMap(it -> it.venue().stream()).toList()));
        model.addAttribute("chairs", view.keeps() ? posts.of(meeting.body(), calendar.today()) : List.of());
        model.addAttribute("units", view.keeps() ? units.all() : List.of());
        model.addAttribute("register", view.keeps() ? passing.register(actor, meeting.id()) : Optional.empty());
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("typed", MeetingAnswers.typed(model));
        return "supervision/meeting";
    }

    @GetMapping("/{id}/packs/{number}")
    String pack(@PathVariable long id, @PathVariable int number, Actor actor, Model model) {
        var meeting = meeting(actor, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("pack", reading.pack(actor, meeting.id(), number).orElseThrow(Answers::notFound));
        model.addAttribute("names", names.of(List.of(meeting.plan().venue())));
        return "supervision/meetingpack";
    }

    private Meeting meeting(Actor actor, long id) {
        return reading.find(actor, new MeetingId(id)).orElseThrow(Answers::notFound);
    }

    @GetMapping("/{id}/packs/{number}/export")
    void export(@PathVariable long id, @PathVariable int number, Actor actor, TableExport sheet) throws IOException {
        var meeting = meeting(actor, id);
        var pack = reading.pack(actor, meeting.id(), number).orElseThrow(Answers::notFound);
        String name = sheet.words().of("meetings.pack") + " " + meeting.name() + " " + meeting.day();
        sheet.write(name, PackSheet.heading(sheet.words()), PackSheet.rows(pack, names.all(), sheet.words()));
    }
}
