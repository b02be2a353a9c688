package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Download;
import dev.banyan.frame.Notices;
import dev.banyan.reports.EvidenceId;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.HandInEvidence;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportView;
import dev.banyan.reports.WriteReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages where a unit writes its reports, and others read them. */
@Controller
@Needs(Permission.READ_REPORTS)
class ReportController {
    private final FindReports reports;
    private final WriteReport writing;
    private final HandInEvidence evidence;
    private final FindUnits units;
    private final CityCalendar calendar;

    ReportController(
            FindReports reports, WriteReport writing, HandInEvidence evidence, FindUnits units, CityCalendar calendar) {
        this.reports = reports;
        this.writing = writing;
        this.evidence = evidence;
        this.units = units;
        this.calendar = calendar;
    }

    @GetMapping("/reports")
    String all(
            @RequestParam Optional<ReportFilter> show,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        boolean writer = actor.may(Permission.WRITE_REPORTS);
        var filter = show.orElse(writer ? ReportFilter.TO_DO : ReportFilter.ALL);
        var found = reports.page(actor, filter, page);
        model.addAttribute("found", found);
        model.addAttribute("filter", filter);
        model.addAttribute("writer", writer);
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "names",
                Names.of(
                        units.all(),
                        reports.tasks(found.items().stream()
                                .map(line -> line.report().about().task())
                                .toList())));
        return "reports/reports";
    }

    @GetMapping("/reports/{id}")
    String show(@PathVariable long id, @RequestParam Optional<String> check, Actor actor, Model model) {
        var view = find(actor, id);
        var typed = Optional.ofNullable(model.getAttribute(Typed.ATTRIBUTE))
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast);
        boolean writer = actor.may(Permission.WRITE_REPORTS) && ReportPage.open(view);
        var fields = ReportPage.fields(view, typed);
        var remarks = check.isPresent() && writer
                ? reports.remarks(actor, view.report().id(), fields.answers(view.form(), view.filled()))
                : List.<dev.banyan.reports.Remark>of();
        model.addAttribute(
                "page",
                new ReportPage(
                        view,
                        fields,
                        typed.map(it -> (Set<String>) it.faults(view.form())).orElse(Set.of()),
                        remarks,
                        List.of(),
                        writer,
                        calendar.today(),
                        UUID.randomUUID(),
                        Names.of(units.all(), Map.of())));
        model.addAttribute("foundFalse", reports.foundFalse(actor, view.report().id()));
        return "reports/report";
    }

    private ReportView find(Actor actor, long id) {
        return reports.find(actor, new ReportId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Files are taken in first and what was typed is kept, so that nothing is lost whatever is pointed out. */
    @PostMapping("/reports/{id}")
    @Needs(Permission.WRITE_REPORTS)
    String write(
            @PathVariable long id,
            @RequestParam(name = "do") Button button,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        var report = new ReportId(id);
        var latest = latest(seen);
        if (button == Button.unchanged) {
            return answered(writing.sendUnchanged(actor, report, latest, request), id, next);
        }
        var view = find(actor, id);
        var typed = new Typed(fields);
        if (!typed.faults(view.form()).isEmpty()) {
            Notices.refused(next, "reports.unreadable");
            next.addFlashAttribute(Typed.ATTRIBUTE, typed);
            return "redirect:/reports/" + id;
        }
        boolean allTaken = takeIn(actor, report, request, files == null ? List.of() : files, next);
        var answers = typed.answers(view.form(), view.filled());
        boolean ready = allTaken
                && switch (button) {
                    case anyway -> true;
                    case send -> reports.remarks(actor, report, answers).isEmpty();
                    case save, unchanged -> false;
                };
        if (ready) {
            return answered(writing.send(actor, report, latest, request, answers), id, next);
        }
        var saved = writing.save(actor, report, answers);
        if (!(saved instanceof WriteReport.Saved)) {
            return answered(saved, id, next);
        }
        if (allTaken && button == Button.save) {
            Notices.done(next, "reports.saved");
        }
        return "redirect:/reports/" + id + (button == Button.send && allTaken ? "?check=1#remarks" : "");
    }

    /** What the writer pressed (按钮). */
    enum Button {
        save,
        send,
        /** Sends although something was pointed out. */
        anyway,
        unchanged
    }

    private static Optional<FactId> latest(String seen) {
        return Optional.of(seen)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(FactId::new);
    }

    private boolean takeIn(
            Actor actor, ReportId report, UUID request, List<MultipartFile> files, RedirectAttributes next)
            throws IOException {
        boolean allTaken = true;
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            if (file.isEmpty()
                    && Optional.ofNullable(file.getOriginalFilename())
                            .orElse("")
                            .isEmpty()) {
                continue;
            }
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var own = UUID.nameUUIDFromBytes((request + "/" + i + "/" + name).getBytes(StandardCharsets.UTF_8));
            switch (evidence.handIn(actor, report, own, name, file.getBytes())) {
                case HandInEvidence.Taken _, HandInEvidence.Removed _ -> {}
                case HandInEvidence.NotNow _ -> {
                    Notices.refused(next, "reports.refused.NOT_NOW");
                    allTaken = false;
                }
                case HandInEvidence.Refused(var fault, String detail) -> {
                    Notices.refused(next, "reports.evidence.fault." + fault, name, detail);
                    allTaken = false;
                }
            }
        }
        return allTaken;
    }

    private static String answered(WriteReport.Outcome outcome, long id, RedirectAttributes next) {
        return switch (outcome) {
            case WriteReport.Sent(var fact) -> {
                Notices.done(next, fact.number() > 1 ? "reports.sent.again" : "reports.sent");
                yield "redirect:/reports";
            }
            case WriteReport.Saved() -> "redirect:/reports/" + id;
            case WriteReport.FileRefused _ -> throw new IllegalStateException("files of a page come before the report");
            case WriteReport.Refused(var reason) -> {
                Notices.refused(next, "reports.refused." + reason);
                yield reason == WriteReport.Reason.NOT_FOUND ? "redirect:/reports" : "redirect:/reports/" + id;
            }
        };
    }

    @PostMapping("/reports/{id}/evidence/{file}/remove")
    @Needs(Permission.WRITE_REPORTS)
    String remove(@PathVariable long id, @PathVariable long file, Actor actor, RedirectAttributes next) {
        switch (evidence.remove(actor, new EvidenceId(file))) {
            case HandInEvidence.Removed _ -> Notices.done(next, "reports.evidence.removed");
            case HandInEvidence.Taken _, HandInEvidence.NotNow _, HandInEvidence.Refused _ ->
                Notices.refused(next, "reports.refused.NOT_NOW");
        }
        return "redirect:/reports/" + id;
    }

    /** Hands a file out only to be saved, never under its own type: what a stranger wrote runs in no browser. */
    @GetMapping("/reports/evidence/{file}")
    ResponseEntity<byte[]> file(@PathVariable long file, Actor actor) {
        var found = reports.file(actor, new EvidenceId(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(found.file().name(), found.bytes());
    }
}
