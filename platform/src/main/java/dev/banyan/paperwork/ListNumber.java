package dev.banyan.paperwork;

import java.util.Locale;

/** How an automatic number is printed (自动编号样式). */
enum ListNumber {
    ARABIC,
    TWO_DIGITS,
    FULL_WIDTH,
    UPPER_LETTER,
    LOWER_LETTER,
    UPPER_ROMAN,
    LOWER_ROMAN,
    CHINESE,
    CHINESE_DIGITS,
    CHINESE_FORMAL,
    HEAVENLY_STEM,
    CIRCLED,
    BRACKETED,
    NOTHING;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    String print(int n) {
        return switch (this) {
            case ARABIC -> String.valueOf(n);
            case TWO_DIGITS -> n < 10 ? "0" + n : String.valueOf(n);
            case FULL_WIDTH -> eachDigit(n, "０１２３４５６７８９");
            case UPPER_LETTER -> letters(n);
            case LOWER_LETTER -> letters(n).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(n).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(n);
            case CHINESE -> chinese(n, DIGITS, "十百千").replaceFirst("^一十", "十");
            case CHINESE_DIGITS -> eachDigit(n, DIGITS);
            case CHINESE_FORMAL -> chinese(n, FORMAL, "拾佰仟");
            case HEAVENLY_STEM -> n >= 1 && n <= 10 ? STEMS.substring(n - 1, n) : String.valueOf(n);
            case CIRCLED -> n >= 1 && n <= 20 ? String.valueOf((char) ('①' + n - 1)) : String.valueOf(n);
            case BRACKETED -> n >= 1 && n <= 20 ? String.valueOf((char) ('⑴' + n - 1)) : String.valueOf(n);
            case NOTHING -> "";
        };
    }

    /** By the name that the Office Open XML format gives it. */
    static ListNumber ofOpenXml(String format) {
        return switch (format) {
            case "none", "bullet" -> NOTHING;
            case "decimalZero" -> TWO_DIGITS;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographEnclosedCircle" -> CHINESE;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_FORMAL;
            case "ideographTraditional" -> HEAVENLY_STEM;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> BRACKETED;
            default -> ARABIC;
        };
    }

    /** By the code that the old binary Word format gives it. */
    static ListNumber ofOldWord(int code) {
        return switch (code) {
            case 1 -> UPPER_ROMAN;
            case 2 -> LOWER_ROMAN;
            case 3 -> UPPER_LETTER;
            case 4 -> LOWER_LETTER;
            case 10, 35 -> CHINESE_DIGITS;
            case 11, 33, 34, 37, 39 -> CHINESE;
            case 14 -> FULL_WIDTH;
            case 18, 28 -> CIRCLED;
            case 16, 38 -> CHINESE_FORMAL;
            case 22 -> TWO_DIGITS;
            case 23, 255 -> NOTHING;
            case 27 -> BRACKETED;
            case 30 -> HEAVENLY_STEM;
            default -> ARABIC;
        };
    }

    private static String eachDigit(int n, String digits) {
        var printed = new StringBuilder();
        String.valueOf(n).chars().forEach(c -> printed.append(c == '-' ? '-' : digits.charAt(c - '0')));
        return printed.toString();
    }

    private static String letters(int n) {
        int index = Math.max(n, 1) - 1;
        return String.valueOf((char) ('A' + index % 26)).repeat(Math.min(index / 26 + 1, 10));
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return String.valueOf(n);
        }
        var printed = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                printed.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return printed.toString();
    }

    private static String chinese(int n, String digits, String units) {
        if (n < 1 || n > 9999) {
            return String.valueOf(n);
        }
        String decimal = String.valueOf(n);
        var printed = new StringBuilder();
        boolean zero = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit == 0) {
                zero = true;
                continue;
            }
            if (zero) {
                printed.append(digits == DIGITS ? '零' : digits.charAt(0));
                zero = false;
            }
            printed.append(digits.charAt(digit));
            if (power > 0) {
                printed.append(units.charAt(power - 1));
            }
        }
        return printed.toString();
    }
}
