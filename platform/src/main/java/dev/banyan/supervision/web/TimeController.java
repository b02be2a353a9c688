package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.AskForTime;
import dev.banyan.supervision.AskForTime.File;
import dev.banyan.supervision.AskForTime.Wanted;
import dev.banyan.supervision.DecideTime;
import dev.banyan.supervision.TimeRequest.Kind;
import dev.banyan.supervision.TimeRequestId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** More time for a duty: asked for by the unit, decided by who may sign. */
@Controller
@Needs(Permission.SUPERVISE)
class TimeController {
    private final AskForTime asking;
    private final DecideTime deciding;

    TimeController(AskForTime asking, DecideTime deciding) {
        this.asking = asking;
        this.deciding = deciding;
    }

    @PostMapping("/duties/{id}/time")
    @Needs(Permission.ANSWER_SUPERVISION)
    String ask(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam Kind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam Optional<MultipartFile> proof,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        if (until.isEmpty()) {
            Notices.refused(next, "supervision.ladder.refusal.NOT_LATER");
            return "redirect:/duties/" + id + "/ladder";
        }
        var outcome = asking.ask(
                actor, request, new AssignmentId(id), new Wanted(kind, until.get(), reason, progress, file(proof)));
        return LadderAnswers.tell(next, outcome, "supervision.time.asked", "");
    }

    private static Optional<File> file(Optional<MultipartFile> sent) throws IOException {
        if (sent.isEmpty() || sent.get().isEmpty()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(sent.get().getOriginalFilename()).orElse("");
        return Optional.of(new File(name, sent.get().getBytes()));
    }

    @PostMapping("/time-requests/{id}/withdraw")
    @Needs(Permission.ANSWER_SUPERVISION)
    String withdraw(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        return LadderAnswers.tell(
                next, asking.withdraw(actor, form.request(), new TimeRequestId(id)), "supervision.time.withdrawn", "");
    }

    @PostMapping("/time-requests/{id}/grant")
    String grant(
            @PathVariable long id,
            StepForm form,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            Actor actor,
            RedirectAttributes next) {
        var outcome = deciding.grant(actor, form.request(), new TimeRequestId(id), until, form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.time.granted", form.back());
    }

    @PostMapping("/time-requests/{id}/refuse")
    String refuse(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = deciding.refuse(actor, form.request(), new TimeRequestId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.time.refused", form.back());
    }

    @PostMapping("/duties/{id}/clock/resume")
    String resume(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = deciding.resume(actor, form.request(), new AssignmentId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.time.resumed", form.back());
    }
}
