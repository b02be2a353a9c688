package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Lexicon.Match;
import dev.banyan.plancompiler.text.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads periods that have a name or a length instead of a date (规划期、年限): 十四五, 三年内, 新中国成立100周年. */
record PeriodPhrases(String text, PlanPeriod period, List<DatePhrase> found) {

    /** N年内, 今后N年, 未来N年, 用N年左右时间. */
    int span(int i, int digitsEnd, int to) {
        int at;
        int years;
        if (digitsEnd > i) {
            years = Integer.parseInt(text.substring(i, digitsEnd));
            at = digitsEnd;
        } else {
            years = "一二三四五六七八九".indexOf(text.charAt(i)) + 1;
            if (text.charAt(i) == '两') {
                years = 2;
            }
            at = i + 1;
        }
        if (years < 1 || years > 15) {
            return at;
        }
        if (at < to && (DateScanner.DASHES.indexOf(text.charAt(at)) >= 0)) {
            var upper = at + 1 < to ? Numerals.at(text, at + 1, to) : Optional.<Numerals.Numeral>empty();
            if (upper.isPresent()
                    && upper.get().end() < to
                    && text.charAt(upper.get().end()) == '年'
                    && upper.get().value().intValue() <= 15) {
                years = upper.get().value().intValue();
                at = upper.get().end();
            }
        }
        int skipped = at < to && text.charAt(at) == '个' ? at + 1 : at;
        if (skipped >= to || text.charAt(skipped) != '年') {
            return at;
        }
        int end = skipped + 1;
        var lead = text.substring(Math.max(0, i - 2), i);
        boolean future = lead.equals("今后") || lead.equals("未来") || lead.equals("接下");
        boolean past = lead.endsWith("近")
                || lead.equals("过去")
                || lead.endsWith("前")
                || lead.endsWith("每")
                || lead.endsWith("第")
                || lead.endsWith("满")
                || lead.endsWith("隔");
        boolean within = text.startsWith("内", end)
                || text.startsWith("以内", end)
                || text.startsWith("左右时间", end)
                || (text.startsWith("时间", end) || text.startsWith("努力", end))
                        && (lead.endsWith("用") || lead.endsWith("过"));
        if (past || !(future || within) || period.countsFrom().isEmpty()) {
            return end;
        }
        int start = future ? i - 2 : i;
        if (within && !future) {
            end += text.startsWith("内", end) ? 1 : text.startsWith("左右时间", end) ? 4 : 2;
        }
        int last = period.countsFrom().getAsInt() + years - 1;
        add(start, end, Role.DEADLINE, Integer.toString(last), false, "date.years-from-start");
        return end;
    }

    int fiveYearPlan(int i, int to) {
        if (i + 2 >= to || text.charAt(i + 2) != '五' || i > 0 && Numerals.runEnd(text, i - 1, i) > i) {
            return i + 1;
        }
        int number = "一二三四五六七八九".indexOf(text.charAt(i + 1)) + 1;
        if (number < 1) {
            return i + 1;
        }
        int end = i + 3;
        int start = i > 0 && text.charAt(i - 1) == '“' ? i - 1 : i;
        if (start < i && end < to && text.charAt(end) == '”') {
            end++;
        }
        var follow = DateRoles.PLAN_FOLLOWS.startingAt(text, end, to);
        var lead = DateRoles.LEADS.endingAt(text, start, Math.max(0, start - 3));
        boolean led = lead.isPresent()
                && lead.get().says() == Role.DEADLINE
                && lead.get().end() - lead.get().start() > 1;
        var role = follow.map(Match::says).orElse(led ? Role.DEADLINE : Role.MENTION);
        if (lead.isPresent()
                && (lead.get().says() == Role.BASELINE || lead.get().says() == Role.START)) {
            role = lead.get().says();
        }
        int last = 2005 + 5 * number;
        int phraseEnd =
                role == Role.DEADLINE && follow.isPresent() ? follow.get().end() : end;
        add(start, phraseEnd, role, Integer.toString(last), false, "date.five-year-plan");
        return phraseEnd;
    }

    /** 上半年完成一半,全年完成…: behind a date in the year the year as a whole. */
    int wholeYear(int i, OptionalInt year) {
        boolean turns = text.startsWith("全年", i)
                && ",;、".indexOf(text.charAt(Math.max(0, i - 1))) >= 0
                && DateRoles.DUE.startingAt(text, i + 2, text.length()).isPresent()
                && !found.isEmpty()
                && year.isPresent();
        if (turns) {
            add(i, i + 2, Role.DEADLINE, Integer.toString(year.getAsInt()), false, "date.whole-year");
        }
        return turns ? i + 2 : i + 1;
    }

    int founding(int i, int to) {
        for (var name : List.of("新中国成立", "中华人民共和国成立", "新中国成立一", "中国成立")) {
            if (text.startsWith(name, i)) {
                int at = i + name.length();
                for (var count : List.of("100周年", "一百周年", "100年", "一百年")) {
                    if (text.startsWith(count, at)) {
                        int end = at + count.length();
                        end = text.startsWith("时", end) ? end + 1 : end;
                        int start = i > 0 && DateScanner.REACHING.has(text.charAt(i - 1)) ? i - 1 : i;
                        add(start, Math.min(end, to), Role.DEADLINE, "2049", false, "date.centenary");
                        return end;
                    }
                }
            }
        }
        return i + 1;
    }

    private void add(int start, int end, Role role, String iso, boolean strict, String rule) {
        found.add(new DatePhrase(new Span(start, end), role, iso, strict, rule));
    }
}
