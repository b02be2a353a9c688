package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Burdens;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how much may be asked of a unit in a month (核定报送预算); what was set before stays on record. */
@Component
@Needs(Permission.EXCEED_BUDGETS)
public class SetBudget {
    /** More than anybody could answer. */
    public static final int MOST = 10_000;

    private final Burdens burdens;
    private final FindUnits units;
    private final Journal journal;
    private final Clock clock;

    SetBudget(Burdens burdens, FindUnits units, Journal journal, Clock clock) {
        this.burdens = burdens;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Outcome {
        SET,
        NO_SUCH_UNIT,
        /** Below 0 or beyond all reason. */
        OUT_OF_RANGE
    }

    /** Setting the same twice changes nothing. */
    @Transactional
    public Outcome set(Actor actor, String unit, Budget budget) {
        if (units.all().stream().noneMatch(it -> it.code().equals(unit))) {
            return Outcome.NO_SUCH_UNIT;
        }
        if (budget.requests() < 0 || budget.minutes() < 0 || budget.requests() > MOST || budget.minutes() > MOST) {
            return Outcome.OUT_OF_RANGE;
        }
        var before = Optional.ofNullable(burdens.budgets(List.of(unit)).get(unit));
        if (!before.equals(Optional.of(budget))) {
            burdens.setBudget(unit, budget, actor.displayName(), clock.instant());
            journal.record(new Deed(
                    actor.displayName(),
                    "BudgetSet",
                    "reporting-budget",
                    unit,
                    before.map(Budget::toString),
                    Optional.of(budget.toString())));
        }
        return Outcome.SET;
    }
}
