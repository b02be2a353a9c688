package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.reports.AcceptReports;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReviewReport;
import dev.banyan.reports.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages where reports are reviewed. */
@Controller
@Needs(Permission.REVIEW_REPORTS)
class ReviewController {
    private static final Pattern REPORT_AND_FACT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final int LONGEST_REASON = 500;

    private final FindReports reports;
    private final ReviewReport reviewing;
    private final AcceptReports accepting;
    private final FindUnits units;
    private final CityCalendar calendar;

    ReviewController(
            FindReports reports,
            ReviewReport reviewing,
            AcceptReports accepting,
            FindUnits units,
            CityCalendar calendar) {
        this.reports = reports;
        this.reviewing = reviewing;
        this.accepting = accepting;
        this.units = units;
        this.calendar = calendar;
    }

    @GetMapping("/reports/review")
    String queue(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        var found = reports.page(actor, ReportFilter.IN_REVIEW, page);
        model.addAttribute("found", found);
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute(
                "names",
                Names.of(
                        units.all(),
                        reports.tasks(found.items().stream()
                                .map(line -> line.report().about().task())
                                .toList())));
        return "reports/queue";
    }

    /** @param chosen reports with what was seen of each, as {@code report-fact} */
    @PostMapping("/reports/review")
    String accept(
            @RequestParam UUID request,
            @RequestParam(required = false) List<String> chosen,
            Actor actor,
            RedirectAttributes next) {
        var seen = new LinkedHashMap<ReportId, FactId>();
        (chosen == null ? List.<String>of() : chosen)
                .stream()
                        .limit(AcceptReports.MOST)
                        .map(REPORT_AND_FACT::matcher)
                        .filter(found -> found.matches())
                        .forEach(found -> seen.put(
                                new ReportId(Long.parseLong(found.group(1))),
                                new FactId(Long.parseLong(found.group(2)))));
        if (seen.isEmpty()) {
            Notices.refused(next, "reports.review.none-chosen");
            return "redirect:/reports/review";
        }
        var outcomes = accepting.accept(actor, request, seen);
        long done = outcomes.values().stream()
                .filter(ReviewReport.Done.class::isInstance)
                .count();
        if (done == outcomes.size()) {
            Notices.done(next, "reports.review.accepted-many", done);
        } else {
            Notices.refused(next, "reports.review.accepted-some", done, outcomes.size() - done);
        }
        return "redirect:/reports/review";
    }

    @GetMapping("/reports/{id}/review")
    String show(@PathVariable long id, Actor actor, Model model) {
        var report = new ReportId(id);
        var view = reports.find(actor, report)
                .filter(it -> it.latest().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var latest = view.latest().orElseThrow();
        model.addAttribute(
                "page",
                new ReportPage(
                        view,
                        Optional.ofNullable(model.getAttribute(Typed.ATTRIBUTE))
                                .filter(Typed.class::isInstance)
                                .map(Typed.class::cast)
                                .orElse(new Typed(Map.of())),
                        Set.of(),
                        reports.remarks(actor, report, latest.answers()),
                        reports.doubts(actor, report),
                        false,
                        calendar.today(),
                        UUID.randomUUID(),
                        Names.of(units.all(), Map.of())));
        model.addAttribute("foundFalse", reports.foundFalse(actor, report));
        return "reports/review";
    }

    /** Every reason that is filled in returns its clause; {@code do} says whether the report as a whole goes through. */
    @PostMapping("/reports/{id}/review")
    String review(
            @PathVariable long id,
            @RequestParam(name = "do") Button button,
            @RequestParam long seen,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var reasons = reasons(fields);
        if (button == Button.giveBack && reasons.isEmpty() || button == Button.accept && !reasons.isEmpty()) {
            Notices.refused(next, reasons.isEmpty() ? "reports.review.no-reason" : "reports.review.reasons-left");
            next.addFlashAttribute(Typed.ATTRIBUTE, new Typed(fields));
            return "redirect:/reports/" + id + "/review";
        }
        Verdict verdict = reasons.isEmpty() ? new Verdict.Accepted() : new Verdict.Returned(reasons);
        return switch (reviewing.review(actor, new ReportId(id), new FactId(seen), request, verdict)) {
            case ReviewReport.Done(var done) -> {
                Notices.done(
                        next, done instanceof Verdict.Accepted ? "reports.review.accepted" : "reports.review.returned");
                yield "redirect:/reports/review";
            }
            case ReviewReport.Refused(var reason) -> {
                Notices.refused(next, "reports.review.refused." + reason);
                next.addFlashAttribute(Typed.ATTRIBUTE, new Typed(fields));
                yield reason == ReviewReport.Reason.NOT_FOUND
                        ? "redirect:/reports/review"
                        : "redirect:/reports/" + id + "/review";
            }
        };
    }

    enum Button {
        accept,
        giveBack
    }

    private static TreeMap<Integer, String> reasons(Map<String, String> fields) {
        var reasons = new TreeMap<Integer, String>();
        fields.forEach((name, value) -> {
            if (name.matches("reason-\\d{1,4}") && !value.isBlank()) {
                String words = value.strip();
                reasons.put(
                        Integer.parseInt(name.substring("reason-".length())),
                        words.substring(0, Math.min(words.length(), LONGEST_REASON)));
            }
        });
        return reasons;
    }
}
