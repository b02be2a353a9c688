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

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.RungStep;

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

    /** Every step that is allowed; every other is refused. */
    public static final Life<State, RungStep> TABLE = Life.of(
            Edge.first(RungStep.PROPOSED, PROPOSED),
            Edge.first(RungStep.ISSUED, IN_FORCE),
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

    /** Who takes it; a person may also propose. */
    public static Party whoMay(RungStep step) {
        return switch (step) {
            case ISSUED, LAPSED, LIFT_PROPOSED, ENDED, LIMIT_MOVED -> Party.SYSTEM;
            case PROPOSED, SIGNED, REJECTED, UPHELD, DISMISSED, LIFTED, KEPT, RAISED -> Party.SIGNER;
            case RECEIVED, REPLIED, REBUTTED, APPEALED -> Party.UNIT;
        };
    }
}
