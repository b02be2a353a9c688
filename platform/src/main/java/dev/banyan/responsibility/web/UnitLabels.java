package dev.banyan.responsibility.web;

import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of units in the reader's language (单位名称表述), those that have ended among them. */
public record UnitLabels(Map<String, Unit> byCode) {
    static UnitLabels of(List<Unit> ever) {
        return new UnitLabels(ever.stream().collect(Collectors.toMap(Unit::code, Function.identity())));
    }

    public String of(String code, Words words) {
        return Optional.ofNullable(byCode.get(code))
                .map(unit -> of(unit, words))
                .orElse(code);
    }

    public static String of(Unit unit, Words words) {
        return words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName();
    }

    public String all(Collection<String> codes, Words words) {
        return codes.stream()
                .map(code -> of(code, words))
                .collect(Collectors.joining(words.language() == Language.ENGLISH ? ", " : "、"));
    }
}
