package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.rules.DueMoves;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.store.Assignments;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the due day of a duty by a decision (延期、中止与恢复计时): a later day, or days that do not count. Who has to sign for that is
 * decided where it is asked for; the day first named stays on record. Called within the transaction of that decision.
 */
@Component
@Needs(Permission.SUPERVISE)
public class MoveDueDay {
    private final Assignments assignments;
    private final FindScope scopes;
    private final RecordFacts facts;
    private final CityCalendar calendar;

    MoveDueDay(Assignments assignments, FindScope scopes, RecordFacts facts, CityCalendar calendar) {
        this.assignments = assignments;
        this.scopes = scopes;
        this.facts = facts;
        this.calendar = calendar;
    }

    /**
     * A later due day (延期).
     *
     * @param asked day on which it was asked for
     * @param most how many extensions a duty may have
     */
    public record Extension(LocalDate asked, LocalDate until, int most) {}

    /** What stands against an extension. */
    @OpenToAll(reason = "judges a duty that the caller has")
    public Optional<Refusal> against(Assignment duty, Extension extension) {
        return DueMoves.extension(duty, extension.asked(), extension.until(), extension.most());
    }

    /** What stands against stopping the clock from a day on. */
    @OpenToAll(reason = "judges a duty that the caller has")
    public Optional<Refusal> againstStop(Assignment duty, LocalDate from) {
        return DueMoves.stop(duty, from);
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome extend(Actor actor, UUID request, AssignmentId id, Extension extension, String reason) {
        return step(new Hand(actor, request), id, reason, before -> {
            var refusal = DueMoves.extension(before, extension.asked(), extension.until(), extension.most());
            return refusal.<Judgement>map(Denied::new)
                    .orElseGet(() -> new Allowed(Step.EXTENDED, extension.until(), extension.asked()));
        });
    }

    /** @param from first day that does not count */
    @Transactional
    public Outcome stop(Actor actor, UUID request, AssignmentId id, LocalDate from, String reason) {
        return step(
                new Hand(actor, request),
                id,
                reason,
                before -> DueMoves.stop(before, from)
                        .<Judgement>map(Denied::new)
                        .orElseGet(() -> new Allowed(Step.CLOCK_STOPPED, before.due(), from)));
    }

    /** Today counts again. */
    @Transactional
    public Outcome resume(Actor actor, UUID request, AssignmentId id, String reason) {
        var today = facts.today();
        return step(
                new Hand(actor, request),
                id,
                reason,
                before -> DueMoves.resume(before)
                        .<Judgement>map(Denied::new)
                        .orElseGet(() -> new Allowed(
                                Step.CLOCK_RESUMED, DueMoves.dueAfter(before, today, calendar.workCalendar()), today)));
    }

    private sealed interface Judgement {}

    private record Allowed(Step step, LocalDate due, LocalDate day) implements Judgement {}

    private record Denied(Refusal reason) implements Judgement {}

    private Outcome step(Hand hand, AssignmentId id, String reason, Function<Assignment, Judgement> judge) {
        var reach = new Reach(scopes.of(hand.actor()));
        var shown = assignments.find(id).filter(reach::gives);
        if (shown.isEmpty()) {
            return new Outcome.NotFound();
        }
        facts.hold(shown.get().task());
        var before = assignments.find(id).orElseThrow();
        if (facts.doneBefore(hand.request()).stream().anyMatch(it -> it.id().equals(id))) {
            return new Outcome.Done(before);
        }
        var faults = OrderCheck.reason(reason).collect(Collectors.toSet());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return switch (judge.apply(before)) {
            case Denied(Refusal refusal) -> Outcome.Refused.because(refusal);
            case Allowed(Step step, LocalDate due, LocalDate day) ->
                new Outcome.Done(facts.step(hand, before, step, Content.moving(moved(before, due), reason), day));
        };
    }

    private static Assignment.Terms moved(Assignment before, LocalDate due) {
        var terms = before.terms();
        return new Assignment.Terms(due, terms.weight(), terms.signBy(), terms.signByTime(), terms.posts());
    }
}
