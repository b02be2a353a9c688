package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Numerals;
import dev.banyan.plancompiler.text.Numerals.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every number with its unit in a stretch of text (数量识别); dates are left out. */
final class Quantities {
    private static final String RANGE_MARKS = "-—–―~～至到";

    private static final Lexicon<Boolean> MONEY = new Lexicon<Boolean>().with(true, "大关 台阶 规模 门槛 目标 以上 左右 以内");

    private final String text;
    private final int to;

    private Quantities(String text, int to) {
        this.text = text;
        this.to = to;
    }

    static List<Quantity> in(String text, int from, int to, List<Span> dates) {
        return new Quantities(text, to).read(from, dates);
    }

    private List<Quantity> read(int from, List<Span> dates) {
        var found = new ArrayList<Quantity>();
        int date = 0;
        int i = from;
        while (i < to) {
            while (date < dates.size() && dates.get(date).end() <= i) {
                date++;
            }
            if (date < dates.size() && dates.get(date).start() <= i) {
                i = dates.get(date).end();
                continue;
            }
            char c = text.charAt(i);
            if (c < 128 && Character.isLetter(c)) {
                i = wordEnd(i);
                continue;
            }
            if (!Numerals.begins(c)) {
                i++;
                continue;
            }
            if (i + 2 <= to && text.startsWith("一半", i)) {
                found.add(half(i));
                i += 2;
                continue;
            }
            if (isDay(i)) {
                i = text.indexOf('日', i) + 1;
                continue;
            }
            var numeral = Numerals.at(text, i, to);
            if (numeral.isPresent() && !(numeral.get().chinese() && c == '零')) {
                var quantity = quantity(numeral.get());
                quantity.ifPresent(found::add);
                i = Math.max(quantity.map(Quantity::end).orElse(numeral.get().end()), i + 1);
            } else {
                i = numeral.isEmpty() ? Numerals.runEnd(text, i, to) : i + 1;
            }
        }
        shareUnits(found);
        return found;
    }

    /** 报名时间为8月11日至8月19日: a day of the calendar is no figure. */
    private boolean isDay(int i) {
        if (i == 0 || text.charAt(i - 1) != '月') {
            return false;
        }
        int end = i;
        while (end < to && end - i < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > i && end - i <= 2 && end < to && text.charAt(end) == '日';
    }

    /** 分别达到1.2万亿、8000亿元: figures in a row share the unit of the last. */
    private void shareUnits(List<Quantity> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            var figure = found.get(i);
            var next = found.get(i + 1);
            boolean inRow = figure.sort() == Quantity.Sort.BARE
                    && figure.end() + 1 == next.start()
                    && text.charAt(figure.end()) == '、'
                    && next.sort() != Quantity.Sort.BARE;
            if (inRow) {
                found.set(
                        i,
                        new Quantity(
                                figure.span(),
                                figure.numberEnd(),
                                figure.value(),
                                figure.max(),
                                next.unit(),
                                next.sort(),
                                figure.more(),
                                figure.chinese()));
            }
        }
    }

    /** 占总课时一半以上: a half is fifty per cent. */
    private static Quantity half(int start) {
        return new Quantity(
                new Span(start, start + 2),
                start + 2,
                BigDecimal.valueOf(50),
                Optional.empty(),
                Optional.of("%"),
                Quantity.Sort.SHARE,
                false,
                false);
    }

    /** Letters and digits grown together (5G, PM2.5, COVID-19) are a name. */
    private int wordEnd(int start) {
        int end = start;
        while (end < to) {
            char c = text.charAt(end);
            if (!(c < 128 && (Character.isLetterOrDigit(c) || ".-+".indexOf(c) >= 0))) {
                break;
            }
            end++;
        }
        return end;
    }

    private Optional<Quantity> quantity(Numeral first) {
        boolean percentWords =
                text.startsWith("百分之", first.start() - 3 < 0 ? 0 : first.start() - 3) && first.start() >= 3;
        if (percentWords && first.chinese()) {
            return Optional.of(new Quantity(
                    new Span(first.start() - 3, first.end()),
                    first.end(),
                    first.value(),
                    Optional.empty(),
                    Optional.of("%"),
                    Quantity.Sort.SHARE,
                    false,
                    true));
        }
        var ratio = ratio(first);
        if (ratio.isPresent()) {
            return ratio;
        }
        var range = range(first);
        if (range.isPresent()) {
            return range;
        }
        return tail(first, first.start(), first.value(), Optional.empty());
    }

    /** 10—15%, 10%-15%, 100至200家: the lower end is the value. */
    private Optional<Quantity> range(Numeral first) {
        int at = first.end();
        var firstUnit = Units.at(text, at, to);
        int mark = firstUnit.isPresent() && mark(firstUnit.get().end())
                ? firstUnit.get().end()
                : at;
        if (!mark(mark)) {
            return Optional.empty();
        }
        int next = mark + 1;
        while (next < to && next - mark < 3 && "-—".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= to) {
            return Optional.empty();
        }
        var second = Numerals.at(text, next, to);
        if (second.isEmpty() || second.get().chinese() != first.chinese()) {
            return Optional.empty();
        }
        boolean sameScale = first.multiplier().compareTo(BigDecimal.ONE) == 0;
        var low = sameScale ? first.value().multiply(second.get().multiplier()) : first.value();
        var high = second.get().value();
        return low.compareTo(high) < 0 ? tail(second.get(), first.start(), low, Optional.of(high)) : Optional.empty();
    }

    private boolean mark(int at) {
        return at < to && RANGE_MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private Optional<Quantity> ratio(Numeral first) {
        int at = first.end();
        if (at >= to || "∶:：".indexOf(text.charAt(at)) < 0 || at + 1 >= to || first.chinese()) {
            return Optional.empty();
        }
        var second = Numerals.at(text, at + 1, to);
        if (second.isEmpty()
                || second.get().chinese()
                || second.get().end() < to && text.charAt(second.get().end()) == ':') {
            return Optional.empty();
        }
        var value = first.value().compareTo(BigDecimal.ONE) == 0 ? second.get().value() : first.value();
        return Optional.of(new Quantity(
                new Span(first.start(), second.get().end()),
                second.get().end(),
                value,
                Optional.empty(),
                Optional.empty(),
                Quantity.Sort.RATIO,
                false,
                false));
    }

    private Optional<Quantity> tail(Numeral last, int start, BigDecimal value, Optional<BigDecimal> max) {
        int at = last.end();
        if (last.chinese() && tenths(at)) {
            return Optional.of(new Quantity(
                    new Span(start, at + 1),
                    at,
                    value.multiply(BigDecimal.TEN),
                    max.map(BigDecimal.TEN::multiply),
                    Optional.of("%"),
                    Quantity.Sort.SHARE,
                    false,
                    true));
        }
        boolean more = at < to && "多余".indexOf(text.charAt(at)) >= 0;
        int unitAt = more ? at + 1 : at;
        if (more && unitAt < to && "万亿".indexOf(text.charAt(unitAt)) >= 0) {
            return tail(scaled(last, unitAt), start, value.multiply(scale(unitAt)), max)
                    .map(Quantities::withMore);
        }
        var unit = Units.at(text, unitAt, to);
        if (unit.isEmpty() && !more && moneyAt(at)) {
            return Optional.of(new Quantity(
                    new Span(start, at),
                    at,
                    value,
                    max,
                    Optional.of("元"),
                    Quantity.Sort.AMOUNT,
                    false,
                    last.chinese()));
        }
        if (unit.isEmpty()) {
            return Optional.of(new Quantity(
                    new Span(start, unitAt),
                    last.end(),
                    value,
                    max,
                    Optional.empty(),
                    Quantity.Sort.BARE,
                    more,
                    last.chinese()));
        }
        int end = unit.get().end();
        boolean moreBehind = end < to
                && text.charAt(end) == '多'
                && (end + 1 == to || !Character.isIdeographic(text.charAt(end + 1)) || text.charAt(end + 1) == '的');
        return Optional.of(new Quantity(
                new Span(start, end),
                last.end(),
                value,
                max,
                Optional.of(unit.get().name()),
                Quantity.Sort.of(unit.get().sort()),
                more || moreBehind,
                last.chinese()));
    }

    /** 突破5000亿大关: so many hundred millions of nothing are money. */
    private boolean moneyAt(int at) {
        return text.charAt(at - 1) == '亿'
                && (at == to
                        || ",;。、".indexOf(text.charAt(at)) >= 0
                        || MONEY.startingAt(text, at, to).isPresent());
    }

    /** 三成以上: tenths, unless 成 begins a word. */
    private boolean tenths(int at) {
        return at < to && text.charAt(at) == '成' && (at + 1 == to || "以左多,、的)".indexOf(text.charAt(at + 1)) >= 0);
    }

    private Numeral scaled(Numeral numeral, int at) {
        return new Numeral(numeral.start(), at + 1, numeral.value().multiply(scale(at)), scale(at), numeral.chinese());
    }

    private BigDecimal scale(int at) {
        return BigDecimal.valueOf(text.charAt(at) == '万' ? 10_000 : 100_000_000);
    }

    private static Quantity withMore(Quantity q) {
        return new Quantity(q.span(), q.numberEnd(), q.value(), q.max(), q.unit(), q.sort(), true, q.chinese());
    }
}
