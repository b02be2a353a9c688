package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Lexicon.Match;
import java.time.YearMonth;
import java.util.Optional;

/** The words for parts of a year (年内时段): 年底, 上半年, 第三季度末. */
final class YearParts {
    /** What may follow a year: how it ends, and whether it ends in 前. */
    enum Tail {
        END,
        HALF,
        WITHIN,
        START
    }

    private static final Lexicon<Tail> TAILS = new Lexicon<Tail>()
            .with(Tail.END, "年底 底 末 年末 岁末")
            .with(Tail.HALF, "上半年 年中")
            .with(Tail.WITHIN, "全年 年内 内 下半年")
            .with(Tail.START, "年初 初");

    private YearParts() {}

    /** What ends a year's phrase at a place. */
    static Optional<Match<Tail>> tail(String text, int at, int to) {
        return TAILS.startingAt(text, at, to).filter(match -> !goesOn(text, match, to));
    }

    /** 2020年初步, 2020年内蒙古: the word goes on and is no tail. */
    private static boolean goesOn(String text, Match<Tail> tail, int to) {
        return tail.end() < to && "步蒙部外端".indexOf(text.charAt(tail.end())) >= 0;
    }

    /** A quarter that is named at a place. */
    static Optional<Match<Integer>> quarter(String text, int at, int to) {
        int i = at < to && text.charAt(at) == '第' ? at + 1 : at;
        if (i + 2 < to && text.startsWith("季度", i + 1)) {
            int number = Math.max("一二三四".indexOf(text.charAt(i)), "1234".indexOf(text.charAt(i))) + 1;
            if (number > 0) {
                int end = i + 3;
                while (end < to && "末底内".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return Optional.of(new Match<>(at, end, number));
            }
        }
        return Optional.empty();
    }

    static String quarterEnd(int year, int quarter) {
        return lastDay(year, quarter * 3);
    }

    static String lastDay(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth().toString();
    }

    /** Whether four digits, and no more, stand at a place. */
    static boolean fourDigits(String text, int at, int to) {
        if (at + 4 > to) {
            return false;
        }
        for (int k = at; k < at + 4; k++) {
            if (!Character.isDigit(text.charAt(k))) {
                return false;
            }
        }
        return at + 4 >= to || !Character.isDigit(text.charAt(at + 4));
    }
}
