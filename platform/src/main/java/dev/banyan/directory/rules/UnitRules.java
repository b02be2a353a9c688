package dev.banyan.directory.rules;

import dev.banyan.directory.Unit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every unit (单位校验): its codes, its name among others, its place in the tree and its dates. */
public final class UnitRules {
    private static final int LONGEST_NAME = 80;

    private UnitRules() {}

    /**
     * What is wrong with a unit.
     *
     * @param known the unit itself and all others, by code, as they will stand
     */
    public static Set<Fault> faults(Unit unit, Map<String, Unit> known) {
        var faults = EnumSet.noneOf(Fault.class);
        ownFaults(unit, faults);
        unit.parent().ifPresent(parent -> place(unit, parent, known, faults));
        unit.mergedInto().filter(code -> !known.containsKey(code)).ifPresent(it -> faults.add(Fault.UNKNOWN_UNIT));
        if (unit.mergedInto().filter(unit.code()::equals).isPresent()) {
            faults.add(Fault.BELONGS_TO_ITSELF);
        }
        return faults;
    }

    private static void ownFaults(Unit unit, Set<Fault> faults) {
        if (Stream.of(unit.code(), unit.name(), unit.shortName(), unit.englishName())
                .anyMatch(String::isBlank)) {
            faults.add(Fault.EMPTY);
        }
        if (Stream.of(unit.name(), unit.shortName()).anyMatch(name -> name.length() > LONGEST_NAME)
                || unit.englishName().length() > 2 * LONGEST_NAME) {
            faults.add(Fault.TOO_LONG);
        }
        if (!unit.code().isBlank() && !unit.code().matches("[A-Za-z0-9][A-Za-z0-9-]{0,29}")) {
            faults.add(Fault.CODE_WRONG);
        }
        boolean division = unit.kind() == Unit.Kind.CITY || unit.kind() == Unit.Kind.COUNTY;
        if (division && !DivisionCode.isValid(unit.code())
                || unit.countyCode().filter(code -> !DivisionCode.isValid(code)).isPresent()) {
            faults.add(Fault.NOT_A_DIVISION_CODE);
        }
        if (unit.creditCode().filter(code -> !CreditCode.isValid(code)).isPresent()) {
            faults.add(Fault.NOT_A_CREDIT_CODE);
        }
        if (!unit.term().isOrdered()) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (unit.mergedInto().isPresent() && unit.term().until().isEmpty()) {
            faults.add(Fault.MERGED_WITHOUT_END);
        }
    }

    private static void place(Unit unit, String parent, Map<String, Unit> known, Set<Fault> faults) {
        Unit above = known.get(parent);
        if (above == null) {
            faults.add(Fault.UNKNOWN_UNIT);
            return;
        }
        boolean fits = switch (unit.kind()) {
            case VILLAGE -> above.kind() == Unit.Kind.TOWNSHIP;
            case TOWNSHIP -> above.kind() == Unit.Kind.COUNTY || above.kind() == Unit.Kind.ZONE;
            case COUNTY -> above.kind() == Unit.Kind.CITY;
            case CITY, ZONE, DEPARTMENT, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> true;
        };
        if (!fits) {
            faults.add(Fault.PLACE_WRONG);
        }
        if (isAboveItself(unit.code(), known)) {
            faults.add(Fault.BELONGS_TO_ITSELF);
        }
    }

    private static boolean isAboveItself(String code, Map<String, Unit> known) {
        var seen = new HashSet<String>();
        for (var at = Optional.of(code);
                at.isPresent();
                at = at.map(known::get).filter(Objects::nonNull).flatMap(Unit::parent)) {
            if (!seen.add(at.get())) {
                return at.get().equals(code);
            }
        }
        return false;
    }

    /** Units whose names somebody could take for the unit's: of one day, and for townships and villages side by side. */
    public static boolean isNamedTwice(Unit unit, Collection<Unit> namesakes) {
        return namesakes.stream()
                .anyMatch(other -> !other.code().equals(unit.code())
                        && other.name().equals(unit.name())
                        && other.term().overlaps(unit.term())
                        && (!isLocal(unit) || !isLocal(other) || other.parent().equals(unit.parent())));
    }

    private static boolean isLocal(Unit unit) {
        return unit.kind() == Unit.Kind.TOWNSHIP || unit.kind() == Unit.Kind.VILLAGE;
    }
}
