package dev.banyan.supervision.web;

import dev.banyan.directory.FindUnits;
import dev.banyan.supervision.rules.UnitNames;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds a unit by what people call it (按名称找单位): short or full name, name on papers, or code. */
@Component
class UnitLookup {
    private final FindUnits units;

    UnitLookup(FindUnits units) {
        this.units = units;
    }

    /** As it stands on papers. */
    String name(String code) {
        return units.find(code).map(UnitNames::onPaper).orElse(code);
    }

    Optional<String> code(String name) {
        return units.all().stream()
                .filter(it -> Stream.of(it.code(), it.shortName(), it.name(), it.englishName(), UnitNames.onPaper(it))
                        .anyMatch(name::equals))
                .map(it -> it.code())
                .findFirst();
    }
}
