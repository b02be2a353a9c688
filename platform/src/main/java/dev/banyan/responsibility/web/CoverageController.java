package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.PostId;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.Page;
import dev.banyan.responsibility.AlsoAffected;
import dev.banyan.responsibility.HandOver;
import dev.banyan.responsibility.Planned;
import dev.banyan.responsibility.ReadCoverage;
import dev.banyan.responsibility.rules.Coverage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether every leaf has a live lead, and what a change would break. */
@Controller
@RequestMapping("/coverage")
@Needs(Permission.READ_ASSIGNMENTS)
class CoverageController {
    private static final int AHEAD = 30;
    private static final int LAST_YEAR = 2999;
    private static final int AT_ONCE = 2_000;

    private final ReadCoverage coverage;
    private final HandOver handing;
    private final FindUnits units;
    private final FindPosts posts;
    private final AlsoAffected others;

    CoverageController(ReadCoverage coverage, HandOver handing, FindUnits units, FindPosts posts, AlsoAffected others) {
        this.coverage = coverage;
        this.handing = handing;
        this.units = units;
        this.posts = posts;
        this.others = others;
    }

    @Bean
    static MenuItem coverageMenuItem() {
        return new MenuItem(
                MenuItem.Group.DUTIES, 40, "responsibility.coverage", "/coverage", Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping
    String show(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var on = day(day);
        var found = coverage.on(actor, on);
        model.addAttribute("day", on);
        model.addAttribute("coverage", found);
        model.addAttribute("gaps", coverage.page(actor, on, found, page));
        model.addAttribute("ahead", coverage.ahead(actor, on, on.plusDays(AHEAD)));
        model.addAttribute("aheadDay", on.plusDays(AHEAD));
        common(actor, model);
        return "responsibility/coverage";
    }

    /** The gaps of a day. */
    @GetMapping("/export")
    void export(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            Actor actor,
            TableExport sheet)
            throws IOException {
        var labels = UnitLabels.of(units.ever());
        sheet.send(
                "responsibility.coverage",
                List.of("responsibility.column.task", "responsibility.column.cause"),
                all(actor, day(day))
                        .map(gap -> List.of(
                                Spreadsheet.Cell.of(gap.task().title()),
                                Spreadsheet.Cell.of(cause(gap.cause(), labels, sheet.words())))));
    }

    /** Today where no day, or none of this era, was chosen. */
    private LocalDate day(Optional<LocalDate> chosen) {
        return chosen.filter(it -> it.getYear() <= LAST_YEAR).orElseGet(coverage::today);
    }

    private Stream<Coverage.Gap> all(Actor actor, LocalDate day) {
        return Stream.iterate(0L, skip -> skip + AT_ONCE)
                .map(skip -> coverage.gaps(actor, day, skip, AT_ONCE))
                .takeWhile(found -> !found.isEmpty())
                .flatMap(List::stream);
    }

    private static String cause(Coverage.Cause cause, UnitLabels labels, Words words) {
        return switch (cause) {
            case Coverage.NotAssigned() -> words.of("responsibility.cause.not-assigned");
            case Coverage.PartNotAssigned() -> words.of("responsibility.cause.part-not-assigned");
            case Coverage.SentBack(String unit, String reason) ->
                words.of("responsibility.cause.sent-back", labels.of(unit, words), reason);
            case Coverage.UnitEnded(String unit, LocalDate since) ->
                words.of("responsibility.cause.unit-ended", labels.of(unit, words), words.day(since));
            case Coverage.PostVacant(String unit, String post, LocalDate since) ->
                words.of("responsibility.cause.post-vacant", labels.of(unit, words), post, words.day(since));
        };
    }

    @GetMapping("/preview")
    String preview(
            @RequestParam String unit,
            @RequestParam Optional<Long> post,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            Actor actor,
            Model model) {
        var on = day(day);
        var known = units.find(unit).orElseThrow(Answers::notFound);
        var chosen = post.flatMap(id -> posts.find(new PostId(id)))
                .filter(it -> it.unit().equals(unit));
        Planned planned = chosen.<Planned>map(it -> new Planned.PostFalls(it, on))
                .orElseGet(() -> new Planned.UnitEnds(unit, on));
        model.addAttribute("day", on);
        model.addAttribute("unit", known);
        model.addAttribute("post", chosen);
        model.addAttribute("posts", posts.of(unit, on));
        model.addAttribute("preview", coverage.before(actor, planned));
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute(
                "others",
                chosen.isEmpty() && actor.may(Permission.ASSIGN_TASKS)
                        ? others.of(actor, unit)
                        : Page.<AlsoAffected.Matter>of(List.of(), 1));
        common(actor, model);
        return "responsibility/preview";
    }

    private void common(Actor actor, Model model) {
        model.addAttribute("units", units.all());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("assigner", actor.may(Permission.ASSIGN_TASKS));
    }

    @PostMapping("/hand-over")
    @Needs(Permission.ASSIGN_TASKS)
    String handOver(
            @RequestParam UUID request,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        return switch (handing.all(actor, request, from, to, reason)) {
            case HandOver.AllHandedOver(List<?> over) -> {
                Notices.done(next, "responsibility.all-handed-over", over.size());
                yield "redirect:/coverage";
            }
            case HandOver.NoneHandedOver(var reasons) -> {
                Answers.refused(next, reasons);
                yield "redirect:"
                        + UriComponentsBuilder.fromPath("/coverage/preview")
                                .queryParam("unit", "{unit}")
                                .encode()
                                .buildAndExpand(from)
                                .toUriString();
            }
        };
    }
}
