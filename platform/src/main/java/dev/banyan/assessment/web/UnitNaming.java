package dev.banyan.assessment.web;

import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of units in the reader's language (单位名称对照). */
public record UnitNaming(Map<String, Unit> units) {
    static UnitNaming of(List<Unit> ever) {
        return new UnitNaming(ever.stream().collect(Collectors.toMap(Unit::code, Function.identity())));
    }

    public String of(Words words, String code) {
        return Optional.ofNullable(units.get(code))
                .map(unit -> words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName())
                .orElse(code);
    }

    /** Somebody with the unit, where there is one. */
    public String who(Words words, String name, Optional<String> unit) {
        return unit.map(it -> name + " · " + of(words, it)).orElse(name);
    }
}
