package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.ConfirmMatter;
import dev.banyan.supervision.DivertMatter;
import dev.banyan.supervision.RequestClosing;
import dev.banyan.supervision.SettleMatter;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a matter on its way to the archive. */
@Controller
@RequestMapping("/matters/{id}")
@Needs(Permission.KEEP_REGISTERS)
class MatterStepController {
    private final RequestClosing requesting;
    private final ConfirmMatter confirming;
    private final SettleMatter settling;
    private final DivertMatter diverting;

    MatterStepController(
            RequestClosing requesting, ConfirmMatter confirming, SettleMatter settling, DivertMatter diverting) {
        this.requesting = requesting;
        this.confirming = confirming;
        this.settling = settling;
        this.diverting = diverting;
    }

    @PostMapping("/request-closing")
    @Needs(Permission.WRITE_REPORTS)
    String request(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        return MatterController.told(
                next,
                requesting.request(actor, form.request(), new TaskId(id), form.seen(), form.text()),
                id,
                form.text());
    }

    /** @param by who said so, where the register wants to know */
    @PostMapping("/confirm")
    @Needs(Permission.CONFIRM_MATTERS)
    String confirm(
            @PathVariable long id,
            StepForm form,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String by,
            Actor actor,
            RedirectAttributes next) {
        var outcome = confirming.confirm(actor, form.request(), new TaskId(id), form.seen(), done, by, form.text());
        return MatterController.told(next, outcome, id, form.text());
    }

    /** What the office does with a matter whose closing was asked for (办结处理). */
    enum Settling {
        CHECK,
        SEND_BACK,
        CLOSE,
        WRITE_OFF,
        ARCHIVE,
        REOPEN
    }

    @PostMapping("/settle")
    String settle(
            @PathVariable long id,
            StepForm form,
            @RequestParam(name = "do") Settling wanted,
            Actor actor,
            RedirectAttributes next) {
        var task = new TaskId(id);
        var outcome = switch (wanted) {
            case CHECK -> settling.check(actor, form.request(), task, form.seen());
            case SEND_BACK -> settling.sendBack(actor, form.request(), task, form.seen(), form.text());
            case CLOSE -> settling.close(actor, form.request(), task, form.seen(), form.text());
            case WRITE_OFF -> settling.writeOff(actor, form.request(), task, form.seen(), form.text());
            case ARCHIVE -> settling.archive(actor, form.request(), task, form.seen());
            case REOPEN -> settling.reopen(actor, form.request(), task, form.seen(), form.text());
        };
        return MatterController.told(next, outcome, id, form.text());
    }

    /** @param other number of the task that it is merged into */
    @PostMapping("/divert")
    String divert(
            @PathVariable long id,
            StepForm form,
            @RequestParam DivertMatter.Way way,
            @RequestParam Optional<Long> other,
            Actor actor,
            RedirectAttributes next) {
        var outcome = diverting.divert(
                actor, form.request(), new TaskId(id), form.seen(), way, other.map(TaskId::new), form.text());
        return MatterController.told(next, outcome, id, form.text());
    }
}
