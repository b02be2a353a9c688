package dev.banyan.plan.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.DraftSummary;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.ReadDrafts;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.plan.rules.Difference;
import dev.banyan.plan.rules.PlanFilter;
import dev.banyan.plancompiler.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages of approved plans. */
@Controller
@Needs(Permission.READ_PLANS)
class PlanController {
    private final ReadPlans plans;
    private final ReadDrafts drafts;
    private final FindTasks tasks;

    PlanController(ReadPlans plans, ReadDrafts drafts, FindTasks tasks) {
        this.plans = plans;
        this.drafts = drafts;
        this.tasks = tasks;
    }

    @GetMapping("/plans")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "drafts", defaultValue = "1") int draftPage,
            Actor actor,
            Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("plans", plans.all(q.isBlank() ? page : 1));
        model.addAttribute("found", q.isBlank() ? Optional.empty() : Optional.of(plans.search(q.strip(), page)));
        model.addAttribute("drafts", openDrafts(actor, draftPage));
        model.addAttribute("uploader", actor.may(Permission.UPLOAD_PLANS));
        return "plan/plans";
    }

    private Page<DraftSummary> openDrafts(Actor actor, int page) {
        return actor.may(Permission.EDIT_DRAFTS) ? drafts.open(page) : new Page<>(List.of(), page, 0);
    }

    @GetMapping("/plans/{id}")
    String tree(
            @PathVariable long id,
            @RequestParam Optional<Integer> v,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<NodeKind> kind,
            @RequestParam Optional<Integer> action,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<String> year,
            Actor actor,
            Model model) {
        var filter = new PlanFilter(q.strip(), kind, action, present(tag), present(year));
        model.addAttribute("page", PlanPage.of(head(id, v, actor), filter, "", 1));
        return "plan/plan";
    }

    @GetMapping("/plans/{id}/indicators")
    String indicators(
            @PathVariable long id,
            @RequestParam Optional<Integer> v,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Integer> action,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<String> year,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var head = head(id, v, actor);
        var filter = new PlanFilter(q.strip(), Optional.empty(), action, present(tag), present(year));
        model.addAttribute(
                "page", PlanPage.of(head, filter, plans.source(head.version()).text(), page));
        return "plan/indicators";
    }

    @GetMapping("/plans/{id}/parts/{number}")
    String part(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam Optional<Integer> v,
            Actor actor,
            Model model) {
        var head = head(id, v, actor);
        var part = head.version().part(number).orElseThrow(PlanController::notFound);
        model.addAttribute(
                "page", PartPage.of(head, part, plans.source(head.version()).text(), plans.review(head.version())));
        model.addAttribute("task", tasks.at(new Task.Source(new PlanId(id), number)));
        return "plan/part";
    }

    @GetMapping("/plans/{id}/source")
    String source(
            @PathVariable long id,
            @RequestParam Optional<Integer> v,
            @RequestParam(defaultValue = "0") int part,
            Actor actor,
            Model model) {
        var head = head(id, v, actor);
        var document = plans.source(head.version());
        var version = head.version();
        model.addAttribute("head", head);
        model.addAttribute("document", document);
        model.addAttribute("part", part);
        model.addAttribute("text", SourceView.of(document.text(), version.parts(), version.indicators(), Set.of()));
        return "plan/source";
    }

    @GetMapping("/plans/{id}/versions")
    String versions(
            @PathVariable long id,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to,
            Actor actor,
            Model model) {
        var head = head(id, Optional.empty(), actor);
        var later = to.isPresent() ? version(id, to) : head.version();
        int before = from.orElse(later.entry().number() - 1);
        var earlier = plans.find(new PlanId(id), Optional.of(before));
        model.addAttribute("head", head);
        model.addAttribute("versions", plans.versions(new PlanId(id)));
        model.addAttribute("later", later);
        model.addAttribute("earlier", earlier);
        model.addAttribute(
                "difference",
                earlier.map(it -> Difference.between(it.parts(), later.parts(), it.indicators(), later.indicators())));
        return "plan/versions";
    }

    private PlanHead head(long id, Optional<Integer> version, Actor actor) {
        var versions = plans.versions(new PlanId(id));
        if (versions.isEmpty()) {
            throw notFound();
        }
        return new PlanHead(version(id, version), versions.getFirst().number(), actor.may(Permission.UPLOAD_PLANS));
    }

    private PlanVersion version(long id, Optional<Integer> number) {
        return plans.find(new PlanId(id), number).orElseThrow(PlanController::notFound);
    }

    private static Optional<String> present(Optional<String> value) {
        return value.filter(it -> !it.isBlank());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
