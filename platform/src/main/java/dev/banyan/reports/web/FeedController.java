package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedEntry;
import dev.banyan.reports.FeedFault;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.FeedRun;
import dev.banyan.reports.FindFeeds;
import dev.banyan.reports.ManageFeeds;
import dev.banyan.reports.RunFeed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/feeds")
@Needs(Permission.MANAGE_FEEDS)
class FeedController {
    private final FindFeeds feeds;
    private final ManageFeeds managing;
    private final RunFeed running;
    private final FindTasks tasks;
    private final FindUnits units;

    FeedController(FindFeeds feeds, ManageFeeds managing, RunFeed running, FindTasks tasks, FindUnits units) {
        this.feeds = feeds;
        this.managing = managing;
        this.running = running;
        this.tasks = tasks;
        this.units = units;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Page<Feed> found = feeds.page(page);
        Map<FeedId, FeedRun> newest = feeds
                .newestRuns(found.items().stream().map(Feed::id).toList())
                .stream()
                .collect(Collectors.toMap(FeedRun::feed, Function.identity()));
        model.addAttribute("found", found);
        model.addAttribute("newest", newest);
        model.addAttribute(
                "names",
                names(found.items().stream().map(it -> it.target().task()).toList()));
        return "reports/feeds";
    }

    @GetMapping("/new")
    String blank(@RequestParam Optional<Long> task, Model model) {
        var form = FeedForm.blank();
        return form(task.isEmpty() ? form : withTask(form, task.get()), model);
    }

    private static FeedForm withTask(FeedForm form, long task) {
        var fields = new java.util.TreeMap<>(form.entry().fields());
        fields.put("task", String.valueOf(task));
        return new FeedForm(form.id(), form.seen(), new FeedEntry(fields), form.faults());
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var entry = entry(fields);
        return answer(
                managing.add(actor, request, entry),
                faults -> new FeedForm(Optional.empty(), 0, entry, faults),
                model,
                response,
                next);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable long id, Model model) {
        return form(FeedForm.of(find(id)), model);
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var entry = entry(fields);
        return answer(
                managing.change(actor, new FeedId(id), seen, entry),
                faults -> new FeedForm(Optional.of(id), seen, entry, faults),
                model,
                response,
                next);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int figures,
            Model model) {
        var feed = find(id);
        model.addAttribute("feed", feed);
        model.addAttribute("runs", feeds.runs(feed.id(), page));
        model.addAttribute("figures", feeds.figures(feed.id(), figures));
        model.addAttribute("names", names(List.of(feed.target().task())));
        model.addAttribute("request", UUID.randomUUID());
        return "reports/feed";
    }

    @PostMapping("/{id}/run")
    String run(Actor actor, @PathVariable long id, @RequestParam UUID request, RedirectAttributes next) {
        switch (running.run(actor, new FeedId(id), request, FeedRun.Cause.PERSON, 1)) {
            case RunFeed.Ran(List<FeedRun> runs) -> {
                if (runs.isEmpty()) {
                    Notices.done(next, "feeds.ran.nothing");
                } else if (runs.stream().anyMatch(it -> it.failure().isPresent())) {
                    Notices.refused(next, "feeds.ran.failed");
                } else {
                    var counts = runs.getFirst().counts();
                    Notices.done(next, "feeds.ran.done", counts.accepted(), counts.held(), counts.same());
                }
            }
            case RunFeed.NotFetched() -> Notices.refused(next, "feeds.ran.not-fetched");
            case RunFeed.NoSuchFeed() -> throw notFound();
        }
        return "redirect:/feeds/" + id;
    }

    @PostMapping("/{id}/active")
    String setActive(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam boolean active,
            RedirectAttributes next) {
        switch (managing.setActive(actor, new FeedId(id), seen, active)) {
            case ManageFeeds.Saved _ -> Notices.done(next, active ? "feeds.started" : "feeds.stopped");
            case ManageFeeds.ChangedMeanwhile(Feed now) ->
                Notices.refused(next, "feeds.changed-meanwhile", now.changedBy());
            case ManageFeeds.Refused _ -> Notices.refused(next, "feeds.faulty");
            case ManageFeeds.NoSuchFeed() -> throw notFound();
        }
        return "redirect:/feeds/" + id;
    }

    private String answer(
            ManageFeeds.Outcome outcome,
            Function<List<FeedFault>, FeedForm> again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (outcome) {
            case ManageFeeds.Saved(FeedId id) -> {
                Notices.done(next, "feeds.saved");
                yield "redirect:/feeds/" + id.value();
            }
            case ManageFeeds.Refused(List<FeedFault> faults) -> {
                response.setStatus(422);
                yield form(again.apply(faults), model);
            }
            case ManageFeeds.ChangedMeanwhile(Feed now) -> {
                Notices.refused(next, "feeds.changed-meanwhile", now.changedBy());
                yield "redirect:/feeds/" + now.id().value();
            }
            case ManageFeeds.NoSuchFeed() -> throw notFound();
        };
    }

    private static String form(FeedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("request", UUID.randomUUID());
        return "reports/feedform";
    }

    private static FeedEntry entry(Map<String, String> fields) {
        return new FeedEntry(fields.entrySet().stream()
                .filter(it -> it.getValue().length() <= 5000)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Feed find(long id) {
        return feeds.find(new FeedId(id)).orElseThrow(FeedController::notFound);
    }

    private Names names(Collection<TaskId> ids) {
        return Names.of(
                units.ever(),
                tasks.find(ids.stream().distinct().toList()).stream()
                        .collect(Collectors.toMap(Task::id, Function.identity())));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
