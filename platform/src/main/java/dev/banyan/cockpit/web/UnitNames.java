package dev.banyan.cockpit.web;

import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units under their names in the reader's language (单位名称), those that have ended among them. */
public record UnitNames(List<Unit> units, Map<String, Unit> byCode) {
    private static volatile UnitNames last = new UnitNames(List.of(), Map.of());

    static UnitNames of(FindUnits units) {
        var ever = units.ever();
        var known = last;
        if (known.units() != ever) {
            known = new UnitNames(ever, ever.stream().collect(Collectors.toMap(Unit::code, Function.identity())));
            last = known;
        }
        return known;
    }

    public String of(String code, Words words) {
        var unit = byCode.get(code);
        return unit == null ? code : of(unit, words);
    }

    public static String of(Unit unit, Words words) {
        return words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName();
    }
}
