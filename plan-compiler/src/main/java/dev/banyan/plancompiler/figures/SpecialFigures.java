package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures with a grammar of their own (特殊指标): ranks, 翻番, water classes, time circles, 连冠, 千亿级. */
final class SpecialFigures {
    private static final Lexicon<Integer> MULTIPLES = new Lexicon<Integer>()
            .with(2, "翻一番 翻番 倍增 翻1番")
            .with(4, "翻两番 翻二番 翻2番")
            .with(8, "翻三番");

    private static final Lexicon<Boolean> PLAN_NAMES =
            new Lexicon<Boolean>().with(true, "计划 行动 工程 方案 战略 培育 提升 ” 》 式 发展 效应 目标 企业");

    private static final Lexicon<Boolean> RANK_VERBS = new Lexicon<Boolean>()
            .with(
                    true,
                    "保持 保持在 进入 位居 居 跻身 位列 力争进入 挺进 迈入 进位到 位于 排 排在 列 稳居 冲刺 稳定在 处于 跨入 达到 进 名列 争进 冲进 闯入 步入 晋升 升至 上升到 上升至 提升到 提升至 继续保持 力争 稳居于 居于 确保 争取 进至 持续保持 排名 排位");

    private static final Lexicon<Boolean> STEPS = new Lexicon<Boolean>().with(true, "台阶 规模 大关 水平 门槛 行列 左右 以上");

    private final String text;
    private final Span clause;
    private final List<Span> dates;
    private final List<Span> taken = new ArrayList<>();
    private final List<Reading> found = new ArrayList<>();
    private int left;

    SpecialFigures(String text, Span clause, List<Span> dates) {
        this.text = text;
        this.clause = clause;
        this.dates = dates;
        this.left = clause.start();
    }

    List<Span> taken() {
        return taken;
    }

    List<Reading> read() {
        for (int i = clause.start(); i < clause.end(); i++) {
            switch (text.charAt(i)) {
                case '前' -> rank(i);
                case '翻', '倍' -> multiple(i);
                case '类' -> WaterStandard.at(text, i, left, clause).ifPresent(this::waterClass);
                case '圈' -> circle(i);
                case '连' -> titles(i);
                case '级' -> sizeClass(i);
                default -> {}
            }
        }
        return found;
    }

    /** 前十位, 前20名, 前三, 前10强. */
    private void rank(int i) {
        var number = i + 1 < clause.end() ? Numerals.at(text, i + 1, clause.end()) : Optional.<Numerals.Numeral>empty();
        if (number.isEmpty() || number.get().value().compareTo(BigDecimal.valueOf(1000)) > 0) {
            return;
        }
        int end = number.get().end();
        char after = end < clause.end() ? text.charAt(end) : '。';
        boolean counted = "位名强列".indexOf(after) >= 0;
        boolean open = Character.isIdeographic(after) && !counted || after == '%';
        if (open && "以行之".indexOf(after) < 0) {
            return;
        }
        int valueEnd = counted ? end + 1 : end;
        int spanEnd = text.startsWith("以内", valueEnd)
                ? valueEnd + 2
                : text.startsWith("行列", valueEnd) ? valueEnd + 2 : valueEnd;
        int from = Math.max(left, i - WordingReader.REACH);
        int verb = -1;
        int verbEnd = -1;
        for (int k = i; k > from && verb < 0; k--) {
            var match = RANK_VERBS.endingAt(text, k, from);
            if (match.isPresent()) {
                verb = match.get().start();
                verbEnd = match.get().end();
            }
        }
        if (verb < 0) {
            return;
        }
        var wording = frame(from, verb);
        add(
                wording,
                TargetComparator.RANK_WITHIN,
                number.get().value(),
                new Span(i, valueEnd),
                counted ? Optional.of(String.valueOf(after)) : Optional.of("位"),
                verbEnd < i ? Optional.of(new Span(verbEnd, i)) : Optional.empty(),
                new Span(wording.hasName() ? wording.spanStart : verb, spanEnd),
                "comparator.rank");
    }

    private void multiple(int i) {
        var match = MULTIPLES.startingAt(text, i, clause.end());
        if (match.isEmpty()
                || PLAN_NAMES.startingAt(text, match.get().end(), clause.end()).isPresent()) {
            return;
        }
        if (figureFollows(match.get().end())) {
            return;
        }
        var wording = frameBefore(i);
        if (!wording.hasName()) {
            return;
        }
        add(
                wording,
                TargetComparator.MULTIPLY_BY,
                BigDecimal.valueOf(match.get().says()),
                new Span(i, match.get().end()),
                Optional.of("倍"),
                Optional.empty(),
                new Span(wording.spanStart, match.get().end()),
                "comparator.multiple");
    }

    private boolean figureFollows(int from) {
        for (int k = from; k < Math.min(clause.end(), from + 12); k++) {
            if (Character.isDigit(text.charAt(k)) && !insideDate(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean insideDate(int at) {
        return dates.stream().anyMatch(date -> date.start() <= at && at < date.end());
    }

    private void waterClass(WaterStandard standard) {
        var quantity = standard.quantity();
        var wording = new WordingReader(text).around(standard.worded(), left, standard.end(), dates);
        if (!wording.levelled()) {
            return;
        }
        add(
                wording,
                wording.has(Cue.MAINTAIN) ? TargetComparator.MAINTAIN : TargetComparator.AT_LEAST,
                quantity.value(),
                quantity.span(),
                quantity.unit(),
                Optional.empty(),
                new Span(wording.hasName() ? wording.spanStart : wording.cueStart, standard.end()),
                "figure.water-class");
    }

    /** 15分钟服务圈, 1小时经济圈、生活圈. */
    private void circle(int i) {
        int from = Math.max(left, i - 16);
        int unit = -1;
        for (int k = i - 1; k > from && unit < 0; k--) {
            if (text.startsWith("分钟", k) || text.startsWith("小时", k)) {
                unit = k;
            } else if ("、,(".indexOf(text.charAt(k)) >= 0) {
                return;
            }
        }
        if (unit < 0) {
            return;
        }
        int start = unit;
        while (start > clause.start()
                && (Character.isDigit(text.charAt(start - 1))
                        || "一二两三四五六七八九十半.".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        var number = start < unit ? Numerals.at(text, start, unit) : Optional.<Numerals.Numeral>empty();
        if (number.isEmpty()) {
            return;
        }
        int end = i + 1;
        while (end < clause.end() && text.charAt(end) == '、') {
            int close = text.indexOf("圈", end, clause.end());
            if (close < 0 || close - end > 8 || close >= clause.end()) {
                break;
            }
            end = close + 1;
        }
        end = end < clause.end() && text.charAt(end) == '”' ? end + 1 : end;
        boolean measured = text.startsWith("覆盖率", text.lastIndexOf('圈', clause.end() - 1) + 1)
                || end < clause.end() && (Character.isDigit(text.charAt(end)) || text.startsWith("达到", end));
        if (measured || counted(start)) {
            return;
        }
        var wording = frameBefore(start);
        var name = wording.hasName() && text.charAt(wording.nameEnd - 1) != '”'
                ? new Span(wording.nameStart, end)
                : new Span(unit + 2, end);
        int spanStart = wording.actionBeside ? wording.cueStart : wording.hasName() ? wording.spanStart : start;
        wording.nameStart = name.start();
        wording.nameEnd = name.end();
        add(
                wording,
                TargetComparator.AT_MOST,
                number.get().value(),
                new Span(start, unit + 2),
                Optional.of(text.substring(unit, unit + 2)),
                Optional.empty(),
                new Span(spanStart, end),
                "figure.time-circle");
    }

    /** 100个“15分钟生活圈”, 一批“…圈”: the circles are counted, their radius is part of the name. */
    private boolean counted(int start) {
        int at = start > clause.start() && text.charAt(start - 1) == '“' ? start - 1 : start;
        return at - 2 >= clause.start()
                && (text.startsWith("一批", at - 2)
                        || "个条片处".indexOf(text.charAt(at - 1)) >= 0 && Character.isDigit(text.charAt(at - 2)));
    }

    /** 十连冠. */
    private void titles(int i) {
        if (!text.startsWith("连冠", i) || i == clause.start()) {
            return;
        }
        int start = i;
        while (start > clause.start() && "一二三四五六七八九十0123456789".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        var number = start < i ? Numerals.at(text, start, i) : Optional.<Numerals.Numeral>empty();
        if (number.isEmpty()) {
            return;
        }
        boolean quoted =
                start > 0 && text.charAt(start - 1) == '“' && i + 2 < text.length() && text.charAt(i + 2) == '”';
        var value = quoted ? new Span(start - 1, i + 3) : new Span(start, i + 2);
        var wording = frameBefore(value.start());
        int from = wording.hasName() ? wording.spanStart : Math.min(wording.cueStart, value.start());
        wording.nameStart = value.start();
        wording.nameEnd = value.end();
        add(
                wording,
                TargetComparator.COUNT_AT_LEAST,
                number.get().value(),
                value,
                Optional.of("次"),
                Optional.empty(),
                new Span(from, value.end()),
                "figure.titles-in-a-row");
    }

    /** 打造千亿级产业: a size class without a count is a lower bound; behind 一批 or a number it is a name. */
    private void sizeClass(int i) {
        int start = i;
        while (start > clause.start() && "一二两三四五六七八九十百千万亿元".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int numberEnd = text.charAt(i - (i > 0 ? 1 : 0)) == '元' ? i - 1 : i;
        if (start >= numberEnd || text.substring(start, numberEnd).indexOf('亿') < 0 || start == 0) {
            return;
        }
        var number = Numerals.at(text, start, numberEnd);
        var value = new Span(start, i + 1);
        var quantity = number.map(n -> new Quantity(
                value, n.end(), n.value(), Optional.empty(), Optional.of("元"), Quantity.Sort.AMOUNT, false, true));
        if (quantity.isEmpty() || number.get().end() != numberEnd) {
            return;
        }
        taken.add(quantity.get().span());
        var wording = new WordingReader(text).around(quantity.get(), left, i + 1, dates);
        int end = i + 1;
        while (end < clause.end() && "、,(;".indexOf(text.charAt(end)) < 0 && end - i < 24) {
            end++;
        }
        boolean step = end == i + 1 || STEPS.startingAt(text, i + 1, end).isPresent();
        boolean reached = step && wording.levelled() && wording.hasName();
        boolean made = wording.actionBeside
                && !step
                && Quantities.in(text, i + 1, end, dates).isEmpty()
                && PLAN_NAMES.endingAt(text, end, i + 1).isEmpty();
        if (!reached && !made) {
            return;
        }
        if (made) {
            wording.nameStart = i + 1;
            wording.nameEnd = end;
        }
        add(
                wording,
                TargetComparator.AT_LEAST,
                quantity.get().value(),
                quantity.get().span(),
                Optional.of("元"),
                Optional.empty(),
                new Span(made ? wording.cueStart : wording.spanStart, end),
                "figure.size-class");
    }

    private Wording frameBefore(int at) {
        return frame(left, at);
    }

    private Wording frame(int from, int at) {
        var point = new Quantity(
                new Span(at, at),
                at,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Quantity.Sort.BARE,
                false,
                false);
        return new WordingReader(text).around(point, from, at, dates);
    }

    private void add(
            Wording wording,
            TargetComparator comparator,
            BigDecimal number,
            Span value,
            Optional<String> unit,
            Optional<Span> base,
            Span span,
            String rule) {
        var quantity =
                new Quantity(value, value.end(), number, Optional.empty(), unit, Quantity.Sort.BARE, false, false);
        var rules = new ArrayList<Trace>();
        rules.add(new Trace(rule, value));
        rules.addAll(wording.trace);
        taken.add(span);
        left = span.end();
        found.add(new Reading(
                quantity,
                wording,
                new Span(wording.nameStart, wording.nameEnd),
                false,
                comparator,
                Optional.of(number),
                value,
                base,
                wording.yearly ? Optional.of("every-year") : Optional.empty(),
                new Span(Math.min(span.start(), value.start()), Math.max(span.end(), value.end())),
                rules));
    }
}
