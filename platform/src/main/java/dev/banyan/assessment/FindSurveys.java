package dev.banyan.assessment;

import dev.banyan.assessment.store.SurveyAnswers;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds surveys and what they came to (查找公众评议): all of them for those who assess, otherwise those that judge the own unit. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindSurveys {
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final ScoreSight sight;
    private final CityCalendar calendar;

    FindSurveys(Surveys surveys, SurveyAnswers answers, ScoreSight sight, CityCalendar calendar) {
        this.surveys = surveys;
        this.answers = answers;
        this.sight = sight;
        this.calendar = calendar;
    }

    /** The newest first. */
    public Page<Survey> page(Actor actor, int page) {
        return surveys.page(sight.of(actor), page);
    }

    /** Empty if there is none, or it lies out of reach. Of the units, those within reach. */
    public Optional<SurveyResult> find(Actor actor, SurveyId id) {
        var units = sight.of(actor);
        return surveys.find(id)
                .map(it -> result(it, units))
                .filter(it -> units.isEmpty()
                        || it.survey().plan().units().stream()
                                .anyMatch(unit -> units.get().contains(unit.code())));
    }

    private SurveyResult result(Survey survey, Optional<Set<String>> units) {
        var plan = survey.plan();
        var use = answers.use(survey.id());
        var turnouts = IntStream.range(0, plan.audiences().size())
                .mapToObj(i -> {
                    var made = use.getOrDefault(i + 1, new SurveyAnswers.Use(0, 0));
                    return new SurveyResult.Turnout(plan.audiences().get(i), made.given(), made.used(), plan.least());
                })
                .toList();
        var closed = survey.on(calendar.today()) == Survey.State.CLOSED;
        return new SurveyResult(
                survey,
                turnouts,
                closed
                        ? ofUnits(plan, answers.counts(survey.id())).stream()
                                .filter(it -> units.isEmpty()
                                        || units.get().contains(it.unit().code()))
                                .toList()
                        : List.of());
    }

    static List<SurveyResult.OfUnit> ofUnits(SurveyPlan plan, SurveyAnswers.Counts counts) {
        return IntStream.range(0, plan.units().size())
                .mapToObj(unit -> new SurveyResult.OfUnit(
                        plan.units().get(unit),
                        IntStream.range(0, plan.audiences().size())
                                .mapToObj(audience -> new SurveyResult.Group(counts.of(audience, unit), plan.least()))
                                .toList()))
                .toList();
    }
}
