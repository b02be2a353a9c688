package dev.banyan.supervision.rules;

import static dev.banyan.supervision.Rung.State.APPEALED;
import static dev.banyan.supervision.Rung.State.ENDED;
import static dev.banyan.supervision.Rung.State.IN_FORCE;
import static dev.banyan.supervision.Rung.State.LAPSED;
import static dev.banyan.supervision.Rung.State.LIFTED;
import static dev.banyan.supervision.Rung.State.PROPOSED;
import static dev.banyan.supervision.Rung.State.RAISED;
import static dev.banyan.supervision.Rung.State.REJECTED;
import static dev.banyan.supervision.Rung.State.REVOKED;

import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.RungStep;
import java.util.List;
import java.util.Optional;

/** What may happen to a rung of the ladder, and by whom (督办措施状态流转). */
public final class RungLife {
    private RungLife() {}

    /** Who takes a step. */
    public enum Party {
        /** The nightly run. */
        SYSTEM,
        /** Who supervises: the office or a leader, as the rules say. */
        SIGNER,
        /** The unit that owes the duty. */
        UNIT
    }

    /** @param from empty before anything happened */
    public record Edge(Optional<State> from, RungStep step, State to) {
        private static Edge of(State from, RungStep step, State to) {
            return new Edge(Optional.of(from), step, to);
        }
    }

    /** Every step that is allowed; every other is refused. */
    public static final List<Edge> EDGES = List.of(
            new Edge(Optional.empty(), RungStep.PROPOSED, PROPOSED),
            new Edge(Optional.empty(), RungStep.ISSUED, IN_FORCE),
            Edge.of(PROPOSED, RungStep.SIGNED, IN_FORCE),
            Edge.of(PROPOSED, RungStep.REJECTED, REJECTED),
            Edge.of(PROPOSED, RungStep.LAPSED, LAPSED),
            Edge.of(IN_FORCE, RungStep.RECEIVED, IN_FORCE),
            Edge.of(IN_FORCE, RungStep.REPLIED, IN_FORCE),
            Edge.of(IN_FORCE, RungStep.REBUTTED, IN_FORCE),
            Edge.of(IN_FORCE, RungStep.APPEALED, APPEALED),
            Edge.of(IN_FORCE, RungStep.LIFT_PROPOSED, IN_FORCE),
            Edge.of(IN_FORCE, RungStep.KEPT, IN_FORCE),
            Edge.of(IN_FORCE, RungStep.LIFTED, LIFTED),
            Edge.of(IN_FORCE, RungStep.RAISED, RAISED),
            Edge.of(IN_FORCE, RungStep.ENDED, ENDED),
            Edge.of(IN_FORCE, RungStep.LIMIT_MOVED, IN_FORCE),
            Edge.of(APPEALED, RungStep.RECEIVED, APPEALED),
            Edge.of(APPEALED, RungStep.REPLIED, APPEALED),
            Edge.of(APPEALED, RungStep.REBUTTED, APPEALED),
            Edge.of(APPEALED, RungStep.UPHELD, REVOKED),
            Edge.of(APPEALED, RungStep.DISMISSED, IN_FORCE),
            Edge.of(APPEALED, RungStep.ENDED, ENDED),
            Edge.of(APPEALED, RungStep.LIMIT_MOVED, APPEALED));

    /** Where a step leads; empty if it may not be taken. */
    public static Optional<State> after(Optional<State> from, RungStep step) {
        return EDGES.stream()
                .filter(edge -> edge.from().equals(from) && edge.step() == step)
                .map(Edge::to)
                .findFirst();
    }

    /** Who takes it; a person may also propose. */
    public static Party whoMay(RungStep step) {
        return switch (step) {
            case ISSUED, LAPSED, LIFT_PROPOSED, ENDED, LIMIT_MOVED -> Party.SYSTEM;
            case PROPOSED, SIGNED, REJECTED, UPHELD, DISMISSED, LIFTED, KEPT, RAISED -> Party.SIGNER;
            case RECEIVED, REPLIED, REBUTTED, APPEALED -> Party.UNIT;
        };
    }
}
