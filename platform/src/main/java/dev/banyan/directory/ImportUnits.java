package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.rules.UnitList;
import dev.banyan.directory.store.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the city's units in from a table (导入单位名录); units already known by their code are brought up to date. */
@Component
@Needs(Permission.MANAGE_PEOPLE)
public class ImportUnits {
    private final Units units;
    private final Journal journal;

    public ImportUnits(Units units, Journal journal) {
        this.units = units;
        this.journal = journal;
    }

    public sealed interface Result {}

    /** @param changed how many units are new or different */
    public record Imported(int units, int changed) implements Result {}

    /** Nothing was taken in. */
    public record Refused(List<UnitList.Fault> faults) implements Result {}

    /** @param table comma-separated, with the heading {@value UnitList#HEADING} */
    @Transactional
    public Result from(Actor actor, String table) {
        return switch (UnitList.read(table, units.all())) {
            case UnitList.Faulty(List<UnitList.Fault> faults) -> new Refused(faults);
            case UnitList.Good(List<Unit> list) -> {
                int changed = (int) list.stream().filter(units::save).count();
                if (changed > 0) {
                    journal.record(new Deed(
                            actor.displayName(),
                            "UnitsImported",
                            "unit",
                            "list",
                            Optional.empty(),
                            Optional.of(table)));
                }
                yield new Imported(list.size(), changed);
            }
        };
    }
}
