package dev.banyan.assessment;

import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.paperwork.YamlBlock;
import dev.banyan.supervision.CountSheets;
import dev.banyan.supervision.LadderLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many sheets of a level were signed for a unit in the round (督查单数). */
@Component
@OpenToAll(reason = "asked while values are gathered, by whoever was checked there")
class ValuesOfSheets implements ValueSource {
    private final CountSheets sheets;

    ValuesOfSheets(CountSheets sheets) {
        this.sheets = sheets;
    }

    private static Optional<LadderLevel> level(String argument) {
        return Stream.of(LadderLevel.values())
                .filter(LadderLevel::signed)
                .filter(it -> YamlBlock.name(it).equals(argument))
                .findFirst();
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public boolean knows(String argument) {
        return level(argument).isPresent();
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var counts = new HashMap<String, Integer>();
        sheets.of(level(asked.argument()).orElseThrow(), asked.first(), asked.last())
                .forEach((unit, count) -> asked.group()
                        .member(unit, asked.last())
                        .ifPresent(member -> counts.merge(member, count, Integer::sum)));
        var values = new HashMap<String, Found>();
        for (String unit : asked.units()) {
            String count = String.valueOf(counts.getOrDefault(unit, 0));
            values.put(
                    unit,
                    new Found(Value.of(count), new Origin("assessment.origin.sheets", List.of(count), "/sheets")));
        }
        return values;
    }
}
