package dev.banyan.reports.web;

import dev.banyan.archive.FileHash;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Download;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.reports.FindVerifications;
import dev.banyan.reports.RecordOutcome;
import dev.banyan.reports.Truth;
import dev.banyan.reports.Verification;
import dev.banyan.reports.VerificationId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the own unit has to check on the spot. */
@Controller
@RequestMapping("/verifications")
@Needs(Permission.VERIFY_REPORTS)
class VerificationController {
    private final FindVerifications verifications;
    private final RecordOutcome recording;
    private final FindUnits units;
    private final FindTasks tasks;
    private final CityCalendar calendar;

    VerificationController(
            FindVerifications verifications,
            RecordOutcome recording,
            FindUnits units,
            FindTasks tasks,
            CityCalendar calendar) {
        this.verifications = verifications;
        this.recording = recording;
        this.units = units;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @GetMapping
    String mine(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = verifications.mine(actor, done, page);
        model.addAttribute("found", found);
        model.addAttribute("done", done);
        model.addAttribute("today", calendar.today());
        model.addAttribute("names", names(found.items()));
        return "reports/verifications";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        var check = find(actor, id);
        model.addAttribute("check", check);
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("names", names(List.of(check)));
        return "reports/verification";
    }

    @PostMapping("/{id}")
    String record(
            Actor actor,
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam Optional<Truth> truth,
            @RequestParam String reason,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam Optional<List<MultipartFile>> files,
            RedirectAttributes next)
            throws IOException {
        if (truth.isEmpty() || day.isEmpty()) {
            Notices.refused(next, "checks.check.incomplete");
            return "redirect:/verifications/" + id;
        }
        var proofs = new ArrayList<RecordOutcome.Proof>();
        for (var file : files.orElse(List.of())) {
            if (!file.isEmpty()) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                proofs.add(new RecordOutcome.Proof(name, file.getBytes()));
            }
        }
        var outcome = recording.record(
                actor,
                new VerificationId(id),
                new RecordOutcome.Found(truth.get(), reason, day.get(), proofs),
                request);
        if (outcome == RecordOutcome.Outcome.RECORDED) {
            Notices.done(next, "checks.outcome." + outcome);
            return "redirect:/verifications";
        }
        Notices.refused(next, "checks.outcome." + outcome);
        return "redirect:/verifications/" + id;
    }

    @GetMapping("/{id}/files/{hash}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id, @PathVariable String hash) {
        return Optional.of(hash)
                .filter(it -> it.matches("[0-9a-f]{64}"))
                .flatMap(it -> verifications.file(actor, new VerificationId(id), new FileHash(it)))
                .map(it -> Download.of(it.name(), it.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Verification find(Actor actor, long id) {
        return verifications
                .find(actor, new VerificationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Names names(List<Verification> checks) {
        var ids = checks.stream().map(Verification::task).distinct().toList();
        return Names.of(
                units.ever(), tasks.find(ids).stream().collect(Collectors.toMap(Task::id, Function.identity())));
    }
}
