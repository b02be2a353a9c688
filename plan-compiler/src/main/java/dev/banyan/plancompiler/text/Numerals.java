package dev.banyan.plancompiler.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number as policy texts print it (数字): digits with separators and decimals, 万 and 亿, or Chinese numerals. */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Marks CHINESE = Marks.of("零〇○一二两三四五六七八九十百千万亿");
    private static final String MULTIPLIERS = "十百千万亿";
    /** After these a 千 belongs to the unit (千瓦, 千米 …). */
    private static final String KILO_UNITS = "瓦米克伏帕卡焦赫";

    private static final int LONGEST = 24;

    private Numerals() {}

    /**
     * One number in a text (数).
     *
     * @param start first character
     * @param end one past the last, multipliers included
     * @param value in base units
     * @param multiplier what 万, 亿 and the like behind the digits multiply by
     * @param chinese whether it is written in Chinese numerals only
     */
    public record Numeral(int start, int end, BigDecimal value, BigDecimal multiplier, boolean chinese) {}

    /** Whether a number may begin with a character. */
    public static boolean begins(char c) {
        return c >= '0' && c <= '9' || CHINESE.has(c);
    }

    /** The number that begins at a place, if one does. */
    public static Optional<Numeral> at(String text, int start, int limit) {
        char c = text.charAt(start);
        if (c >= '0' && c <= '9') {
            return digits(text, start, limit);
        }
        return CHINESE.has(c) ? chinese(text, start, limit) : Optional.empty();
    }

    /** One past the run of digits or numerals that begins at a place. */
    public static int runEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && (isDigit(text, end, limit) || CHINESE.has(text.charAt(end)))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static Optional<Numeral> digits(String text, int start, int limit) {
        int end = start;
        while (isDigit(text, end, limit)) {
            end++;
        }
        boolean grouped = end - start <= 3;
        while (grouped && end - start <= LONGEST && group(text, end, limit)) {
            end += 4;
        }
        if (end + 1 < limit && ".．·".indexOf(text.charAt(end)) >= 0 && isDigit(text, end + 1, limit)) {
            end++;
            while (isDigit(text, end, limit)) {
                end++;
            }
        }
        if (end - start > LONGEST) {
            return Optional.empty();
        }
        var plain = text.substring(start, end).replace(",", "").replace('·', '.');
        int scaleEnd = skipSpace(text, end, limit);
        var multiplier = BigDecimal.ONE;
        int at = scaleEnd;
        while (at < limit && at - scaleEnd < 4 && multiplies(text, at, limit)) {
            multiplier = multiplier.multiply(scale(text.charAt(at)));
            at++;
        }
        return Optional.of(new Numeral(
                start,
                at > scaleEnd ? at : end,
                new BigDecimal(plain).multiply(multiplier).stripTrailingZeros(),
                multiplier,
                false));
    }

    private static boolean group(String text, int at, int limit) {
        return at + 3 < limit
                && text.charAt(at) == ','
                && isDigit(text, at + 1, limit)
                && isDigit(text, at + 2, limit)
                && isDigit(text, at + 3, limit)
                && !isDigit(text, at + 4, limit)
                && !(at + 4 < limit && text.charAt(at + 4) == '年');
    }

    private static boolean multiplies(String text, int at, int limit) {
        char c = text.charAt(at);
        boolean unit = c == '千' && at + 1 < limit && KILO_UNITS.indexOf(text.charAt(at + 1)) >= 0;
        boolean percentage = c == '百' && at + 1 < limit && text.charAt(at + 1) == '分';
        return MULTIPLIERS.indexOf(c) >= 0 && !unit && !percentage;
    }

    private static Optional<Numeral> chinese(String text, int start, int limit) {
        int end = start;
        while (end < limit
                && CHINESE.has(text.charAt(end))
                && (MULTIPLIERS.indexOf(text.charAt(end)) < 0 || multiplies(text, end, limit))) {
            end++;
        }
        if (end - start > LONGEST || end == start) {
            return Optional.empty();
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int value = "〇○".indexOf(c) >= 0 ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit >= 0 && value > 0 && digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (c == '万' || c == '亿') {
                long below = section + Math.max(digit, 0);
                total = (total + (below == 0 && total == 0 ? 1 : below)) * (c == '万' ? 10_000L : 100_000_000L);
                section = 0;
                digit = -1;
            } else {
                section += Math.max(digit, digit < 0 ? 1 : 0) * scale(c).longValueExact();
                digit = -1;
            }
            if (total > 100_000_000_000_000L || section > 1_000_000L) {
                return Optional.empty();
            }
        }
        long value = total + section + Math.max(digit, 0);
        return value == 0
                ? Optional.empty()
                : Optional.of(new Numeral(start, end, BigDecimal.valueOf(value), BigDecimal.ONE, true));
    }

    private static BigDecimal scale(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1000);
            case '万' -> BigDecimal.valueOf(10_000);
            default -> BigDecimal.valueOf(100_000_000);
        };
    }

    private static int skipSpace(String text, int at, int limit) {
        return at < limit && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isDigit(String text, int at, int limit) {
        return at < limit && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
