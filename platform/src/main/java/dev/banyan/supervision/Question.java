package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an observer of the People's Congress or the CPPCC asks about a task (监督询问), computed from its facts.
 *
 * @param id names it
 * @param task what it is about
 * @param asker who asks
 * @param text the asker's words
 * @param lead code of the unit that leads the task now and so has to answer; empty if none does
 * @param days when it was asked, and by when it is to be answered
 * @param standing how far it has come
 */
public record Question(
        QuestionId id, TaskId task, Asker asker, String text, Optional<String> lead, Days days, Standing standing) {

    /**
     * Who asks (询问人), as it was then.
     *
     * @param person who may take back, reopen and note it
     * @param unit code of the unit, which says whether for the People's Congress or the CPPCC
     */
    public record Asker(UUID person, String name, Optional<String> unit) {}

    /**
     * When (询问日期).
     *
     * @param asked day on which it was first asked
     * @param due last day to answer
     */
    public record Days(LocalDate asked, LocalDate due) {}

    /**
     * How far a question has come (询问状态).
     *
     * @param facts how many facts it has; whoever changes it names the number seen
     * @param since day of the last step
     * @param by name of who took it
     */
    public record Standing(State state, int facts, LocalDate since, String by) {}

    /** Late is none of them: it is computed from the last day to answer. */
    public enum State {
        /** 待答复. */
        AWAITING,
        /** 已答复. */
        ANSWERED,
        /** Asked once more, because the answer was none (再次询问). */
        REOPENED,
        /** 再次答复. */
        ANSWERED_AGAIN,
        /** The asker has read the answer (已阅). */
        NOTED,
        /** 已撤回. */
        WITHDRAWN;

        /** Whether the lead unit owes an answer. */
        public boolean waits() {
            return switch (this) {
                case AWAITING, REOPENED -> true;
                case ANSWERED, ANSWERED_AGAIN, NOTED, WITHDRAWN -> false;
            };
        }
    }

    public State state() {
        return standing.state();
    }

    public LocalDate due() {
        return days.due();
    }

    /** Whether the lead unit should have answered by now. */
    public boolean late(LocalDate today) {
        return state().waits() && today.isAfter(due());
    }

    public boolean askedBy(Actor actor) {
        return asker.person().equals(actor.id());
    }
}
