package dev.banyan.evaluation;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.store.RuleChoices;
import dev.banyan.evaluationkernel.RuleSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses by which rules the city is evaluated from a day on (选用规则); what is past stays as it was judged. */
@Component
@Needs(Permission.CHOOSE_RULES)
public class ChooseRules {
    public static final int LONGEST_REASON = 500;

    private final RuleChoices choices;
    private final FindRules rules;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    ChooseRules(RuleChoices choices, FindRules rules, CityCalendar calendar, Journal journal, Clock clock) {
        this.choices = choices;
        this.rules = rules;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Chosen(RuleChoice choice) implements Outcome {}

    public enum Refused implements Outcome {
        NO_SUCH_RULES,
        /** The day has passed: lights that people were shown do not change behind their backs. */
        DAY_PASSED,
        REASON_MISSING,
        REASON_TOO_LONG
    }

    /**
     * @param name of a shipped rule set
     * @param since first day, today at the earliest
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome choose(Actor actor, String name, LocalDate since, String reason, UUID request) {
        var before = choices.of(request);
        if (before.isPresent()) {
            return new Chosen(before.get());
        }
        if (!RuleSet.SHIPPED.contains(name)) {
            return Refused.NO_SUCH_RULES;
        }
        if (since.isBefore(calendar.today())) {
            return Refused.DAY_PASSED;
        }
        if (reason.isBlank()) {
            return Refused.REASON_MISSING;
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Refused.REASON_TOO_LONG;
        }
        var held = rules.holding();
        var choice = choices.add(
                new RuleChoice(0, name, since, reason.strip(), actor.displayName(), clock.instant()), request);
        journal.record(new Deed(actor.displayName(), "RulesChosen", "rules", name)
                .before(held.title())
                .after(since + " " + choice.reason()));
        return new Chosen(choice);
    }
}
