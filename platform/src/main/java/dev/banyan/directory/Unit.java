package dev.banyan.directory;

import java.util.Optional;

/**
 * A body that can be given work (责任单位).
 *
 * @param code the city's own code; for a county-level division its GB/T 2260 code
 * @param name full name
 * @param shortName name used in plans and tables
 * @param englishName name on English screens
 * @param kind what it is
 * @param parent code of the unit it belongs to
 * @param countyCode GB/T 2260 code of the division it lies in
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String englishName,
        Kind kind,
        Optional<String> parent,
        Optional<String> countyCode) {
    public enum Kind {
        /** 市本级. */
        CITY,
        /** County-level division (县市区). */
        COUNTY,
        /** Functional zone (功能区). */
        ZONE,
        /** Department (部门). */
        DEPARTMENT,
        /** Body without staff of its own (领导小组、专班、指挥部). */
        VIRTUAL
    }
}
