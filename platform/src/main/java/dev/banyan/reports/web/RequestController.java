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
import dev.banyan.reports.AskForReports;
import dev.banyan.reports.DecideRequest;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.FindRequests;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.RequestFilter;
import dev.banyan.reports.RequestId;
import dev.banyan.reports.rules.Asking;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Pages of requests for reports. */
@Controller
@Needs(Permission.READ_REPORTS)
class RequestController {
    private final AskForReports asking;
    private final DecideRequest deciding;
    private final FindRequests requests;
    private final FindReports reports;
    private final FindTasks tasks;
    private final Surroundings around;

    RequestController(
            AskForReports asking,
            DecideRequest deciding,
            FindRequests requests,
            FindReports reports,
            FindTasks tasks,
            Surroundings around) {
        this.asking = asking;
        this.deciding = deciding;
        this.requests = requests;
        this.reports = reports;
        this.tasks = tasks;
        this.around = around;
    }

    /** What every page of requests shows besides (页面公共数据). */
    @org.springframework.stereotype.Component
    record Surroundings(FindUnits units, CityCalendar calendar) {}

    @GetMapping("/reports/requests")
    String all(
            @RequestParam(defaultValue = "ALL") RequestFilter show,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = requests.page(actor, show, page);
        model.addAttribute("filter", show);
        model.addAttribute("found", found);
        model.addAttribute("asker", actor.may(Permission.REQUEST_REPORTS));
        model.addAttribute(
                "names", names(found.items().stream().map(ReportRequest::task).toList()));
        return "reports/requests";
    }

    private Names names(List<TaskId> ids) {
        return Names.of(around.units().all(), reports.tasks(ids));
    }

    @GetMapping("/reports/requests/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var request = requests.find(actor, new RequestId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("request", request);
        model.addAttribute("reports", requests.reports(actor, request.id()));
        model.addAttribute("asker", actor.may(Permission.REQUEST_REPORTS));
        model.addAttribute("decider", actor.may(Permission.EXCEED_BUDGETS));
        model.addAttribute("names", names(List.of(request.task())));
        return "reports/request";
    }

    @GetMapping("/reports/requests/new")
    @Needs(Permission.REQUEST_REPORTS)
    String form(
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Long> again,
            Actor actor,
            Model model) {
        if (task.isEmpty()) {
            model.addAttribute("q", q.strip());
            model.addAttribute("found", tasks.containing(q.strip()));
            return "reports/choosetask";
        }
        var id = new TaskId(task.get());
        var today = around.calendar().today();
        var proposed = RequestForm.proposed(today, around.calendar().workCalendar(), asking.answering(actor, id));
        var form = again.flatMap(it -> requests.find(actor, new RequestId(it)))
                .filter(it -> it.task().equals(id))
                .map(proposed::again)
                .orElse(proposed);
        return page(actor, id, form, UUID.randomUUID(), model);
    }

    private String page(Actor actor, TaskId id, RequestForm form, UUID request, Model model) {
        Task task = tasks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new RequestPage(
                        task,
                        asking.answering(actor, id),
                        form,
                        form.ask(id).flatMap(ask -> asking.preview(actor, ask)),
                        Asking.earliest(
                                around.calendar().today(), around.calendar().workCalendar()),
                        request,
                        names(List.of(id))));
        return "reports/newrequest";
    }

    /** @param button shows the cost again, sends, or hands to a leader what only a leader may let through */
    @PostMapping("/reports/requests/new")
    @Needs(Permission.REQUEST_REPORTS)
    String ask(
            @RequestParam long task,
            @RequestParam(name = "do") Button button,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) Set<Long> recipients,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var id = new TaskId(task);
        var form = new RequestForm(
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("from", ""),
                fields.getOrDefault("to", ""),
                fields.getOrDefault("due", ""),
                fields.containsKey("urgent"),
                fields.getOrDefault("repeats", ""),
                recipients == null ? Set.of() : recipients);
        var ask = form.ask(id);
        if (button == Button.preview || ask.isEmpty()) {
            if (ask.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
            return page(actor, id, form, request, model);
        }
        return switch (asking.ask(actor, request, ask.get(), button == Button.leader)) {
            case AskForReports.Sent(var made, int count) -> {
                Notices.done(next, "reports.request.sent", count);
                yield "redirect:/reports/requests/" + made.value();
            }
            case AskForReports.Waits(var made) -> {
                Notices.done(next, "reports.request.waits");
                yield "redirect:/reports/requests/" + made.value();
            }
            case AskForReports.Refused _, AskForReports.NoSuchTask _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                yield page(actor, id, form, request, model);
            }
        };
    }

    enum Button {
        preview,
        send,
        leader
    }

    @PostMapping("/reports/requests/{id}/decide")
    @Needs(Permission.EXCEED_BUDGETS)
    String decide(
            @PathVariable long id,
            @RequestParam(name = "do") Decision decision,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes next) {
        switch (deciding.decide(actor, new RequestId(id), decision == Decision.approve, bounded(words))) {
            case DecideRequest.Decided(var state) -> Notices.done(next, "reports.request.decided." + state);
            case DecideRequest.NoReason _ -> Notices.refused(next, "reports.request.no-words");
            case DecideRequest.NotWaiting _ -> Notices.refused(next, "reports.request.not-waiting");
        }
        return "redirect:/reports/requests/" + id;
    }

    enum Decision {
        approve,
        refuse
    }

    @PostMapping("/reports/requests/{id}/withdraw")
    @Needs(Permission.REQUEST_REPORTS)
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes next) {
        if (words.isBlank()) {
            Notices.refused(next, "reports.request.no-words");
        } else if (asking.withdraw(actor, new RequestId(id), bounded(words))) {
            Notices.done(next, "reports.request.withdrawn");
        } else {
            Notices.refused(next, "reports.request.not-yours");
        }
        return "redirect:/reports/requests/" + id;
    }

    private static String bounded(String words) {
        String plain = words.strip();
        return plain.substring(0, Math.min(plain.length(), RequestForm.LONGEST));
    }
}
