package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Lexicon.Match;
import dev.banyan.plancompiler.text.Marks;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds the date phrases (时间词) of a text from left to right, each once. */
final class DateScanner {
    static final String DASHES = "-—–―~～至到";

    /** What leads up to a date: 到2025年, 至2025年. */
    static final Marks REACHING = Marks.of("到至");

    /** What date phrases begin with. */
    static final Marks STARTS = Marks.of("0123456789二十今明未本一两三四五六七八九年上新中《全");

    private static final int LONGEST_PLAN = 5;

    private final String text;
    private final PlanPeriod period;
    private final DateRoles roles;
    private final List<DatePhrase> found = new ArrayList<>();
    private final PeriodPhrases periods;
    private OptionalInt contextYear = OptionalInt.empty();

    private DateScanner(String text, PlanPeriod period) {
        this.text = text;
        this.period = period;
        this.roles = new DateRoles(text, period);
        this.periods = new PeriodPhrases(text, period, found);
    }

    /** The date phrases of a stretch; a phrase without a year takes it from the phrase before or from the context. */
    static List<DatePhrase> scan(String text, int from, int to, PlanPeriod period, OptionalInt contextYear) {
        int i = STARTS.next(text, from, to);
        if (i == to) {
            return List.of();
        }
        var scanner = new DateScanner(text, period);
        scanner.contextYear = contextYear;
        while (i < to) {
            int before = scanner.found.size();
            int next = scanner.readAt(i, to);
            if (scanner.found.size() > before) {
                var phrase = scanner.found.getLast();
                if (phrase.role() == Role.DEADLINE) {
                    scanner.contextYear = OptionalInt.of(phrase.year());
                }
            }
            i = STARTS.next(text, Math.max(next, i + 1), to);
        }
        return scanner.found;
    }

    private int readAt(int i, int to) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return digits(i, to);
        }
        return switch (c) {
            case '二' -> periods.span(i, i, to);
            case '十' -> periods.fiveYearPlan(i, to);
            case '今', '明', '未', '本' -> named(i, to);
            case '一', '两', '三', '四', '五', '六', '七', '八', '九' -> quarterOrSpan(i, to);
            case '年' -> yearEnd(i, to);
            case '上' -> half(i, to);
            case '全' -> periods.wholeYear(i, contextYear);
            case '新', '中' -> periods.founding(i, to);
            case '《' -> title(i, to);
            default -> i + 1;
        };
    }

    /** A document's title is a name: its years bind nothing. */
    private int title(int i, int to) {
        int limit = Math.min(to, i + 120);
        for (int end = i + 1; end < limit; end++) {
            if (text.charAt(end) == '》') {
                return end + 1;
            }
        }
        return i + 1;
    }

    private int digits(int i, int to) {
        int end = i;
        while (end < to && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean glued = i > 0
                && (Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) < 128
                        || text.charAt(i - 1) == '.' && i > 1 && Character.isDigit(text.charAt(i - 2)));
        if (glued) {
            return end;
        }
        if (end - i == 4 && plausible(i)) {
            return year(i, end, Integer.parseInt(text.substring(i, end)), to);
        }
        return end - i <= 2 ? monthOrSpan(i, end, to) : end;
    }

    private boolean plausible(int i) {
        var century = text.substring(i, i + 2);
        return century.equals("19") || century.equals("20");
    }

    /** A year with what follows it: a range, a month, 底, 上半年, 前. */
    private int year(int start, int digitsEnd, int year, int to) {
        int at = skipSpace(digitsEnd, to);
        boolean named = at < to && text.charAt(at) == '年';
        int afterYear = named ? skipSpace(at + 1, to) : at;
        if (afterYear < to && DASHES.indexOf(text.charAt(afterYear)) >= 0) {
            int second = afterYear + 1;
            while (second < to && "-—–―".indexOf(text.charAt(second)) >= 0) {
                second++;
            }
            if (YearParts.fourDigits(text, second, to) && plausible(second)) {
                int end = skipSpace(second + 4, to);
                if (end < to && text.charAt(end) == '年') {
                    boolean leap = text.charAt(afterYear) == '到' && roles.role(start, end + 1, to) == Role.START;
                    int last = Integer.parseInt(text.substring(second, second + 4));
                    if (leap) {
                        add(start, afterYear, Role.START, Integer.toString(year), false, "date.start");
                        return year(second, second + 4, last, to);
                    }
                    return close(start, end + 1, last, to, "date.range");
                }
            }
        }
        if (!named) {
            return digitsEnd;
        }
        return close(start, at + 1, year, to, "date.year");
    }

    /** Reads the tail behind 年 and records the phrase. */
    private int close(int start, int end, int year, int to, String rule) {
        int at = skipSpace(end, to);
        if (at < to && Character.isDigit(text.charAt(at))) {
            return month(start, at, year, to);
        }
        if (at < to && text.charAt(at) == '度' && roles.ofTheYear(at + 1, year, to)) {
            return finish(start, at + 1, Integer.toString(year), to, rule);
        }
        var quarter = YearParts.quarter(text, at, to);
        if (quarter.isPresent()) {
            var match = quarter.get();
            return finish(start, match.end(), YearParts.quarterEnd(year, match.says()), to, "date.quarter");
        }
        var tail = YearParts.tail(text, at, to);
        if (tail.isEmpty()) {
            return finish(start, end, Integer.toString(year), to, rule);
        }
        var iso = switch (tail.get().says()) {
            case END -> year + "-12-31";
            case HALF -> year + "-06-30";
            case WITHIN -> Integer.toString(year);
            case START -> year + "-01";
        };
        int tailEnd = tail.get().end();
        if (tail.get().says() == YearParts.Tail.END && tailEnd < to && text.charAt(tailEnd) == '前') {
            return finish(start, tailEnd, iso, to, "date.year-end");
        }
        return finish(
                start,
                tailEnd,
                iso,
                to,
                tail.get().says() == YearParts.Tail.END ? "date.year-end" : "date.part-of-year");
    }

    private int month(int start, int at, int year, int to) {
        int end = at;
        int month = 0;
        while (end < to && Character.isDigit(text.charAt(end)) && end - at < 2) {
            month = month * 10 + text.charAt(end) - '0';
            end++;
        }
        end = skipSpace(end, to);
        if (month < 1 || month > 12 || end >= to || text.charAt(end) != '月') {
            return finish(start, at, Integer.toString(year), to, "date.year");
        }
        return day(start, end + 1, year, month, to);
    }

    private int day(int start, int afterMonth, int year, int month, int to) {
        int at = skipSpace(afterMonth, to);
        int end = at;
        int day = 0;
        while (end < to && Character.isDigit(text.charAt(end)) && end - at < 2) {
            day = day * 10 + text.charAt(end) - '0';
            end++;
        }
        if (end > at && end < to && text.charAt(end) == '日' && day >= 1) {
            int last = java.time.YearMonth.of(year, month).lengthOfMonth();
            var iso = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, Math.min(day, last));
            boolean before = DateRoles.BEFORE.startingAt(text, end + 1, to).isPresent();
            var lead = DateRoles.LEADS.endingAt(text, start, Math.max(0, start - 4));
            boolean bound = before
                    || roles.inRow(end + 1, to)
                    || DateRoles.closesStage(text, start, end + 1)
                    || lead.isPresent()
                            && lead.get().says() == Role.DEADLINE
                            && !text.substring(Math.max(0, start - 1), start).matches("[于在:]");
            if (!bound) {
                add(start, end + 1, Role.MENTION, iso, false, "date.day");
                return end + 1;
            }
            return finish(start, end + 1, iso, to, "date.day");
        }
        int tail = at;
        if (tail < to && text.charAt(tail) == '份') {
            tail++;
        }
        boolean lastDay = tail < to && "底末".indexOf(text.charAt(tail)) >= 0;
        if (lastDay) {
            tail++;
        }
        boolean before = DateRoles.BEFORE.startingAt(text, tail, to).isPresent() || roles.inRow(tail, to);
        var iso = lastDay || before
                ? YearParts.lastDay(year, month)
                : String.format(Locale.ROOT, "%04d-%02d", year, month);
        return finish(start, tail, iso, to, "date.month");
    }

    /** A month without a year, or a number of years within which. */
    private int monthOrSpan(int i, int end, int to) {
        int at = skipSpace(end, to);
        if (at < to && text.charAt(at) == '月') {
            int month = Integer.parseInt(text.substring(i, end));
            int tail = at + 1 < to && text.charAt(at + 1) == '份' ? at + 2 : at + 1;
            int digit = DateRoles.behindDigits(text, tail, to);
            boolean stage = DateRoles.closesStage(text, i, digit > tail ? digit + 1 : tail);
            boolean yearly = i > 0 && text.charAt(i - 1) == '年' || i > 1 && text.startsWith("每年", i - 2);
            if ((stage || roles.dueInMonth(i, tail, digit, to)) && month >= 1 && month <= 12 && !yearly) {
                var year = stage ? yearOfRange(i) : defaultYear();
                return year.isPresent() ? day(i, at + 1, year.getAsInt(), month, to) : at + 1;
            }
            return at + 1;
        }
        return periods.span(i, end, to);
    }

    /** 一季度末 of the year spoken of, or a number of years. */
    private int quarterOrSpan(int i, int to) {
        var year = defaultYear();
        var quarter = YearParts.quarter(text, i, to);
        if (quarter.isEmpty() || year.isEmpty() || i > 0 && text.charAt(i - 1) == '每') {
            return periods.span(i, i, to);
        }
        return finish(
                i,
                quarter.get().end(),
                YearParts.quarterEnd(year.getAsInt(), quarter.get().says()),
                to,
                "date.quarter");
    }

    /** 今年, 明年, 今后N年, 未来N年, 本世纪中叶. */
    private int named(int i, int to) {
        if (text.startsWith("本世纪中叶", i)) {
            add(i, i + 5, Role.DEADLINE, "2050", false, "date.mid-century");
            return i + 5;
        }
        boolean thisYear = text.startsWith("今年", i);
        boolean nextYear = text.startsWith("明年", i);
        if ((thisYear || nextYear) && period.firstYear().isPresent()) {
            int year = period.firstYear().getAsInt() + (nextYear ? 1 : 0);
            return close(i, i + 2, year, to, "date.this-year");
        }
        return i + 1;
    }

    private int yearEnd(int i, int to) {
        boolean own = i == 0 || !Character.isDigit(text.charAt(i - 1)) && "每全今明去当".indexOf(text.charAt(i - 1)) < 0;
        var year = defaultYear();
        own &= roles.due(i, to);
        if (own
                && year.isPresent()
                && (text.startsWith("年底", i) || text.startsWith("年末", i) || text.startsWith("年内", i))) {
            boolean inside = text.charAt(i + 1) == '内';
            return finish(
                    i,
                    i + 2,
                    inside ? Integer.toString(year.getAsInt()) : year.getAsInt() + "-12-31",
                    to,
                    "date.year-end");
        }
        return i + 1;
    }

    private int half(int i, int to) {
        var year = defaultYear();
        if (text.startsWith("上半年", i) && year.isPresent()) {
            return finish(i, i + 3, year.getAsInt() + "-06-30", to, "date.half-year");
        }
        return i + 1;
    }

    /** 2025年4月1日—9月30日: the year stands in front of the first day. */
    private OptionalInt yearOfRange(int i) {
        boolean begun = !found.isEmpty() && found.getLast().span().end() == i - 1;
        return begun ? OptionalInt.of(found.getLast().year()) : defaultYear();
    }

    private OptionalInt defaultYear() {
        int last = period.lastYear().orElse(period.firstYear().orElse(Year.MAX_VALUE - LONGEST_PLAN) + LONGEST_PLAN);
        boolean within = contextYear.isPresent() && contextYear.getAsInt() <= last;
        return within ? contextYear : period.firstYear();
    }

    /** Takes up 前 and the leading 到, decides the role and records the phrase. */
    private int finish(int start, int end, String iso, int to, String rule) {
        var before = DateRoles.BEFORE.startingAt(text, end, to);
        boolean strict = before.isPresent() && !roles.endsWindow(start);
        int phraseEnd = before.map(Match::end).orElse(end);
        boolean mentioned =
                roles.old(phraseEnd, iso, to) || roles.ofCondition(start, phraseEnd, to) || roles.inName(start);
        var role = mentioned ? Role.MENTION : before.isPresent() ? Role.DEADLINE : roles.role(start, end, to);
        int phraseStart = start;
        if (role == Role.DEADLINE && start > 0 && REACHING.has(text.charAt(start - 1))) {
            phraseStart = start - 1;
        }
        add(phraseStart, phraseEnd, role, iso, strict, rule);
        return phraseEnd;
    }

    private void add(int start, int end, Role role, String iso, boolean strict, String rule) {
        found.add(new DatePhrase(new Span(start, end), role, iso, strict, rule));
    }

    private int skipSpace(int at, int to) {
        return at < to && text.charAt(at) == ' ' ? at + 1 : at;
    }
}
