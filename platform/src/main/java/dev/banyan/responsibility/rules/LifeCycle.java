package dev.banyan.responsibility.rules;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which step may follow which, and who may take it (承办件状态流转). */
public final class LifeCycle {
    private LifeCycle() {}

    /** The two sides of an assignment. */
    public enum Party {
        /** Who gave it: the office, or the unit that broke its own task down (交办方). */
        ASSIGNER,
        /** The unit that owes it (承办方). */
        ASSIGNEE
    }

    /** Every step that is allowed; every other is refused. */
    public static final Life<State, Step> TABLE = Life.of(
            Edge.first(Step.ASSIGNED, State.ASSIGNED),
            Edge.of(State.ASSIGNED, Step.SIGNED, State.SIGNED),
            Edge.of(State.ASSIGNED, Step.SENT_BACK, State.SENT_BACK),
            Edge.of(State.ASSIGNED, Step.CHANGED, State.ASSIGNED),
            Edge.of(State.ASSIGNED, Step.HANDED_OVER, State.HANDED_OVER),
            Edge.of(State.ASSIGNED, Step.TAKEN_BACK, State.TAKEN_BACK),
            Edge.of(State.SIGNED, Step.CHANGED, State.SIGNED),
            Edge.of(State.SIGNED, Step.HANDED_OVER, State.HANDED_OVER),
            Edge.of(State.SIGNED, Step.TAKEN_BACK, State.TAKEN_BACK),
            Edge.of(State.SIGNED, Step.EXTENDED, State.SIGNED),
            Edge.of(State.SIGNED, Step.CLOCK_STOPPED, State.SIGNED),
            Edge.of(State.SIGNED, Step.CLOCK_RESUMED, State.SIGNED),
            Edge.of(State.SIGNED, Step.OWNER_RAISED, State.SIGNED),
            Edge.of(State.SENT_BACK, Step.REASSIGNED, State.ASSIGNED),
            Edge.of(State.SENT_BACK, Step.HANDED_OVER, State.HANDED_OVER),
            Edge.of(State.SENT_BACK, Step.TAKEN_BACK, State.TAKEN_BACK));

    public static Party whoMay(Step step) {
        return switch (step) {
            case SIGNED, SENT_BACK -> Party.ASSIGNEE;
            case ASSIGNED,
                    REASSIGNED,
                    CHANGED,
                    HANDED_OVER,
                    TAKEN_BACK,
                    EXTENDED,
                    CLOCK_STOPPED,
                    CLOCK_RESUMED,
                    OWNER_RAISED -> Party.ASSIGNER;
        };
    }

    /** Whether a step must say why. */
    public static boolean needsReason(Step step) {
        return switch (step) {
            case SENT_BACK, REASSIGNED, HANDED_OVER, TAKEN_BACK, EXTENDED, CLOCK_STOPPED, CLOCK_RESUMED, OWNER_RAISED ->
                true;
            case ASSIGNED, SIGNED, CHANGED -> false;
        };
    }

    /** What an assignment was before its facts made it one. */
    public record Duty(AssignmentId id, TaskId task, String unit, DutyRole role, Optional<String> assigner) {}

    /**
     * The assignment that facts add up to.
     *
     * @param facts all of them, in the order they were recorded
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public static Assignment assignment(Duty duty, List<AssignmentFact> facts) {
        var state = TABLE.after(duty.id(), facts, AssignmentFact::step);
        var last = facts.getLast();
        return new Assignment(
                duty.id(),
                duty.task(),
                duty.unit(),
                duty.role(),
                duty.assigner(),
                newest(facts, AssignmentFact::terms).orElseThrow(),
                new Assignment.Standing(
                        state,
                        facts.size(),
                        last.day(),
                        newest(facts, AssignmentFact::reason),
                        last.actor(),
                        moves(facts)));
    }

    private static <T> Optional<T> newest(List<AssignmentFact> facts, Function<AssignmentFact, Optional<T>> said) {
        return facts.reversed().stream()
                .flatMap(fact -> said.apply(fact).stream())
                .findFirst();
    }

    /** A due day that the assigner names anew begins everything anew; a change that keeps it changes nothing. */
    private static Assignment.Moves moves(List<AssignmentFact> facts) {
        Optional<LocalDate> due = Optional.empty();
        Optional<LocalDate> original = Optional.empty();
        Optional<LocalDate> stopped = Optional.empty();
        int extensions = 0;
        for (AssignmentFact fact : facts) {
            var named = fact.terms().map(Assignment.Terms::due);
            boolean anew = named.isPresent()
                    && switch (fact.step()) {
                        case ASSIGNED, REASSIGNED -> true;
                        case CHANGED -> !named.equals(due);
                        case SIGNED,
                                SENT_BACK,
                                HANDED_OVER,
                                TAKEN_BACK,
                                EXTENDED,
                                CLOCK_STOPPED,
                                CLOCK_RESUMED,
                                OWNER_RAISED -> false;
                    };
            original = anew ? named : original;
            due = named.isPresent() ? named : due;
            stopped = fact.step() == Step.CLOCK_STOPPED
                    ? Optional.of(fact.day())
                    : anew || fact.step() == Step.CLOCK_RESUMED ? Optional.empty() : stopped;
            extensions += fact.step() == Step.EXTENDED ? 1 : 0;
        }
        return new Assignment.Moves(original.orElseThrow(), extensions, stopped);
    }
}
