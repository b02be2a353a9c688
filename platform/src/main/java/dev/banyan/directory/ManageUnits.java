package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.rules.Fault;
import dev.banyan.directory.rules.UnitRules;
import dev.banyan.directory.store.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds units, corrects and renames them, ends them and merges them (单位设立、更名、撤销与合并). */
@Component
@Needs(Permission.MANAGE_UNITS)
public class ManageUnits {
    private final Units units;
    private final EndUnit endUnit;
    private final FindScope scope;
    private final Journal journal;

    ManageUnits(Units units, EndUnit endUnit, FindScope scope, Journal journal) {
        this.units = units;
        this.endUnit = endUnit;
        this.scope = scope;
        this.journal = journal;
    }

    @Transactional
    public Change add(Actor actor, Unit unit) {
        units.lockAll();
        var there = units.find(unit.code());
        if (there.isPresent()) {
            return there.get().equals(unit) ? new Change.Done() : Change.Refused.because(Fault.CODE_TAKEN);
        }
        var faults = faults(actor, unit);
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        units.save(unit);
        record(actor, "UnitAdded", unit.code(), Optional.empty(), Optional.of(DirectoryText.of(unit)));
        return new Change.Done();
    }

    /**
     * Changes what is known of a unit, but neither its code nor its end.
     *
     * @param changedOn first day of the new form, if the unit was something else before; empty corrects a mistake
     */
    @Transactional
    public Change change(Actor actor, Unit unit, Optional<LocalDate> changedOn) {
        units.lockAll();
        var there = units.find(unit.code());
        if (there.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        Unit before = there.get();
        Unit after = unit.in(new Term(unit.term().since(), before.term().until()), before.mergedInto());
        if (before.equals(after)) {
            return new Change.Done();
        }
        var faults = faults(actor, after);
        if (!scope.of(actor).covers(unit.code())) {
            faults.add(Fault.OUTSIDE_SCOPE);
        }
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        changedOn.ifPresent(day -> units.save(EarlierForm.of(before, day.minusDays(1))));
        units.save(after);
        record(
                actor,
                changedOn.isPresent() ? "UnitRenamed" : "UnitCorrected",
                unit.code(),
                Optional.of(DirectoryText.of(before)),
                Optional.of(DirectoryText.of(after)));
        return new Change.Done();
    }

    /** Ends a unit, with its posts and memberships, on a day that may lie ahead. */
    @Transactional
    public Change end(Actor actor, String code, LocalDate lastDay) {
        return end(actor, code, lastDay, Optional.empty());
    }

    /** Ends a unit and lets another take its place, which receives the units below and the memberships. */
    @Transactional
    public Change merge(Actor actor, String code, LocalDate lastDay, String successor) {
        return end(actor, code, lastDay, Optional.of(successor));
    }

    private Change end(Actor actor, String code, LocalDate lastDay, Optional<String> successor) {
        units.lockAll();
        var there = units.find(code);
        if (there.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        Unit before = there.get();
        Unit after = before.in(before.term().endingOn(lastDay), successor);
        if (before.equals(after)) {
            return new Change.Done();
        }
        var faults = endFaults(actor, before, after, lastDay);
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        units.save(after);
        endUnit.follow(after, lastDay);
        record(
                actor,
                successor.isPresent() ? "UnitMerged" : "UnitEnded",
                code,
                Optional.of(DirectoryText.of(before)),
                Optional.of(DirectoryText.of(after)));
        return new Change.Done();
    }

    private Set<Fault> endFaults(Actor actor, Unit before, Unit after, LocalDate lastDay) {
        var faults = faults(actor, after);
        if (!scope.of(actor).covers(before.code())) {
            faults.add(Fault.OUTSIDE_SCOPE);
        }
        if (before.term().until().isPresent()) {
            faults.add(Fault.ENDED);
        }
        boolean takenOver = after.mergedInto()
                .flatMap(units::find)
                .filter(unit -> unit.term().covers(lastDay.plusDays(1)))
                .isPresent();
        if (after.mergedInto().isPresent() && !takenOver) {
            faults.add(Fault.UNKNOWN_UNIT);
        }
        boolean livesOn = units.all().stream()
                .anyMatch(unit -> unit.parent().filter(before.code()::equals).isPresent()
                        && !unit.term().isOverOn(lastDay.plusDays(1)));
        if (livesOn && after.mergedInto().isEmpty()) {
            faults.add(Fault.UNITS_BELOW);
        }
        return faults;
    }

    private Set<Fault> faults(Actor actor, Unit unit) {
        Map<String, Unit> known =
                new HashMap<>(units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity())));
        known.put(unit.code(), unit);
        var faults = UnitRules.faults(unit, known);
        if (UnitRules.isNamedTwice(unit, known.values())) {
            faults.add(Fault.NAME_TWICE);
        }
        Scope mine = scope.of(actor);
        boolean within = mine instanceof Scope.WholeCity
                || unit.parent().filter(mine::covers).isPresent()
                || mine.covers(unit.code());
        if (!within) {
            faults.add(Fault.OUTSIDE_SCOPE);
        }
        return faults;
    }

    private void record(Actor actor, String act, String code, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "unit", code, before, after));
    }
}
