package dev.banyan.directory.web;

import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's units for programs. */
@Api
@Needs(Permission.READ_PLANS)
class UnitsApi {
    private final FindUnits units;

    UnitsApi(FindUnits units) {
        this.units = units;
    }

    record UnitRow(
            String code,
            String name,
            String shortName,
            String englishName,
            Unit.Kind kind,
            Optional<String> parent,
            Optional<String> countyCode) {
        static UnitRow of(Unit unit) {
            return new UnitRow(
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.englishName(),
                    unit.kind(),
                    unit.parent(),
                    unit.countyCode());
        }
    }

    @GetMapping("/units")
    ApiPage<UnitRow> listUnits(
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = units.all().stream()
                .filter(unit -> kind.isEmpty() || unit.kind() == kind.get())
                .sorted(Comparator.comparing(Unit::code))
                .filter(unit -> asked.after().isEmpty()
                        || unit.code().compareTo(asked.after().get()) > 0)
                .limit(asked.look())
                .map(UnitRow::of)
                .toList();
        return ApiPage.of(found, asked, UnitRow::code);
    }
}
