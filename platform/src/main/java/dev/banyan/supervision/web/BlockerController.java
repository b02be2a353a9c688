package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Blocker;
import dev.banyan.supervision.BlockerFilter;
import dev.banyan.supervision.BlockerFilter.Show;
import dev.banyan.supervision.BlockerId;
import dev.banyan.supervision.FindBlockers;
import dev.banyan.supervision.FindMeetings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of blockers, and one of them with all that happened to it. */
@Controller
@RequestMapping("/blockers")
@Needs(Permission.READ_ASSIGNMENTS)
class BlockerController {
    private static final List<String> COLUMNS =
            List.of("number", "task", "blocker", "body", "raiser", "owner", "raised", "due", "state", "late");

    private final FindBlockers blockers;
    private final FindMeetings meetings;
    private final CityCalendar calendar;
    private final Names.Lookup names;

    BlockerController(FindBlockers blockers, FindMeetings meetings, CityCalendar calendar, Names.Lookup names) {
        this.blockers = blockers;
        this.meetings = meetings;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam Optional<String> body,
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var filter = filter(show, body, task, mine);
        var found = blockers.page(actor, filter, page);
        model.addAttribute("found", found);
        model.addAttribute("filter", filter);
        model.addAttribute("bodies", meetings.bodies(actor));
        model.addAttribute("mayBeMine", actor.may(Permission.HANDLE_BLOCKERS));
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "names",
                names.of(Stream.concat(found.items().stream().map(Blocker::task), filter.task().stream())
                        .toList()));
        return "supervision/blockers";
    }

    private static BlockerFilter filter(Show show, Optional<String> body, Optional<Long> task, boolean mine) {
        return new BlockerFilter(show, body.filter(it -> !it.isBlank()), task.map(TaskId::new), mine);
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam Optional<String> body,
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "false") boolean mine,
            Actor actor,
            TableExport sheet)
            throws IOException {
        sheet.send(
                "meetings.blockers",
                COLUMNS.stream().map(column -> "meetings.column." + column).toList(),
                rows(actor, filter(show, body, task, mine), sheet.words()));
    }

    private Stream<List<Cell>> rows(Actor actor, BlockerFilter filter, Words words) {
        var today = calendar.today();
        return TableExport.<Blocker>pieces(
                        (id, most) -> blockers.after(actor, filter, new BlockerId(id), most),
                        it -> it.id().value())
                .flatMap(piece -> {
                    var known = names.of(piece.stream().map(Blocker::task).toList());
                    return piece.stream().map(it -> row(it, known, words, today));
                });
    }

    private static List<Cell> row(Blocker it, Names names, Words words, LocalDate today) {
        return List.of(
                Cell.of(it.id().value()),
                Cell.of(names.task(it.task())),
                Cell.of(it.text()),
                Cell.of(names.unit(words, Optional.of(it.body()))),
                Cell.of(names.unit(words, Optional.of(it.parties().raiser()))),
                Cell.of(names.unit(words, Optional.of(it.parties().owner()))),
                Cell.of(it.standing().raised()),
                Cell.of(it.standing().due()),
                Cell.of(words.of("meetings.blocker.state." + it.state())),
                Cell.of(it.late(today) ? words.of("meetings.late") : ""));
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var view = blockers.find(actor, new BlockerId(id)).orElseThrow(Answers::notFound);
        model.addAttribute("view", view);
        model.addAttribute("names", names.of(List.of(view.blocker().task())));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("typed", MeetingAnswers.typed(model));
        return "supervision/blocker";
    }
}
