package dev.banyan.directory.rules;

import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of units as it stood on a day (单位沿革). */
public final class UnitHistory {
    private UnitHistory() {}

    /**
     * The units of a day, each under the name and in the place it had then, after the one it belonged to.
     *
     * @param all all units there ever were, in order
     * @param earlier what they were before
     */
    public static List<Unit> on(LocalDate day, List<Unit> all, List<EarlierForm> earlier) {
        Map<String, EarlierForm> forms = new HashMap<>();
        earlier.stream()
                .filter(form -> !form.until().isBefore(day))
                .sorted(Comparator.comparing(EarlierForm::until))
                .forEach(form -> forms.putIfAbsent(form.unit(), form));
        Map<String, Unit> then = new LinkedHashMap<>();
        all.stream()
                .filter(unit -> unit.term().covers(day))
                .forEach(unit -> then.put(
                        unit.code(),
                        Optional.ofNullable(forms.get(unit.code()))
                                .map(form -> as(form, unit))
                                .orElse(unit)));
        return inOrder(then);
    }

    private static Unit as(EarlierForm form, Unit unit) {
        return new Unit(
                unit.code(),
                form.name(),
                form.shortName(),
                form.englishName(),
                form.kind(),
                form.parent(),
                unit.countyCode(),
                unit.creditCode(),
                unit.term(),
                unit.mergedInto());
    }

    private static List<Unit> inOrder(Map<String, Unit> units) {
        Map<String, List<Unit>> below = new HashMap<>();
        units.values()
                .forEach(unit -> below.computeIfAbsent(
                                unit.parent().filter(units::containsKey).orElse(""), it -> new ArrayList<>())
                        .add(unit));
        var ordered = new ArrayList<Unit>(units.size());
        walk("", below, ordered);
        return ordered;
    }

    private static void walk(String parent, Map<String, List<Unit>> below, List<Unit> ordered) {
        for (Unit unit : below.getOrDefault(parent, List.of())) {
            ordered.add(unit);
            walk(unit.code(), below, ordered);
        }
    }
}
