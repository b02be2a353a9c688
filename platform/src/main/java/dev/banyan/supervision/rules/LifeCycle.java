package dev.banyan.supervision.rules;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.Question.State;
import dev.banyan.supervision.QuestionFact;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.Step;
import java.util.List;
import java.util.Optional;

/** Which step may follow which, and who may take it (询问状态流转). */
public final class LifeCycle {
    private LifeCycle() {}

    /** Who takes a step (询问各方). */
    public enum Party {
        /** 询问人. */
        ASKER,
        /** The unit that leads the task, or an office for it (牵头单位). */
        LEAD,
        /** The calendar (日历). */
        SYSTEM
    }

    /** Every step that is allowed; every other is refused. That a question is reopened once only is said by the states. */
    public static final Life<State, Step> TABLE = Life.of(
            Edge.first(Step.ASKED, State.AWAITING),
            Edge.of(State.AWAITING, Step.ANSWERED, State.ANSWERED),
            Edge.of(State.AWAITING, Step.WITHDRAWN, State.WITHDRAWN),
            Edge.of(State.AWAITING, Step.DUE_MOVED, State.AWAITING),
            Edge.of(State.ANSWERED, Step.NOTED, State.NOTED),
            Edge.of(State.ANSWERED, Step.REOPENED, State.REOPENED),
            Edge.of(State.REOPENED, Step.ANSWERED, State.ANSWERED_AGAIN),
            Edge.of(State.REOPENED, Step.WITHDRAWN, State.WITHDRAWN),
            Edge.of(State.REOPENED, Step.DUE_MOVED, State.REOPENED),
            Edge.of(State.ANSWERED_AGAIN, Step.NOTED, State.NOTED));

    public static Party whoMay(Step step) {
        return switch (step) {
            case ASKED, REOPENED, NOTED, WITHDRAWN -> Party.ASKER;
            case ANSWERED -> Party.LEAD;
            case DUE_MOVED -> Party.SYSTEM;
        };
    }

    /** What a question was before its facts made it one. */
    public record Asked(QuestionId id, TaskId task, Question.Asker asker, String text) {}

    /**
     * The question that facts add up to.
     *
     * @param lead code of the unit that leads the task now
     * @param facts all of them, in the order they were recorded
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public static Question question(Asked asked, Optional<String> lead, List<QuestionFact> facts) {
        var last = facts.getLast();
        return new Question(
                asked.id(),
                asked.task(),
                asked.asker(),
                asked.text(),
                lead,
                new Question.Days(
                        facts.getFirst().day(), limit(facts).orElseThrow().due()),
                new Question.Standing(
                        TABLE.after(asked.id(), facts, QuestionFact::step),
                        facts.size(),
                        last.day(),
                        last.by().actor()));
    }

    /** Whether an answer came after its last day. */
    public static boolean answeredLate(List<QuestionFact> facts, QuestionFact answer) {
        return answer.step() == Step.ANSWERED
                && limit(facts.subList(0, facts.indexOf(answer)))
                        .filter(limit -> answer.day().isAfter(limit.due()))
                        .isPresent();
    }

    private static Optional<QuestionFact.Limit> limit(List<QuestionFact> facts) {
        return facts.reversed().stream().flatMap(fact -> fact.limit().stream()).findFirst();
    }
}
