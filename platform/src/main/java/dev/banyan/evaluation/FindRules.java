package dev.banyan.evaluation;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.rules.HoldingRules;
import dev.banyan.evaluation.store.RuleChoices;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the rule sets, which of them holds when, and who chose it (查看规则). */
@Component
@OpenToAll(reason = "everybody may know by which rules lights are reckoned")
public class FindRules {
    private static final Map<String, RuleSet> SHIPPED =
            RuleSet.SHIPPED.stream().collect(Collectors.toUnmodifiableMap(name -> name, RuleSet::shipped));

    private final RuleChoices choices;
    private final CityCalendar calendar;

    FindRules(RuleChoices choices, CityCalendar calendar) {
        this.choices = choices;
        this.calendar = calendar;
    }

    /** All that can be chosen, in order. */
    public List<RuleSet> shipped() {
        return RuleSet.SHIPPED.stream().map(name -> shipped(name).orElseThrow()).toList();
    }

    public Optional<RuleSet> shipped(String name) {
        return Optional.ofNullable(SHIPPED.get(name));
    }

    /** The rules of today. */
    public RuleSet holding() {
        return named(HoldingRules.on(calendar.today(), Instant.MAX, choices.all()));
    }

    /** The rules of a day, as it was known at a moment. */
    public RuleSet holding(AsOf asOf) {
        return named(HoldingRules.on(asOf.day(), CityTime.moment(asOf.knownAt()), choices.all()));
    }

    private RuleSet named(String name) {
        return shipped(name).orElseGet(() -> RuleSet.shipped(RuleSet.SHIPPED.getFirst()));
    }

    /** All choices, the last made first. */
    public List<RuleChoice> choices() {
        return choices.all();
    }
}
