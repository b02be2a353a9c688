package dev.banyan.directory;

import java.util.Optional;

/**
 * A body that can be given work (责任单位).
 *
 * @param code the city's own code, kept for good; for a county-level division its GB/T 2260 code
 * @param name full name
 * @param shortName name used in plans and tables
 * @param englishName name on English screens
 * @param kind what it is
 * @param parent code of the unit it belongs to
 * @param countyCode GB/T 2260 code of the division it lies in
 * @param creditCode unified social credit code (统一社会信用代码, GB 32100)
 * @param term from when until when it exists
 * @param mergedInto code of the unit that took its place when it ended (并入单位)
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String englishName,
        Kind kind,
        Optional<String> parent,
        Optional<String> countyCode,
        Optional<String> creditCode,
        Term term,
        Optional<String> mergedInto) {
    /** A unit without dates. */
    public Unit(
            String code,
            String name,
            String shortName,
            String englishName,
            Kind kind,
            Optional<String> parent,
            Optional<String> countyCode) {
        this(
                code,
                name,
                shortName,
                englishName,
                kind,
                parent,
                countyCode,
                Optional.empty(),
                Term.ALWAYS,
                Optional.empty());
    }

    public enum Kind {
        /** 市本级. */
        CITY,
        /** County-level division (县市区). */
        COUNTY,
        /** Functional zone (功能区). */
        ZONE,
        /** Department (部门). */
        DEPARTMENT,
        /** Township or street office (乡镇街道). */
        TOWNSHIP,
        /** Village or neighbourhood (村、社区). */
        VILLAGE,
        /** Leads the whole outline (领导小组). */
        LEADING_GROUP,
        /** Leads one special action (专项行动小组). */
        ACTION_GROUP,
        /** Leads one large project (项目指挥部). */
        PROJECT_COMMAND,
        /** People set free for one job (专班). */
        TASK_FORCE;

        /** Whether it has no staff of its own, only units and posts as members (议事协调机构). */
        public boolean isBody() {
            return switch (this) {
                case LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> true;
                case CITY, COUNTY, ZONE, DEPARTMENT, TOWNSHIP, VILLAGE -> false;
            };
        }
    }

    public Unit in(Term other, Optional<String> successor) {
        return new Unit(code, name, shortName, englishName, kind, parent, countyCode, creditCode, other, successor);
    }
}
