package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;

/** How grades are given on published scores (等次评定). */
public sealed interface Grading {
    /** @param lines the best first; the last takes all that are left (按分数线) */
    record Lines(List<Line> lines) implements Grading {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** @param from published points; vector RK-04 */
    record Line(String grade, BigDecimal from) {}

    /**
     * So many of the group (按比例).
     *
     * @param quotas the best first
     * @param rest the grade of all others
     * @param rounding vector RK-05
     * @param onTie what happens if the last place falls on equals; vector RK-06
     */
    record Quotas(List<Quota> quotas, String rest, Rounding rounding, OnTie onTie) implements Grading {
        public Quotas {
            quotas = List.copyOf(quotas);
        }
    }

    /** @param share of the group, 0.3 for thirty per cent */
    record Quota(String grade, BigDecimal share) {}

    /** How a part of a unit counts (名额取整). */
    enum Rounding {
        FLOOR,
        HALF_UP,
        CEILING
    }

    /** Equals on the last place of a quota (名额末位并列). */
    enum OnTie {
        INCLUDE_ALL,
        EXCLUDE_ALL
    }
}
