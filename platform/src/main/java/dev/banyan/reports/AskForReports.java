package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ReportRequest.State;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.LifeCycle;
import dev.banyan.reports.rules.Obstacle;
import dev.banyan.reports.store.Reports;
import dev.banyan.reports.store.Requests;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks units for reports on a task (布置报送), after showing what that costs them. */
@Component
@Needs(Permission.REQUEST_REPORTS)
public class AskForReports {
    private final Distribution distribution;
    private final Requests requests;
    private final Reports reports;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;

    AskForReports(
            Distribution distribution,
            Requests requests,
            Reports reports,
            FindScope scopes,
            Journal journal,
            Clock clock) {
        this.distribution = distribution;
        this.requests = requests;
        this.reports = reports;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is asked of whom (拟布置内容).
     *
     * @param recipients assignments of the task that shall answer
     */
    public record Ask(TaskId task, Set<AssignmentId> recipients, Terms terms) {
        public Ask {
            recipients = Set.copyOf(recipients);
        }
    }

    /** What a request would be and cost, before anything is sent (成本预览). */
    public record Preview(Task task, Form form, List<Cost> costs, List<Obstacle> obstacles) {
        public boolean leaderMayDecide() {
            return !obstacles.isEmpty() && obstacles.stream().allMatch(Obstacle::leaderMayLift);
        }
    }

    public sealed interface Outcome {}

    /** @param reports how many units were asked */
    public record Sent(RequestId request, int reports) implements Outcome {}

    /** A leader has to decide. */
    public record Waits(RequestId request) implements Outcome {}

    public record Refused(List<Obstacle> obstacles) implements Outcome {}

    public record NoSuchTask() implements Outcome {}

    /** Assignments of a task that can be asked. */
    @Transactional(readOnly = true)
    public List<Assignment> answering(Actor actor, TaskId task) {
        return distribution.answering(actor, task);
    }

    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor actor, Ask ask) {
        return distribution
                .weigh(actor, ask.task(), ask.recipients(), ask.terms())
                .map(weighed -> new Preview(
                        weighed.task(),
                        weighed.form(),
                        weighed.recipients().stream()
                                .map(Distribution.Recipient::cost)
                                .toList(),
                        weighed.obstacles()));
    }

    /**
     * @param request names this very request: sent twice, it is carried out once
     * @param letLeaderDecide whether to hand it to a leader where only a leader may let it through
     */
    @Transactional
    public Outcome ask(Actor actor, UUID request, Ask ask, boolean letLeaderDecide) {
        var before = requests.of(request);
        if (before.isPresent()) {
            return outcome(before.get());
        }
        distribution.hold(distribution.answering(actor, ask.task()));
        var found = distribution.weigh(actor, ask.task(), ask.recipients(), ask.terms());
        if (found.isEmpty()) {
            return new NoSuchTask();
        }
        var weighed = found.get();
        boolean waits = !weighed.obstacles().isEmpty() && letLeaderDecide && weighed.onlyALeaderIsMissing();
        if (!weighed.obstacles().isEmpty() && !waits) {
            return new Refused(weighed.obstacles());
        }
        var asked = new ReportRequest(
                new RequestId(0),
                ask.task(),
                ask.terms(),
                weighed.form(),
                weighed.recipients().stream().map(it -> it.assignment().id()).toList(),
                new ReportRequest.Asked(actor.displayName(), scopes.unitOf(actor), clock.instant()),
                waits ? State.WAITING : State.SENT,
                Optional.empty());
        var units = weighed.recipients().stream().map(it -> it.cost().unit()).collect(Collectors.toSet());
        var sentOn = waits ? Optional.<LocalDate>empty() : Optional.of(distribution.today());
        return requests.add(asked, units, sentOn, request)
                .map(id -> begun(actor, id, asked, weighed))
                .orElseGet(() -> outcome(requests.likeThis(asked).orElseThrow()));
    }

    private Outcome begun(Actor actor, RequestId id, ReportRequest asked, Distribution.Weighed weighed) {
        if (asked.state() == State.SENT) {
            distribution.send(id, asked.terms().due(), weighed, actor, clock.instant());
        }
        journal.record(new Deed(
                        actor.displayName(),
                        asked.state() == State.SENT ? "ReportsRequested" : "ReportsProposed",
                        "report-request",
                        id.value())
                .after(weighed.task().title() + "\n" + asked.terms() + "\n"
                        + weighed.recipients().stream()
                                .map(Distribution.Recipient::cost)
                                .toList()));
        return asked.state() == State.SENT ? new Sent(id, weighed.recipients().size()) : new Waits(id);
    }

    private static Outcome outcome(ReportRequest made) {
        return switch (made.state()) {
            case WAITING, REFUSED -> new Waits(made.id());
            case SENT, WITHDRAWN -> new Sent(made.id(), made.recipients().size());
        };
    }

    /** Takes a request back (撤销报送要求): whoever has not sent a report yet owes none. Answers whether anything changed. */
    @Transactional
    public boolean withdraw(Actor actor, RequestId id, String why) {
        var found = requests.findToChange(id)
                .filter(it -> it.state() == State.SENT || it.state() == State.WAITING)
                .filter(it -> mayTakeBack(actor, it));
        found.ifPresent(it -> {
            reports.of(id)
                    .forEach(report -> LifeCycle.TABLE
                            .after(report.state(), LifeCycle.Event.WITHDRAW)
                            .ifPresent(state -> reports.move(report.id(), state)));
            requests.decide(
                    id,
                    State.WITHDRAWN,
                    Optional.of(distribution.today()),
                    new ReportRequest.Decision(actor.displayName(), clock.instant(), why));
            journal.record(new Deed(actor.displayName(), "ReportsWithdrawn", "report-request", id.value())
                    .before(it.state().name())
                    .after(why));
        });
        return found.isPresent();
    }

    private boolean mayTakeBack(Actor actor, ReportRequest request) {
        return request.asked().unit().map(scopes.of(actor)::covers).orElse(scopes.of(actor) instanceof Scope.WholeCity);
    }
}
