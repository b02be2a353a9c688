package dev.banyan.plan.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.DiscardDraft;
import dev.banyan.plan.Draft;
import dev.banyan.plan.DraftId;
import dev.banyan.plan.EditDraft;
import dev.banyan.plan.ReadDrafts;
import dev.banyan.plan.ReviewRecord;
import dev.banyan.plan.rules.Review;
import dev.banyan.plancompiler.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of the review of a draft. */
@Controller
@Needs(Permission.EDIT_DRAFTS)
class DraftController {
    private final ReadDrafts drafts;
    private final EditDraft editing;
    private final ApproveDraft approval;
    private final DiscardDraft discarding;

    DraftController(ReadDrafts drafts, EditDraft editing, ApproveDraft approval, DiscardDraft discarding) {
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.discarding = discarding;
    }

    @GetMapping("/plans/drafts/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "TREE") DraftPage.View view,
            @RequestParam Optional<Finding.Kind> kind,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var review = find(id);
        var asked = new DraftPage.Asked(part, view, kind, page);
        model.addAttribute(
                "page",
                DraftPage.of(
                        review,
                        drafts.source(review),
                        asked,
                        model.getAttribute(Entered.ATTRIBUTE) instanceof Entered typed ? typed : Entered.NOTHING,
                        actor.may(Permission.APPROVE_PLANS)));
        return "plan/draft";
    }

    @PostMapping("/plans/drafts/{id}/edits/{what}")
    String edit(
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam int revision,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes next) {
        var before = find(id).current();
        int part = chosen(fields, before);
        switch (new EditForm(fields, before).read(what)) {
            case EditForm.Unreadable(String field) -> {
                Notices.refused(next, "plan.unreadable." + field);
                next.addFlashAttribute(Entered.ATTRIBUTE, Entered.into(what, fields));
            }
            case EditForm.Readable(var edit) -> {
                switch (editing.edit(actor, new DraftId(id), revision, request, edit)) {
                    case EditDraft.Edited(var after) -> {
                        part = after.lastNumber() > before.lastNumber()
                                        && after.part(after.lastNumber()).isPresent()
                                ? after.lastNumber()
                                : part;
                        Notices.done(next, "plan.done." + what);
                    }
                    case EditDraft.Refused(var refusal) -> refused(next, what, fields, refusal);
                    case EditDraft.ChangedMeanwhile(String by) -> {
                        Notices.refused(next, "plan.changed-meanwhile", by);
                        next.addFlashAttribute(Entered.ATTRIBUTE, Entered.into(what, fields));
                    }
                    case EditDraft.NotOpen() -> Notices.refused(next, "plan.not-open");
                }
            }
        }
        String view = fields.getOrDefault("view", "").matches("[A-Z]+") ? "&view=" + fields.get("view") : "";
        return "redirect:/plans/drafts/" + id + "?part=" + part + view;
    }

    private static void refused(
            RedirectAttributes next, String what, Map<String, String> fields, Review.Refusal refusal) {
        Notices.refused(next, "plan.refusal." + refusal);
        next.addFlashAttribute(Entered.ATTRIBUTE, Entered.into(what, fields));
    }

    /** The part to show after the change: the one the form was about. */
    private static int chosen(Map<String, String> fields, Draft draft) {
        String part = fields.getOrDefault("part", fields.getOrDefault("shown", ""));
        return part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0;
    }

    @PostMapping("/plans/drafts/{id}/approve")
    @Needs(Permission.APPROVE_PLANS)
    String approve(@PathVariable long id, @RequestParam int revision, Actor actor, RedirectAttributes next) {
        return switch (approval.approve(actor, new DraftId(id), revision)) {
            case ApproveDraft.Approved(var plan, int version) -> {
                Notices.done(next, "plan.done.approve", version);
                yield "redirect:/plans/" + plan.value();
            }
            case ApproveDraft.Blocked(var obstacles) -> {
                Notices.refused(next, "plan.blocked", obstacles.size());
                yield "redirect:/plans/drafts/" + id + "?view=FINDINGS";
            }
            case ApproveDraft.ChangedMeanwhile(String by) -> {
                Notices.refused(next, "plan.changed-meanwhile", by);
                yield "redirect:/plans/drafts/" + id;
            }
            case ApproveDraft.NotOpen() -> {
                Notices.refused(next, "plan.not-open");
                yield "redirect:/plans";
            }
        };
    }

    @PostMapping("/plans/drafts/{id}/discard")
    String discard(@PathVariable long id, Actor actor, RedirectAttributes next) {
        if (discarding.discard(actor, new DraftId(id))) {
            Notices.done(next, "plan.done.discard");
        } else {
            Notices.refused(next, "plan.not-open");
        }
        return "redirect:/plans";
    }

    private ReviewRecord find(long id) {
        return drafts.find(new DraftId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
