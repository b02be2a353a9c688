package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.DrawSample;
import dev.banyan.reports.FindSamples;
import dev.banyan.reports.Period;
import dev.banyan.reports.SampleId;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.Verification;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Samples with all that is needed to draw them again. */
@Controller
@Needs(Permission.READ_REPORTS)
class SampleController {
    private final FindSamples samples;
    private final DrawSample drawing;
    private final FindUnits units;
    private final FindTasks tasks;
    private final CityCalendar calendar;

    SampleController(FindSamples samples, DrawSample drawing, FindUnits units, FindTasks tasks, CityCalendar calendar) {
        this.samples = samples;
        this.drawing = drawing;
        this.units = units;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @GetMapping("/samples")
    String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("found", samples.page(page));
        model.addAttribute("falseClosings", samples.falseClosings(actor));
        model.addAttribute("falseReports", samples.falseReports(actor));
        model.addAttribute("names", Names.of(units.ever(), java.util.Map.of()));
        model.addAttribute("drawer", actor.may(Permission.REVIEW_REPORTS));
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute(
                "last",
                new Period(
                        calendar.today().minusMonths(1).withDayOfMonth(1),
                        calendar.today().withDayOfMonth(1).minusDays(1)));
        return "reports/samples";
    }

    @PostMapping("/samples")
    @Needs(Permission.REVIEW_REPORTS)
    String draw(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam String seed,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request,
            RedirectAttributes next) {
        if (from.isAfter(to)) {
            Notices.refused(next, "checks.sample.period-reversed");
            return "redirect:/samples";
        }
        return switch (drawing.draw(actor, new Period(from, to), seed, source, reason, request)) {
            case DrawSample.Drawn(SampleId id) -> {
                Notices.done(next, "checks.sample.drawn-now");
                yield "redirect:/samples/" + id.value();
            }
            case DrawSample.Refused(DrawSample.Reason why) -> {
                Notices.refused(next, "checks.sample.refused." + why);
                yield "redirect:/samples";
            }
        };
    }

    @GetMapping("/samples/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int checks,
            Actor actor,
            Model model) {
        var sample =
                samples.find(new SampleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var items = samples.items(actor, sample.id(), page);
        var drawn = samples.checks(actor, sample.id(), checks);
        var ids = Stream.concat(
                        items.items().stream().map(SampleItem::task),
                        drawn.items().stream().map(Verification::task))
                .distinct()
                .toList();
        model.addAttribute("sample", sample);
        model.addAttribute("items", items);
        model.addAttribute("checks", drawn);
        model.addAttribute(
                "names",
                Names.of(
                        units.ever(),
                        tasks.find(ids).stream()
                                .collect(Collectors.<Task, TaskId, Task>toMap(Task::id, Function.identity()))));
        return "reports/sample";
    }
}
