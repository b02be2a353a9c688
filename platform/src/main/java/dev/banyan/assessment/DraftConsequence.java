package dev.banyan.assessment;

import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.rules.ConsequenceText;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts what shall follow from a result for a unit (拟办结果运用), with the facts that give rise to it. */
@Component
@Needs(Permission.ASSESS)
public class DraftConsequence {
    private final Consequences consequences;
    private final ConsequenceSteps steps;
    private final MakeSurvey judged;
    private final FindUnits units;
    private final ScoreSight sight;
    private final CityCalendar calendar;

    DraftConsequence(
            Consequences consequences,
            ConsequenceSteps steps,
            MakeSurvey judged,
            FindUnits units,
            ScoreSight sight,
            CityCalendar calendar) {
        this.consequences = consequences;
        this.steps = steps;
        this.judged = judged;
        this.units = units;
        this.sight = sight;
        this.calendar = calendar;
    }

    /** Units for which something may follow. */
    public List<Unit> units(Actor actor) {
        return judged.units().stream()
                .filter(it -> sight.covers(actor, it.code()))
                .toList();
    }

    @Transactional
    public ConsequenceOutcome draft(
            Actor actor, UUID request, Kind kind, String unit, Consequence.Occasion occasion, String facts) {
        var before = consequences.madeBy(request).flatMap(consequences::find);
        if (before.isPresent()) {
            return new ConsequenceOutcome.Done(before.get());
        }
        if (units.find(unit).isEmpty() || !sight.covers(actor, unit)) {
            return new ConsequenceOutcome.Refused(ConsequenceRefusal.UNIT);
        }
        if (!SurveyText.isKey(occasion.scheme())
                || occasion.year() < 1990
                || occasion.year() >= 2080
                || occasion.round().filter(it -> !consequences.hasRound(it)).isPresent()) {
            return new ConsequenceOutcome.Refused(ConsequenceRefusal.OCCASION);
        }
        var content = Content.of(facts.strip());
        var fault = ConsequenceText.fault(ConsequenceStep.DRAFTED, kind, content, calendar.today());
        if (fault.isPresent()) {
            return new ConsequenceOutcome.Refused(fault.get());
        }
        var id = consequences.add(kind, unit, occasion);
        return new ConsequenceOutcome.Done(steps.append(
                actor, new ConsequenceWish(request, id, 0, content.text()), ConsequenceStep.DRAFTED, content));
    }
}
