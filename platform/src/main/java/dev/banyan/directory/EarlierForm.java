package dev.banyan.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a unit was before its name, code, kind or place changed (曾用名称与代码).
 *
 * @param unit code of the unit
 * @param until last day on which it was so
 * @param code code it had then, such as 350182 for Changle
 * @param name full name it bore then
 * @param parent code of the unit it belonged to then
 */
public record EarlierForm(
        String unit,
        LocalDate until,
        String code,
        String name,
        String shortName,
        String englishName,
        Unit.Kind kind,
        Optional<String> parent) {
    /** What a unit is now, as what it was until a day. */
    public static EarlierForm of(Unit unit, LocalDate until) {
        return new EarlierForm(
                unit.code(),
                until,
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.englishName(),
                unit.kind(),
                unit.parent());
    }
}
