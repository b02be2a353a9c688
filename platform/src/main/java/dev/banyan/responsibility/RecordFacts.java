package dev.banyan.responsibility;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.DueDate;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.LifeCycle;
import dev.banyan.responsibility.store.Assignments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds facts to assignments for the use cases of this room (登记承办事实), each with its journal entry and its news. */
@Component
class RecordFacts {
    /** How long a unit has to sign for an assignment. */
    static final TimeLimit USUAL = new TimeLimit.WorkingDays(1);

    static final TimeLimit URGENT = new TimeLimit.WorkingHours(4);

    private final Assignments assignments;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    RecordFacts(
            Assignments assignments,
            CityCalendar calendar,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher news) {
        this.assignments = assignments;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
        this.news = news;
    }

    /** Who acts, and under which request. */
    record Hand(Actor actor, UUID request) {}

    /** What comes with a step beside its name. */
    record Content(Optional<Assignment.Terms> terms, Optional<String> reason, Optional<AssignmentId> other) {
        static final Content NOTHING = new Content(Optional.empty(), Optional.empty(), Optional.empty());

        static Content moving(Assignment.Terms terms, String reason) {
            return new Content(Optional.of(terms), Optional.of(reason.strip()), Optional.empty());
        }

        static Content because(String reason) {
            return new Content(Optional.empty(), Optional.of(reason.strip()), Optional.empty());
        }
    }

    /** This moment, as exactly as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return calendar.today();
    }

    /** Terms that begin now, with the time to sign running. */
    Assignment.Terms terms(LocalDate due, Order.Demand demand) {
        DueDate sign =
                Deadlines.due(calendar.now(), demand.urgent() ? URGENT : USUAL, List.of(), calendar.workCalendar());
        return new Assignment.Terms(due, demand.weight(), sign.date(), sign.time(), demand.posts());
    }

    /** The same terms with the limit to sign reckoned from the calendar that holds now, for a clock that began then. */
    Assignment.Terms reckoned(Assignment.Terms terms, Instant begun) {
        DueDate sign = Deadlines.due(
                calendar.at(begun),
                terms.signByTime().isPresent() ? URGENT : USUAL,
                List.of(),
                calendar.workCalendar());
        return new Assignment.Terms(terms.due(), terms.weight(), sign.date(), sign.time(), terms.posts());
    }

    /** The same terms of another weight, to be signed for anew. */
    Assignment.Terms anew(Assignment.Terms terms, Assignment.Posts posts) {
        return terms(terms.due(), new Order.Demand(terms.weight(), Optional.empty(), Optional.empty(), false, posts));
    }

    Assignment assign(
            Hand hand, Order order, Optional<String> assigner, Assignment.Terms terms, Optional<String> reason) {
        var id = assignments.add(order.task(), order.unit(), order.role(), assigner);
        var fact = fact(hand, Step.ASSIGNED, new Content(Optional.of(terms), reason, Optional.empty()), today());
        assignments.append(id, 1, hand.request(), fact);
        var assignment = LifeCycle.assignment(
                new LifeCycle.Duty(id, order.task(), order.unit(), order.role(), assigner), List.of(fact));
        record(hand, Step.ASSIGNED, Optional.empty(), assignment);
        return assignment;
    }

    /** Adds a step that the life cycle allows. */
    Assignment step(Hand hand, Assignment before, Step step, Content content) {
        return step(hand, before, step, content, today());
    }

    /** @param day of which it speaks */
    Assignment step(Hand hand, Assignment before, Step step, Content content, LocalDate day) {
        var fact = fact(hand, step, content, day);
        var facts = assignments.facts(before.id());
        assignments.append(before.id(), facts.size() + 1, hand.request(), fact);
        facts.add(fact);
        var after = LifeCycle.assignment(
                new LifeCycle.Duty(before.id(), before.task(), before.unit(), before.role(), before.assigner()), facts);
        record(hand, step, Optional.of(before), after);
        return after;
    }

    void tellHandOver(Assignment from, AssignmentId to) {
        news.publishEvent(new TaskHandedOver(from.id(), to, from.task(), today()));
    }

    /** What an earlier sending of the same request came to. */
    List<Assignment> doneBefore(UUID request) {
        return assignments.touchedBy(request);
    }

    void hold(TaskId task) {
        assignments.hold(task);
    }

    private AssignmentFact fact(Hand hand, Step step, Content content, LocalDate day) {
        return new AssignmentFact(
                step,
                day,
                now(),
                hand.actor().displayName(),
                content.terms(),
                content.reason().filter(it -> !it.isBlank()),
                content.other());
    }

    private void record(Hand hand, Step step, Optional<Assignment> before, Assignment after) {
        journal.record(new Deed(
                hand.actor().displayName(),
                act(step),
                "assignment",
                String.valueOf(after.id().value()),
                before.map(Assignment::toString),
                Optional.of(after.toString())));
        if (after.state() == Assignment.State.ASSIGNED && step != Step.CHANGED) {
            news.publishEvent(new TaskAssigned(after.id(), after.task(), after.unit(), after.role(), today()));
        } else if (step == Step.SENT_BACK) {
            news.publishEvent(new AssignmentSentBack(
                    after.id(),
                    after.task(),
                    after.unit(),
                    after.assigner(),
                    after.standing().facts(),
                    today()));
        }
    }

    private static String act(Step step) {
        return switch (step) {
            case ASSIGNED -> "TaskAssigned";
            case SIGNED -> "AssignmentSigned";
            case SENT_BACK -> "AssignmentSentBack";
            case REASSIGNED -> "TaskReassigned";
            case CHANGED -> "AssignmentChanged";
            case HANDED_OVER -> "AssignmentHandedOver";
            case TAKEN_BACK -> "AssignmentTakenBack";
            case EXTENDED -> "DutyExtended";
            case CLOCK_STOPPED -> "DutyClockStopped";
            case CLOCK_RESUMED -> "DutyClockResumed";
            case OWNER_RAISED -> "DutyOwnerRaised";
        };
    }
}
