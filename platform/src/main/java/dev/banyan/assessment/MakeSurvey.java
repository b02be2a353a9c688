package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a survey (发起公众评议). What it asks of whom never changes afterwards. */
@Component
@Needs(Permission.ASSESS)
public class MakeSurvey {
    private final Surveys surveys;
    private final FindUnits units;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;

    MakeSurvey(Surveys surveys, FindUnits units, FindScope scopes, Journal journal, Clock clock) {
        this.surveys = surveys;
        this.units = units;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Units that may be judged, as they are called today. */
    public List<Unit> units() {
        return units.all().stream()
                .filter(it -> switch (it.kind()) {
                    case COUNTY, ZONE, DEPARTMENT -> true;
                    case CITY, TOWNSHIP, VILLAGE, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> false;
                })
                .toList();
    }

    static JudgedUnit judged(Unit unit) {
        return new JudgedUnit(unit.code(), Naming.of(unit.shortName(), unit.englishName()));
    }

    /** The same again for a request that was answered before. */
    @Transactional
    public SurveyOutcome make(Actor actor, UUID request, SurveyDraft draft) {
        var before = surveys.madeBy(request).flatMap(surveys::find);
        if (before.isPresent()) {
            return new SurveyOutcome.Done(before.get());
        }
        var known = units().stream().collect(Collectors.toMap(Unit::code, MakeSurvey::judged));
        return switch (SurveyText.read(draft, known)) {
            case SurveyText.Faulty(var faults) -> new SurveyOutcome.Refused(faults);
            case SurveyText.Good(var plan) -> keep(actor, request, plan);
        };
    }

    private SurveyOutcome keep(Actor actor, UUID request, SurveyPlan plan) {
        var asker = scopes.unitOf(actor)
                .flatMap(units::find)
                .map(it -> Naming.of(it.name(), it.englishName()))
                .orElse(Naming.of(actor.displayName(), ""));
        var id = surveys.add(plan, asker, actor.displayName(), clock.instant(), request);
        if (id.isEmpty()) {
            return new SurveyOutcome.Refused(List.of(new SurveyFault(SurveyFault.Kind.KEY_TAKEN, 0)));
        }
        journal.record(
                new Deed(actor.displayName(), "SurveyMade", "survey", id.get().value())
                        .after(plan.place().year() + " " + plan.place().key() + " "
                                + plan.title().chinese()));
        return new SurveyOutcome.Done(surveys.find(id.get()).orElseThrow());
    }
}
