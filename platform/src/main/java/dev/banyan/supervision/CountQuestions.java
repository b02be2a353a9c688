package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.Questions;
import org.springframework.stereotype.Component;

/** Counts what waits for the actor about questions (询问待办数), asking as the lists behind the numbers do. */
@Component
public class CountQuestions {
    private final Questions questions;
    private final AnswerRight right;
    private final CityCalendar calendar;

    CountQuestions(Questions questions, AnswerRight right, CityCalendar calendar) {
        this.questions = questions;
        this.right = right;
        this.calendar = calendar;
    }

    /** @param late how many of them are beyond their last day */
    public record ToAnswer(long all, long late) {}

    @Needs(Permission.ANSWER_QUESTIONS)
    public ToAnswer toAnswer(Actor actor) {
        return new ToAnswer(count(actor, QuestionFilter.TO_ANSWER), count(actor, QuestionFilter.LATE));
    }

    /** Answers that the actor has not noted yet. */
    @Needs(Permission.ASK_QUESTIONS)
    public long toRead(Actor actor) {
        return count(actor, QuestionFilter.TO_READ);
    }

    private long count(Actor actor, QuestionFilter filter) {
        return questions.count(filter, right.sight(actor), calendar.today());
    }
}
