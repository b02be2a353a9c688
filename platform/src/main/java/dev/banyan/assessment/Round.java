package dev.banyan.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One assessment of a group (考核期次).
 *
 * @param scheme key of the scheme
 * @param version of the scheme
 * @param steps how many it has taken; whoever takes the next names the number seen
 * @param appealsUntil last day on which units may appeal; empty until it is shown to them
 */
public record Round(
        RoundId id, String scheme, int version, Span span, State state, int steps, Optional<LocalDate> appealsUntil) {

    /**
     * Of which days it speaks (考核时段).
     *
     * @param number of the month, quarter or half; 1 for a whole year
     */
    public record Span(int year, Kind kind, int number) {
        public LocalDate first() {
            return YearMonth.of(year, (number - 1) * kind.months() + 1).atDay(1);
        }

        public LocalDate last() {
            return YearMonth.of(year, number * kind.months()).atEndOfMonth();
        }
    }

    public enum Kind {
        /** 月监测. */
        MONTH(1),
        /** 季通报. */
        QUARTER(3),
        /** 半年评估. */
        HALF(6),
        /** 年终考核. */
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }

        /** How many a year has. */
        public int inYear() {
            return 12 / months;
        }
    }

    public enum State {
        /** Values come in; nobody outside the office sees a score (数据采集). */
        GATHERING,
        /** Each unit sees its own score and may appeal (拟定得分). */
        PROVISIONAL,
        /** All appeals are decided and the group knows what moved (复核完毕). */
        REVIEWED,
        /** 已审定. */
        APPROVED,
        /** Everybody sees it (已公布). */
        RELEASED
    }

    public int year() {
        return span.year();
    }
}
