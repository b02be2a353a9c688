package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.Span;
import java.util.Set;

/**
 * The source text in the shape that rules read: exactly one {@code char} for each code point, so that an index into
 * {@link #folded()} is a code-point offset into the source.
 *
 * <p>Full-width digits, letters, per cent and brackets and the Chinese digits of a year are folded to their plain forms
 * one for one; a character outside the basic plane is shown as {@link #RARE}.
 */
public final class WorkingText {
    /** Stands for a character outside the basic plane. */
    public static final char RARE = '\u3013';

    private static final int FEWEST_STROKES = 3;
    private static final int LONGEST_FIELD_NAME = 12;
    private static final String ZEROS = "〇零○0";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九零";
    private static final Set<String> FIELD_ENDS = Set.of("单位", "部门", "科室", "目标", "措施", "举措", "时限", "任务", "内容", "领导");

    private final String source;
    /** The code points of the source if one of them lies outside the basic plane; empty if none does. */
    private final int[] points;

    private final String folded;

    public WorkingText(String text) {
        source = text;
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        points = plain ? new int[0] : text.codePoints().toArray();
        var chars = plain ? text.toCharArray() : new char[points.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain ? fold(chars[i]) : points[i] > Character.MAX_VALUE ? RARE : fold((char) points[i]);
        }
        cellBorders(chars);
        fieldNames(chars);
        years(chars);
        folded = new String(chars);
    }

    /** Upright strokes between the cells of a row stand for tabs. */
    private static void cellBorders(char[] chars) {
        int start = 0;
        int strokes = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || Prose.isLineEnd(chars[i])) {
                for (int k = start; strokes >= FEWEST_STROKES && k < i; k++) {
                    chars[k] = chars[k] == '|' ? '\t' : chars[k];
                }
                start = i + 1;
                strokes = 0;
            } else {
                strokes += chars[i] == '|' ? 1 : 0;
            }
        }
    }

    /** 二〇二五年 is 2025年. */
    private static void years(char[] chars) {
        for (int i = 0; i + 3 < chars.length; i++) {
            if (chars[i] != '二' || ZEROS.indexOf(chars[i + 1]) < 0) {
                continue;
            }
            int third = CHINESE_DIGITS.indexOf(chars[i + 2]);
            int fourth = CHINESE_DIGITS.indexOf(chars[i + 3]);
            if (third >= 0 && fourth >= 0) {
                chars[i] = '2';
                chars[i + 1] = '0';
                chars[i + 2] = (char) ('0' + third % 10);
                chars[i + 3] = (char) ('0' + fourth % 10);
            }
        }
    }

    /** 【责任单位】 is a field name such as 责任单位:. */
    private static void fieldNames(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] != '【') {
                continue;
            }
            int limit = Math.min(chars.length, i + LONGEST_FIELD_NAME);
            int close = i + 1;
            while (close < limit && chars[close] >= '\u4E00') {
                close++;
            }
            boolean closed = close < limit && chars[close] == '】' && close - i > 3;
            if (closed && FIELD_ENDS.contains(new String(chars, close - 2, 2))) {
                chars[i] = ' ';
                chars[close] = ':';
            }
        }
    }

    /** The text as rules read it; its length is the number of code points of the source. */
    public String folded() {
        return folded;
    }

    /** The words of the source at a place, exactly as printed. */
    public String printed(Span span) {
        return points.length == 0
                ? source.substring(span.start(), span.end())
                : new String(points, span.start(), span.length());
    }

    private static char fold(char c) {
        if (c < '\uFF00' && c != '\u3000' && c != '\u00A0') {
            return c;
        }
        boolean fullWidthAlphanumeric = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (fullWidthAlphanumeric) {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '％' -> '%';
            case '（' -> '(';
            case '）' -> ')';
            case '，' -> ',';
            case '；' -> ';';
            case '［' -> '[';
            case '］' -> ']';
            case '：' -> ':';
            case '．' -> '.';
            case '＋' -> '+';
            case '－' -> '-';
            case '／' -> '/';
            case '｜' -> '|';
            case '　', '\u00A0' -> ' ';
            default -> c;
        };
    }
}
