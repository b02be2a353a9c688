package dev.banyan.assessment;

import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.assessment.store.SurveyAnswers;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the public says of units (公众评议数据): {@code survey residents}, with the key of the survey of the year in which the round ends. A
 * survey of one audience gives its counts, one of several the mean of each, for the rules {@code survey} and {@code audiences}. It gives
 * nothing before its last day has passed; a unit about which too few answered is not assessed by it.
 */
@Component
@OpenToAll(reason = "the gathering of values asks it, and says whose actor it is")
public class SurveyValues implements ValueSource {
    /** Reason of what does not apply. */
    public static final String TOO_FEW = "surveys.too-few";

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final CityCalendar calendar;

    SurveyValues(Surveys surveys, SurveyAnswers answers, CityCalendar calendar) {
        this.surveys = surveys;
        this.answers = answers;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public boolean knows(String argument) {
        return SurveyText.isKey(argument);
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var survey = surveys.find(asked.last().getYear(), asked.argument())
                .filter(it -> it.on(calendar.at(asked.known()).toLocalDate()) == Survey.State.CLOSED);
        var values = new HashMap<String, Found>();
        survey.ifPresent(it -> FindSurveys.ofUnits(it.plan(), answers.counts(it.id()))
                .forEach(of -> asked.member(of.unit().code(), it.plan().days().last())
                        .ifPresent(member -> values.put(member, new Found(value(it.plan(), of), origin(it, of))))));
        return values;
    }

    private static Value value(SurveyPlan plan, SurveyResult.OfUnit of) {
        if (of.groups().stream().anyMatch(SurveyResult.Group::tooFew)) {
            return new Value.NotApplicable(TOO_FEW);
        }
        return of.groups().size() == 1
                ? new Value.Counts(of.groups().getFirst().counts())
                : new Value.Marks(of.groups().stream()
                        .map(it -> it.mean(plan).orElseThrow())
                        .toList());
    }

    private static Origin origin(Survey survey, SurveyResult.OfUnit of) {
        int answered =
                of.groups().stream().mapToInt(SurveyResult.Group::answers).sum();
        return new Origin(
                "surveys.origin",
                List.of(survey.plan().title().chinese(), String.valueOf(answered)),
                "/surveys/" + survey.id().value());
    }
}
