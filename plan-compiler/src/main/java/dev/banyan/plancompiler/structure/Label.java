package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.text.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A number in front of a part (编号).
 *
 * @param numbering the way of numbering
 * @param ordinal which number it is, from 1
 * @param start first character
 * @param end end of the number with its brackets or mark
 */
record Label(Numbering numbering, int ordinal, int start, int end) {
    /** Numbers such as 1.2.3.4 end somewhere; a longer row of digits and points is none. */
    private static final int LONGEST_CHAIN = 20;

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String BRACKETED_SIGNS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
    private static final String POINTED_SIGNS = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
    private static final String BRACKETED_CHINESE_SIGNS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
    private static final List<String> ORDER_WORDS = List.of("首先", "其次", "再次", "最后");
    private static final List<String> NAMES = List.of("重点任务", "专项行动", "任务", "行动", "举措", "措施", "工程", "专题");

    /** The label that starts at a place, if one does. */
    static Optional<Label> at(String text, int i, int end) {
        if (i >= end) {
            return Optional.empty();
        }
        char c = text.charAt(i);
        if (c == '第') {
            return ordinal(text, i, end);
        }
        if (c == '(') {
            return bracketed(text, i, end);
        }
        if (Prose.isDigit(c)) {
            return digits(text, i, end);
        }
        if (isNumeral(c)) {
            return chinese(text, i, end);
        }
        if (c >= '①' && c <= '㈩') {
            return sign(c, i);
        }
        if (c == '首' || c == '其' || c == '再' || c == '最') {
            return orderWord(text, i, end);
        }
        return "重专任行举措工".indexOf(c) >= 0 ? named(text, i, end) : Optional.empty();
    }

    private static Optional<Label> ordinal(String text, int i, int end) {
        int j = numberEnd(text, i + 1, end);
        if (j == i + 1 || j >= end) {
            return Optional.empty();
        }
        int ordinal = value(text, i + 1, j);
        return switch (text.charAt(j)) {
            case '篇', '编' -> Optional.of(new Label(Numbering.PART, ordinal, i, j + 1));
            case '部' ->
                text.startsWith("部分", j) ? Optional.of(new Label(Numbering.PART, ordinal, i, j + 2)) : Optional.empty();
            case '章' -> Optional.of(new Label(Numbering.CHAPTER, ordinal, i, j + 1));
            case '节' -> Optional.of(new Label(Numbering.SECTION, ordinal, i, j + 1));
            case '条' -> Optional.of(new Label(Numbering.ARTICLE, ordinal, i, j + 1));
            case '阶' ->
                text.startsWith("阶段", j) && j + 2 < end && ": 、".indexOf(text.charAt(j + 2)) >= 0
                        ? Optional.of(new Label(Numbering.NAMED, ordinal, i, j + 2))
                        : Optional.empty();
            case ',', '、' -> Optional.of(new Label(Numbering.ORDER, ordinal, i, j));
            default -> Optional.empty();
        };
    }

    private static Optional<Label> bracketed(String text, int i, int end) {
        int j = numberEnd(text, i + 1, end);
        boolean number = j > i + 1;
        if (j < end && text.charAt(j) == ' ') {
            j++;
        }
        if (!number || j >= end || text.charAt(j) != ')') {
            return Optional.empty();
        }
        var numbering = Prose.isDigit(text.charAt(i + 1)) ? Numbering.DIGIT_BRACKETED : Numbering.CHINESE_BRACKETED;
        return j - i > 6
                ? Optional.empty()
                : Optional.of(new Label(numbering, value(text, i + 1, numberEnd(text, i + 1, end)), i, j + 1));
    }

    private static Optional<Label> digits(String text, int i, int end) {
        int j = i;
        while (j < end && j - i < 4 && Prose.isDigit(text.charAt(j))) {
            j++;
        }
        int mark = j < end && text.charAt(j) == ' ' ? j + 1 : j;
        if (j - i > 3 || mark >= end || text.charAt(i) == '0') {
            return Optional.empty();
        }
        int ordinal = Integer.parseInt(text.substring(i, j));
        char c = text.charAt(mark);
        if (c == '、') {
            return Optional.of(new Label(Numbering.DIGIT, ordinal, i, mark + 1));
        }
        if (c == ')' && mark == j) {
            return Optional.of(new Label(Numbering.DIGIT_HALF_BRACKETED, ordinal, i, mark + 1));
        }
        if (c == '-' && mark == j && opensLine(text, i)) {
            return hyphened(text, i, mark, end);
        }
        return c == '.' ? pointed(text, i, mark, end, ordinal) : Optional.empty();
    }

    /** 1-2 with a gap or mark behind it. */
    private static Optional<Label> hyphened(String text, int i, int hyphen, int end) {
        int j = hyphen + 1;
        while (j < end && j - hyphen <= 2 && Prose.isDigit(text.charAt(j))) {
            j++;
        }
        boolean apart = j > hyphen + 1 && j < end && " .、".indexOf(text.charAt(j)) >= 0;
        return apart
                ? Optional.of(new Label(Numbering.DIGIT_POINT_DIGIT, value(text, hyphen + 1, j), i, j))
                : Optional.empty();
    }

    private static Optional<Label> pointed(String text, int i, int point, int end, int ordinal) {
        int j = point + 1;
        while (j < end && Prose.isDigit(text.charAt(j))) {
            j++;
        }
        boolean yearFollows = j == point + 5 && j < end && "年—-".indexOf(text.charAt(j)) >= 0;
        if (j == point + 1 || yearFollows) {
            return Optional.of(new Label(Numbering.DIGIT, ordinal, i, point + 1));
        }
        boolean number = j - point > 3 || j >= end || "%万亿千百十个倍元人米吨年月日:～-~—".indexOf(text.charAt(j)) >= 0;
        if (number) {
            return Optional.empty();
        }
        var numbering = Numbering.DIGIT_POINT_DIGIT;
        int last = point + 1;
        while (j + 1 < end && text.charAt(j) == '.' && Prose.isDigit(text.charAt(j + 1))) {
            if (j - i > LONGEST_CHAIN) {
                return Optional.empty();
            }
            numbering = Numbering.DIGITS_AND_POINTS;
            last = j + 1;
            j = numberEnd(text, last, end);
        }
        int mark = j < end && text.charAt(j) == '.' ? j + 1 : j;
        return Optional.of(new Label(numbering, value(text, last, j), i, mark));
    }

    private static Optional<Label> chinese(String text, int i, int end) {
        int j = numberEnd(text, i, end);
        if (j >= end || j - i > 4) {
            return Optional.empty();
        }
        int ordinal = value(text, i, j);
        char c = text.charAt(j);
        if (c == ' ' && j + 1 < end && text.charAt(j + 1) == '、') {
            return Optional.of(new Label(Numbering.CHINESE, ordinal, i, j + 2));
        }
        return switch (c) {
            case '、', '.' -> Optional.of(new Label(Numbering.CHINESE, ordinal, i, j + 1));
            case ',' ->
                opensLine(text, i) ? Optional.of(new Label(Numbering.CHINESE, ordinal, i, j + 1)) : Optional.empty();
            case ')' -> Optional.of(new Label(Numbering.CHINESE_BRACKETED, ordinal, i, j + 1));
            case '是' -> Optional.of(new Label(Numbering.ENUMERATION, ordinal, i, j + 1));
            default -> Optional.empty();
        };
    }

    private static boolean opensLine(String text, int i) {
        int before = i - 1;
        while (before >= 0 && Prose.isBlank(text.charAt(before)) && !Prose.isLineEnd(text.charAt(before))) {
            before--;
        }
        return before < 0 || Prose.isLineEnd(text.charAt(before));
    }

    private static Optional<Label> sign(char c, int i) {
        int circled = CIRCLED.indexOf(c);
        int bracketed = BRACKETED_SIGNS.indexOf(c);
        int pointed = POINTED_SIGNS.indexOf(c);
        int chinese = BRACKETED_CHINESE_SIGNS.indexOf(c);
        if (circled >= 0) {
            return Optional.of(new Label(Numbering.CIRCLED, circled + 1, i, i + 1));
        }
        if (bracketed >= 0) {
            return Optional.of(new Label(Numbering.DIGIT_BRACKETED, bracketed + 1, i, i + 1));
        }
        if (pointed >= 0) {
            return Optional.of(new Label(Numbering.DIGIT, pointed + 1, i, i + 1));
        }
        return chinese >= 0
                ? Optional.of(new Label(Numbering.CHINESE_BRACKETED, chinese + 1, i, i + 1))
                : Optional.empty();
    }

    private static Optional<Label> orderWord(String text, int i, int end) {
        for (int k = 0; k < ORDER_WORDS.size(); k++) {
            if (text.startsWith(ORDER_WORDS.get(k), i) && i + 2 < end && ",，、".indexOf(text.charAt(i + 2)) >= 0) {
                return Optional.of(new Label(Numbering.ORDER, k + 1, i, i + 2));
            }
        }
        return Optional.empty();
    }

    private static Optional<Label> named(String text, int i, int end) {
        for (String name : NAMES) {
            if (text.startsWith(name, i)) {
                int from = i + name.length();
                int j = numberEnd(text, from, end);
                boolean marked = j > from && j < end && ":、. ".indexOf(text.charAt(j)) >= 0;
                return marked ? Optional.of(new Label(Numbering.NAMED, value(text, from, j), i, j)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int numberEnd(String text, int i, int end) {
        int j = i;
        boolean digits = i < end && Prose.isDigit(text.charAt(i));
        while (j < end && j - i < 5 && (digits ? Prose.isDigit(text.charAt(j)) : isNumeral(text.charAt(j)))) {
            j++;
        }
        return j;
    }

    private static boolean isNumeral(char c) {
        return c == '十' || c == '百' || c == '〇' || NUMERALS.indexOf(c) >= 0;
    }

    private static int value(String text, int start, int end) {
        if (Prose.isDigit(text.charAt(start))) {
            return Integer.parseInt(text.substring(start, end));
        }
        int total = 0;
        int current = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '百' -> {
                    total += Math.max(current, 1) * 100;
                    current = 0;
                }
                case '十' -> {
                    total += Math.max(current, 1) * 10;
                    current = 0;
                }
                default -> current = Math.max(NUMERALS.indexOf(c), 0);
            }
        }
        return total + current;
    }
}
