package dev.banyan.assessment;

import dev.banyan.assessment.rules.SurveyCode;
import dev.banyan.assessment.store.SurveyAnswers;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.OpenToAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers of whoever holds a code (填写评议), once for each. It leaves no deed in the journal, the only write that does not: a deed
 * bears its moment, and moments would put answers in an order.
 */
@Component
@OpenToAll(reason = "holding an invitation code is the proof, and nobody shall know whose it is")
public class AnswerSurvey {
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final CityCalendar calendar;

    AnswerSurvey(Surveys surveys, SurveyAnswers answers, CityCalendar calendar) {
        this.surveys = surveys;
        this.answers = answers;
        this.calendar = calendar;
    }

    public sealed interface Outcome {}

    /**
     * It may be answered with this code.
     *
     * @param place of the audience, 1 is the first
     */
    public record Open(Survey survey, int place) implements Outcome {
        public SurveyPlan.Audience audience() {
            return survey.plan().audiences().get(place - 1);
        }
    }

    public record Counted(Survey survey) implements Outcome {}

    public record UnknownCode() implements Outcome {}

    public record AlreadyUsed() implements Outcome {}

    public record NotYet(LocalDate first) implements Outcome {}

    /** @param last day on which it could be answered */
    public record Closed(LocalDate last) implements Outcome {}

    public record Withdrawn(LocalDate day) implements Outcome {}

    /** Nothing was answered, or something that the survey does not ask. */
    public record NoAnswer(Survey survey) implements Outcome {}

    @Transactional(readOnly = true)
    public Outcome open(String code) {
        return of(code);
    }

    private Outcome of(String typed) {
        var code = SurveyCode.looksRight(typed)
                ? answers.find(SurveyCode.digest(typed))
                : Optional.<SurveyAnswers.Code>empty();
        if (code.isEmpty()) {
            return new UnknownCode();
        }
        var survey = surveys.find(code.get().survey()).orElseThrow();
        var days = survey.plan().days();
        var ended = survey.ending().map(Ending::day);
        return switch (survey.on(calendar.today())) {
            case COMING -> new NotYet(days.first());
            case CLOSED -> new Closed(ended.orElse(days.last()));
            case WITHDRAWN -> new Withdrawn(ended.orElseThrow());
            case OPEN ->
                code.get().used()
                        ? new AlreadyUsed()
                        : new Open(survey, code.get().audience());
        };
    }

    /** @param grades for each unit in order the place of the answer, 0 where there is none */
    @Transactional
    public Outcome answer(String code, List<Integer> grades) {
        var found = of(code);
        if (found instanceof Open open) {
            surveys.share(open.survey().id());
            // It may have been ended a moment ago.
            found = of(code);
        }
        return found instanceof Open open ? count(open, code, grades) : found;
    }

    private Outcome count(Open open, String code, List<Integer> grades) {
        var survey = open.survey();
        if (!allowed(survey.plan(), grades)) {
            return new NoAnswer(survey);
        }
        if (!answers.use(SurveyCode.digest(code))) {
            return new AlreadyUsed();
        }
        answers.count(survey.id(), open.place(), grades);
        return new Counted(survey);
    }

    private static boolean allowed(SurveyPlan plan, List<Integer> grades) {
        return grades.size() == plan.units().size()
                && grades.stream().allMatch(it -> it >= 0 && it <= plan.grades().size())
                && grades.stream().anyMatch(it -> it > 0);
    }
}
