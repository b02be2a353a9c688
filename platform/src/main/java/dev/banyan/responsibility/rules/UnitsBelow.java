package dev.banyan.responsibility.rules;

import dev.banyan.directory.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To whom a unit may pass parts of its own task (可分解对象): the units below it and, for a department, the territorial units
 * beside it, which it guides in its field; for a body also its members.
 */
public final class UnitsBelow {
    private UnitsBelow() {}

    /**
     * @param all all units, each after the one it belongs to
     * @param members codes of the units that are members of the unit
     */
    public static List<Unit> of(String code, List<Unit> all, Set<String> members) {
        var below = new HashSet<>(Set.of(code));
        all.stream()
                .filter(unit -> unit.parent().filter(below::contains).isPresent())
                .forEach(unit -> below.add(unit.code()));
        below.remove(code);
        below.addAll(members);
        all.stream()
                .filter(unit -> unit.code().equals(code) && unit.kind() == Unit.Kind.DEPARTMENT)
                .forEach(department -> below.addAll(beside(department, all)));
        return all.stream().filter(unit -> below.contains(unit.code())).toList();
    }

    private static Set<String> beside(Unit department, List<Unit> all) {
        return all.stream()
                .filter(unit -> unit.parent().equals(department.parent()) && territorial(unit.kind()))
                .map(Unit::code)
                .collect(Collectors.toSet());
    }

    private static boolean territorial(Unit.Kind kind) {
        return switch (kind) {
            case COUNTY, ZONE, TOWNSHIP -> true;
            case CITY, DEPARTMENT, VILLAGE, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> false;
        };
    }
}
