package dev.banyan.plan;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.rules.MatterTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters many matters of one register from a spreadsheet (批量登记), after trying it; all of them or none. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class ImportMatters {
    private static final Spreadsheet.Limits LIMITS = new Spreadsheet.Limits(5 * 1024 * 1024, 5_000, 60);

    private final EnterMatter entering;
    private final FindRegisters registers;
    private final FindUnits units;

    ImportMatters(EnterMatter entering, FindRegisters registers, FindUnits units) {
        this.entering = entering;
        this.registers = registers;
        this.units = units;
    }

    public sealed interface Outcome {}

    public record NoSuchRegister() implements Outcome {}

    public record Unreadable(Spreadsheet.Reason reason, Optional<Integer> row) implements Outcome {}

    public record HeadingWrong(List<String> missing, List<String> unknown) implements Outcome {}

    /** @param faults what stands against which row; nothing was entered */
    public record Faulty(SortedMap<Integer, List<EntryFault>> faults, int rows) implements Outcome {}

    /** Nothing stands against it, and nothing was entered. */
    public record Tried(int rows) implements Outcome {}

    public record Taken(int rows) implements Outcome {}

    /**
     * @param trial whether it is only looked at
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome from(Actor actor, UUID request, String register, byte[] content, boolean trial) {
        var type = registers.find(register).map(RegisterVersion::type);
        if (type.isEmpty()) {
            return new NoSuchRegister();
        }
        return switch (Spreadsheet.read(content, LIMITS)) {
            case Spreadsheet.Refused(var reason, var row) -> new Unreadable(reason, row);
            case Spreadsheet.Table(var rows) ->
                switch (MatterTable.read(type.get(), rows, units.all())) {
                    case MatterTable.HeadingWrong(var missing, var unknown) -> new HeadingWrong(missing, unknown);
                    case MatterTable.Read(var matters) -> outcome(actor, request, matters, trial);
                };
        };
    }

    private Outcome outcome(Actor actor, UUID request, Map<Integer, NewMatter> matters, boolean trial) {
        var faults = new TreeMap<Integer, List<EntryFault>>();
        matters.forEach((row, matter) -> {
            var found = entering.faults(actor, matter);
            if (!found.isEmpty()) {
                faults.put(row, found);
            }
        });
        if (!faults.isEmpty()) {
            return new Faulty(faults, matters.size());
        }
        if (trial) {
            return new Tried(matters.size());
        }
        matters.forEach((row, matter) -> entering.enter(
                actor, UUID.nameUUIDFromBytes((request + "\n" + row).getBytes(StandardCharsets.UTF_8)), matter));
        return new Taken(matters.size());
    }
}
