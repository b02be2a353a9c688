package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Question.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions a list shall hold (询问筛选条件).
 *
 * @param show where they stand
 * @param mine whether only what the actor asked, or has to answer
 * @param task the task they are about; empty for every task
 */
public record QuestionFilter(Show show, boolean mine, Optional<TaskId> task) {
    /** What the lead units owe the actor, or the actor owes. */
    public static final QuestionFilter TO_ANSWER = new QuestionFilter(Show.OPEN, true, Optional.empty());

    public static final QuestionFilter LATE = new QuestionFilter(Show.LATE, true, Optional.empty());

    /** Answers that the actor has not read yet. */
    public static final QuestionFilter TO_READ = new QuestionFilter(Show.ANSWERED, true, Optional.empty());

    public enum Show {
        /** 全部. */
        ALL(EnumSet.allOf(State.class)),
        /** 待答复. */
        OPEN(EnumSet.of(State.AWAITING, State.REOPENED)),
        /** Beyond the last day to answer (逾期未答复). */
        LATE(EnumSet.of(State.AWAITING, State.REOPENED)),
        /** Answered, and the asker has not noted it (已答复待阅). */
        ANSWERED(EnumSet.of(State.ANSWERED, State.ANSWERED_AGAIN)),
        /** 已阅、已撤回. */
        CLOSED(EnumSet.of(State.NOTED, State.WITHDRAWN));

        private final Set<State> states;

        Show(Set<State> states) {
            this.states = states;
        }

        public Set<State> states() {
            return Set.copyOf(states);
        }
    }
}
