package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;

/**
 * Words that name a point in time (时间词).
 *
 * @param span where they stand
 * @param role what the date does in its sentence
 * @param iso {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param strict whether it ends in 前, so that any action by then can be checked
 * @param rule stable name of the rule that read it
 */
record DatePhrase(Span span, Role role, String iso, boolean strict, String rule) {

    enum Role {
        /** By when (到2025年, 2025年底前). */
        DEADLINE,
        /** From when (自2021年起). */
        START,
        /** What a change is measured against (比2020年). */
        BASELINE,
        /** The state reached so far (截至2020年底), or to be reached if the plan has begun by then. */
        PAST,
        /** Merely named: an event, a document, a part of a title. */
        MENTION
    }

    /** Whether it tells of what was reached, or lies, before a plan begins. */
    boolean past(PlanPeriod period) {
        int first = period.firstYear().orElse(role == Role.PAST ? Integer.MAX_VALUE : 0);
        return year() < first || role == Role.PAST && year() == first;
    }

    int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }
}
