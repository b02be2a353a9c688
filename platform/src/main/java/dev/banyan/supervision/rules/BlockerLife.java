package dev.banyan.supervision.rules;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Blocker;
import dev.banyan.supervision.Blocker.State;
import dev.banyan.supervision.BlockerFact;
import dev.banyan.supervision.BlockerId;
import dev.banyan.supervision.BlockerStep;
import java.util.List;

/** Which step with a blocker may follow which, and who may take it (堵点状态流转). */
public final class BlockerLife {
    private BlockerLife() {}

    /** Who takes a step (堵点各方). */
    public enum Party {
        /** The unit that raised it, or the office of the body (提出单位). */
        RAISER,
        /** 责任单位. */
        OWNER
    }

    /** Every step that is allowed; every other is refused. */
    public static final Life<State, BlockerStep> TABLE = Life.of(
            Edge.first(BlockerStep.RAISED, State.OPEN),
            Edge.of(State.OPEN, BlockerStep.ANSWERED, State.ANSWERED),
            Edge.of(State.OPEN, BlockerStep.SOLVED, State.SOLVED),
            Edge.of(State.ANSWERED, BlockerStep.RETURNED, State.RETURNED),
            Edge.of(State.ANSWERED, BlockerStep.SOLVED, State.SOLVED),
            Edge.of(State.RETURNED, BlockerStep.ANSWERED, State.ANSWERED),
            Edge.of(State.RETURNED, BlockerStep.SOLVED, State.SOLVED));

    public static Party whoMay(BlockerStep step) {
        return switch (step) {
            case RAISED, RETURNED, SOLVED -> Party.RAISER;
            case ANSWERED -> Party.OWNER;
        };
    }

    /** Whether the time of the owner begins with this step. */
    public static boolean beginsTime(BlockerStep step) {
        return switch (step) {
            case RAISED, RETURNED -> true;
            case ANSWERED, SOLVED -> false;
        };
    }

    /** What a blocker was before its facts made it one. */
    public record Raised(BlockerId id, String body, TaskId task, Blocker.Parties parties, String text) {}

    /**
     * The blocker that facts add up to.
     *
     * @param facts all of them, in the order they were recorded
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public static Blocker blocker(Raised raised, List<BlockerFact> facts) {
        return new Blocker(
                raised.id(),
                raised.body(),
                raised.task(),
                raised.parties(),
                raised.text(),
                new Blocker.Standing(
                        TABLE.after(raised.id(), facts, BlockerFact::step),
                        facts.size(),
                        facts.getFirst().day(),
                        limit(facts).due(),
                        facts.getLast().by().actor()));
    }

    /** The limit that holds. */
    public static BlockerFact.Limit limit(List<BlockerFact> facts) {
        return facts.reversed().stream()
                .flatMap(fact -> fact.limit().stream())
                .findFirst()
                .orElseThrow();
    }
}
