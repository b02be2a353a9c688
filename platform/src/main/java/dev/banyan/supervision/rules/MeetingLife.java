package dev.banyan.supervision.rules;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.Meeting.State;
import dev.banyan.supervision.MeetingDue;
import dev.banyan.supervision.MeetingFact;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingStanding;
import dev.banyan.supervision.MeetingStep;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which step with a meeting may follow which, and when one counts as skipped (会议状态流转). */
public final class MeetingLife {
    private MeetingLife() {}

    /** Every step that is allowed; every other is refused. */
    public static final Life<State, MeetingStep> TABLE = Life.of(
            Edge.first(MeetingStep.CALLED, State.CALLED),
            Edge.first(MeetingStep.CALLED_OFF, State.CALLED_OFF),
            Edge.of(State.CALLED, MeetingStep.MOVED, State.CALLED),
            Edge.of(State.CALLED, MeetingStep.CALLED_OFF, State.CALLED_OFF),
            Edge.of(State.CALLED, MeetingStep.HELD, State.HELD),
            Edge.of(State.HELD, MeetingStep.MINUTED, State.HELD));

    /**
     * How a meeting stands on a day. On its own day it may still be held.
     *
     * @param state empty if it is expected and nobody called it
     */
    public static MeetingStanding standing(Optional<State> state, LocalDateTime start, LocalDate today) {
        return switch (state.orElse(State.CALLED)) {
            case HELD -> MeetingStanding.HELD;
            case CALLED_OFF -> MeetingStanding.CALLED_OFF;
            case CALLED -> start.toLocalDate().isBefore(today) ? MeetingStanding.SKIPPED : MeetingStanding.COMING;
        };
    }

    /** How long before its day a meeting should have been called, in days. */
    public static final int CALLED_BEFORE = 7;

    /** How long what is missing of a meeting is asked for, in days. */
    public static final int ASKED_FOR = 31;

    /**
     * What is to be done about a meeting that stands so.
     *
     * @param called the meeting; empty if it is expected and nobody called it
     */
    public static Optional<MeetingDue> due(
            MeetingStanding standing, Optional<Meeting> called, LocalDate day, LocalDate today) {
        return switch (standing) {
            case COMING ->
                called.isEmpty() && !day.isAfter(today.plusDays(CALLED_BEFORE))
                        ? Optional.of(MeetingDue.CALL)
                        : Optional.empty();
            case SKIPPED ->
                day.isBefore(today.minusDays(ASKED_FOR)) ? Optional.empty() : Optional.of(MeetingDue.RECORD);
            case HELD ->
                day.isBefore(today.minusDays(ASKED_FOR))
                                || called.filter(it -> it.standing().minutes().isBlank())
                                        .isEmpty()
                        ? Optional.empty()
                        : Optional.of(MeetingDue.MINUTES);
            case CALLED_OFF -> Optional.empty();
        };
    }

    /** What a meeting was before its facts made it one. */
    public record Called(MeetingId id, String body, String name, Optional<Meeting.Slot> slot) {}

    /**
     * The meeting that facts add up to.
     *
     * @param facts all of them, in the order they were recorded
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public static Meeting meeting(Called called, List<MeetingFact> facts) {
        var plan = new Meeting.Plan(
                last(facts, MeetingFact::start).orElseThrow(),
                last(facts, MeetingFact::venue).orElseThrow(),
                new TreeSet<>(units(facts, MeetingStep.CALLED)));
        return new Meeting(
                called.id(),
                called.body(),
                called.name(),
                called.slot(),
                plan,
                new Meeting.Standing(
                        TABLE.after(called.id(), facts, MeetingFact::step),
                        facts.size(),
                        new TreeSet<>(units(facts, MeetingStep.HELD)),
                        minutes(facts),
                        facts.getLast().by().actor()));
    }

    private static <T> Optional<T> last(List<MeetingFact> facts, Function<MeetingFact, Optional<T>> part) {
        return facts.reversed().stream()
                .flatMap(fact -> part.apply(fact).stream())
                .findFirst();
    }

    private static Set<String> units(List<MeetingFact> facts, MeetingStep step) {
        return facts.stream()
                .filter(fact -> fact.step() == step)
                .flatMap(fact -> fact.units().stream())
                .findFirst()
                .orElse(Set.of());
    }

    private static String minutes(List<MeetingFact> facts) {
        return facts.reversed().stream()
                .filter(fact -> fact.step() == MeetingStep.HELD || fact.step() == MeetingStep.MINUTED)
                .flatMap(fact -> fact.text().stream())
                .findFirst()
                .orElse("");
    }
}
