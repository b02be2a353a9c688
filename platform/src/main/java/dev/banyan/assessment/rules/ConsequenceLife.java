package dev.banyan.assessment.rules;

import static dev.banyan.assessment.Consequence.Kind.COMMENDATION;
import static dev.banyan.assessment.Consequence.Kind.INTERVIEW;
import static dev.banyan.assessment.Consequence.Kind.RECTIFICATION;
import static dev.banyan.assessment.Consequence.Kind.REFERRAL;

import dev.banyan.assessment.Consequence;
import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.Consequence.State;
import dev.banyan.assessment.ConsequenceFact;
import dev.banyan.assessment.ConsequenceId;
import dev.banyan.assessment.ConsequenceRefusal;
import dev.banyan.assessment.ConsequenceStep;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which step with a consequence may follow which, by whom and when (结果运用状态流转). */
public final class ConsequenceLife {
    private static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    private ConsequenceLife() {}

    /** Who takes a step. */
    public enum Party {
        /** Who assesses (考核办公室). */
        OFFICE,
        /** Who approves scores (签批领导). */
        SIGNER,
        /** The unit that it is about (当事单位). */
        UNIT
    }

    /** When a step may be taken. */
    public enum When {
        ALWAYS,
        /** As long as the last day has not passed. */
        IN_TIME,
        /** Once the last day has passed. */
        AFTERWARDS
    }

    /** @param from empty before anything happened */
    public record Edge(Optional<State> from, ConsequenceStep step, State to, Set<Kind> kinds, Party who, When when) {
        private static Edge of(State from, ConsequenceStep step, State to, Set<Kind> kinds, Party who, When when) {
            return new Edge(Optional.of(from), step, to, kinds, who, when);
        }

        private static Edge of(State from, ConsequenceStep step, State to, Party who) {
            return of(from, step, to, ALL, who, When.ALWAYS);
        }
    }

    /** Every step that is allowed; every other is refused. */
    public static final List<Edge> EDGES = List.of(
            new Edge(Optional.empty(), ConsequenceStep.DRAFTED, State.DRAFTED, ALL, Party.OFFICE, When.ALWAYS),
            Edge.of(State.DRAFTED, ConsequenceStep.SIGNED, State.NOTICED, Party.SIGNER),
            Edge.of(State.DRAFTED, ConsequenceStep.WITHDRAWN, State.WITHDRAWN, Party.OFFICE),
            Edge.of(State.NOTICED, ConsequenceStep.REPLIED, State.REPLIED, ALL, Party.UNIT, When.IN_TIME),
            Edge.of(State.NOTICED, ConsequenceStep.UPHELD, State.DECIDED, ALL, Party.SIGNER, When.AFTERWARDS),
            Edge.of(State.NOTICED, ConsequenceStep.DROPPED, State.DROPPED, ALL, Party.SIGNER, When.AFTERWARDS),
            Edge.of(State.NOTICED, ConsequenceStep.WITHDRAWN, State.WITHDRAWN, Party.OFFICE),
            Edge.of(State.REPLIED, ConsequenceStep.UPHELD, State.DECIDED, Party.SIGNER),
            Edge.of(State.REPLIED, ConsequenceStep.DROPPED, State.DROPPED, Party.SIGNER),
            Edge.of(State.REPLIED, ConsequenceStep.WITHDRAWN, State.WITHDRAWN, Party.OFFICE),
            Edge.of(
                    State.DECIDED,
                    ConsequenceStep.CARRIED_OUT,
                    State.CARRIED_OUT,
                    Set.of(COMMENDATION, INTERVIEW),
                    Party.OFFICE,
                    When.ALWAYS),
            Edge.of(
                    State.DECIDED,
                    ConsequenceStep.HANDED_OVER,
                    State.HANDED_OVER,
                    Set.of(REFERRAL),
                    Party.OFFICE,
                    When.ALWAYS),
            Edge.of(
                    State.DECIDED,
                    ConsequenceStep.RECTIFIED,
                    State.RECTIFIED,
                    Set.of(RECTIFICATION),
                    Party.UNIT,
                    When.ALWAYS),
            Edge.of(State.DECIDED, ConsequenceStep.WITHDRAWN, State.WITHDRAWN, Party.OFFICE),
            Edge.of(State.RECTIFIED, ConsequenceStep.RETURNED, State.DECIDED, Party.OFFICE),
            Edge.of(State.RECTIFIED, ConsequenceStep.CLOSED, State.CLOSED, Party.OFFICE),
            Edge.of(State.CARRIED_OUT, ConsequenceStep.CLOSED, State.CLOSED, Party.OFFICE),
            Edge.of(State.HANDED_OVER, ConsequenceStep.CLOSED, State.CLOSED, Party.OFFICE));

    /** The edge that a step takes; empty if there is none. */
    public static Optional<Edge> edge(Optional<State> from, ConsequenceStep step, Kind kind) {
        return EDGES.stream()
                .filter(it -> it.from().equals(from)
                        && it.step() == step
                        && it.kinds().contains(kind))
                .findFirst();
    }

    /** Why a step may not be taken today; empty if it may. */
    public static Optional<ConsequenceRefusal> obstacle(
            Consequence consequence, ConsequenceStep step, LocalDate today) {
        var edge = edge(Optional.of(consequence.state()), step, consequence.kind());
        return edge.isEmpty()
                ? Optional.of(ConsequenceRefusal.NOT_NOW)
                : switch (edge.get().when()) {
                    case ALWAYS -> Optional.empty();
                    case IN_TIME ->
                        consequence.late(today) ? Optional.of(ConsequenceRefusal.TOO_LATE) : Optional.empty();
                    case AFTERWARDS ->
                        consequence.late(today) ? Optional.empty() : Optional.of(ConsequenceRefusal.TOO_EARLY);
                };
    }

    public static Party whoMay(ConsequenceStep step) {
        return EDGES.stream()
                .filter(it -> it.step() == step)
                .findFirst()
                .orElseThrow()
                .who();
    }

    /** What a consequence was before its facts made it one. */
    public record Begun(ConsequenceId id, Kind kind, String unit, Consequence.Occasion occasion) {}

    /**
     * The consequence that facts add up to.
     *
     * @param facts all of them, in the order they were recorded
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public static Consequence consequence(Begun begun, List<ConsequenceFact> facts) {
        Optional<State> state = Optional.empty();
        for (ConsequenceFact fact : facts) {
            var before = state;
            state = edge(before, fact.step(), begun.kind()).map(Edge::to);
            if (state.isEmpty()) {
                throw new IllegalArgumentException(begun.id() + ": " + fact.step() + " after " + before);
            }
        }
        var last = facts.getLast();
        return new Consequence(
                begun.id(),
                begun.kind(),
                begun.unit(),
                begun.occasion(),
                new Consequence.Standing(
                        state.orElseThrow(),
                        facts.size(),
                        last.content().due(),
                        facts.getFirst().by().person(),
                        last.by().name()));
    }
}
