package dev.banyan.assessment;

import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Rate;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.evaluationkernel.scores.Value.NotApplicable;
import dev.banyan.reports.CountOutcomes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many checks on the spot found a unit's words untrue, or not (核查数据), in per cent with two decimals; who was not checked gets none. */
@Component
@OpenToAll(reason = "asked while values are gathered, by whoever was checked there")
class ValuesOfChecks implements ValueSource {
    private static final String UNTRUE = "untrue";
    private static final String TRUE = "true";

    private final CountOutcomes outcomes;

    ValuesOfChecks(CountOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public boolean knows(String argument) {
        return argument.equals(UNTRUE) || argument.equals(TRUE);
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var checks = new HashMap<String, Long>();
        var untrue = new HashMap<String, Long>();
        outcomes.of(asked.first(), asked.last(), asked.known())
                .forEach((unit, found) -> asked.group()
                        .member(unit, asked.last())
                        .ifPresent(member -> {
                            checks.merge(member, found.checks(), Long::sum);
                            untrue.merge(member, found.untrue(), Long::sum);
                        }));
        var values = new HashMap<String, Found>();
        for (String unit : asked.units()) {
            long all = checks.getOrDefault(unit, 0L);
            long wrong = untrue.getOrDefault(unit, 0L);
            var origin = new Origin(
                    "assessment.origin.checks", List.of(String.valueOf(all), String.valueOf(wrong)), "/samples");
            values.put(
                    unit,
                    new Rate(asked.argument().equals(UNTRUE) ? wrong : all - wrong, all)
                            .percent(2)
                            .map(rate -> new Found(Value.of(rate.toPlainString()), origin))
                            .orElseGet(() -> new Found(new NotApplicable("nobody-looked"), origin)));
        }
        return values;
    }
}
