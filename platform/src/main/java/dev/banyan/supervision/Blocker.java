package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/**
 * What stands in the way of a task of a body (堵点), computed from its facts.
 *
 * @param body code of the project command or other body whose meetings look after it
 * @param task the task that it holds up
 * @param parties who raised it, and who has to solve it
 * @param text what blocks
 * @param standing how far it has come
 */
public record Blocker(BlockerId id, String body, TaskId task, Parties parties, String text, Standing standing) {

    /**
     * Whose it is (提出与责任单位).
     *
     * @param raiser code of the unit that raised it
     * @param owner code of the unit that has to solve it
     */
    public record Parties(String raiser, String owner) {}

    /**
     * How far a blocker has come (堵点状态).
     *
     * @param facts how many facts it has; whoever changes it names the number seen
     * @param raised day on which it was raised
     * @param due last day to answer
     */
    public record Standing(State state, int facts, LocalDate raised, LocalDate due, String by) {}

    /** Late is none of them: it is computed from the last day. */
    public enum State {
        /** 待解决. */
        OPEN,
        /** The owner says that it is solved (待确认). */
        ANSWERED,
        /** Its raiser says that it is not (退回). */
        RETURNED,
        /** 已解决. */
        SOLVED;

        /** Whether the owner has to do something. */
        public boolean waits() {
            return switch (this) {
                case OPEN, RETURNED -> true;
                case ANSWERED, SOLVED -> false;
            };
        }
    }

    public State state() {
        return standing.state();
    }

    /** Whether the owner should have solved it by now. */
    public boolean late(LocalDate today) {
        return state().waits() && today.isAfter(standing.due());
    }
}
