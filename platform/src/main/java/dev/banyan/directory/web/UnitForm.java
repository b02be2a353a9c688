package dev.banyan.directory.web;

import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A unit as typed into its form.
 *
 * @param changedOn first day of a new form; empty corrects a mistake
 */
public record UnitForm(
        String code,
        String name,
        String shortName,
        String englishName,
        Unit.Kind kind,
        String parent,
        String countyCode,
        String creditCode,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> since,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> changedOn) {
    /** Fields that a form left out are empty. */
    public UnitForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        shortName = Objects.requireNonNullElse(shortName, "");
        englishName = Objects.requireNonNullElse(englishName, "");
        kind = Objects.requireNonNullElse(kind, Unit.Kind.DEPARTMENT);
        parent = Objects.requireNonNullElse(parent, "");
        countyCode = Objects.requireNonNullElse(countyCode, "");
        creditCode = Objects.requireNonNullElse(creditCode, "");
    }

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.englishName(),
                unit.kind(),
                unit.parent().orElse(""),
                unit.countyCode().orElse(""),
                unit.creditCode().orElse(""),
                unit.term().since(),
                Optional.empty());
    }

    Unit unit() {
        return new Unit(
                code.strip(),
                name.strip(),
                shortName.strip(),
                englishName.strip(),
                kind,
                filled(parent),
                filled(countyCode),
                filled(creditCode),
                new Term(since, Optional.empty()),
                Optional.empty());
    }

    private static Optional<String> filled(String field) {
        return Optional.of(field.strip()).filter(it -> !it.isEmpty());
    }
}
