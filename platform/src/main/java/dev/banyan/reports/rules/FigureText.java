package dev.banyan.reports.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures and days as systems write them (读数解析). Nothing is guessed: what is not surely meant is not read. */
public final class FigureText {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?%?");
    private static final Pattern DAY = Pattern.compile(
            "(?<year>(?:19|20)\\d{2})(?:[-/.年]?(?:[Qq第](?<quarter>[1-4])(?:季度?)?|(?<month>\\d{1,2})(?:月)?(?:[-/.]?(?<day>\\d{1,2})日?(?:[T ].*)?)?)|年)?");
    private static final int LONGEST = 40;

    private FigureText() {}

    /** A plain decimal number, perhaps with thousands separators; a percent sign says nothing more than the unit of measure. */
    public static Optional<BigDecimal> number(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST || !NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain.replace(",", "").replace("%", "")));
    }

    /** The last day of what the text names: a day, a month, a quarter or a year. */
    public static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text.strip());
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group("year"));
        try {
            if (parts.group("quarter") != null) {
                int quarter = Integer.parseInt(parts.group("quarter"));
                return Optional.of(YearMonth.of(year, quarter * 3).atEndOfMonth());
            }
            if (parts.group("month") == null) {
                return Optional.of(LocalDate.of(year, 12, 31));
            }
            int month = Integer.parseInt(parts.group("month"));
            return Optional.of(
                    parts.group("day") == null
                            ? YearMonth.of(year, month).atEndOfMonth()
                            : LocalDate.of(year, month, Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
