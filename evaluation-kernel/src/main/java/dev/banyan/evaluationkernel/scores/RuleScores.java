package dev.banyan.evaluationkernel.scores;

import static dev.banyan.evaluationkernel.scores.Exact.HUNDRED;
import static dev.banyan.evaluationkernel.scores.Exact.atLeastNothing;
import static dev.banyan.evaluationkernel.scores.Exact.divide;

import dev.banyan.evaluationkernel.scores.ScoreRule.Order;
import dev.banyan.evaluationkernel.scores.ScoreRule.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each rule makes of a value (按规则计分); a value of another kind than the rule needs is an error of whoever filled it in. What does
 * not depend on the weight is counted once, so that other weights can be tried on it.
 */
final class RuleScores {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal FORTY = BigDecimal.valueOf(40);
    /** Of the largest number of times that something can have happened. */
    private static final int DIGITS = 9;

    private final Peers peers;
    private final int at;
    private final Formulas formulas;
    private final Working working;

    /** @param at where the unit stands in the order of the group */
    RuleScores(Peers peers, int at, Formulas formulas, Working working) {
        this.peers = peers;
        this.at = at;
        this.formulas = formulas;
        this.working = working;
    }

    /** Points that only wait for the weight (待乘权重的得分); not rounded. */
    interface Earned {
        BigDecimal points(BigDecimal weight);
    }

    /** Empty if the value is of another kind than the rule needs. */
    Optional<Earned> earned(ScoreRule rule, Value value) {
        return switch (rule) {
            case ScoreRule.RankScore some -> place(some.order(), value).map(place -> rankScore(some, place.rank()));
            case ScoreRule.RankLinear some -> place(some.order(), value).map(place -> rankLinear(some, place));
            case ScoreRule.RankBonus some ->
                value instanceof Value.Ranked place ? Optional.of(rankBonus(some, place)) : Optional.empty();
            case ScoreRule.Composite some ->
                value instanceof Value.Mixed mixed ? composite(some, mixed) : Optional.empty();
            case ScoreRule.Survey some ->
                value instanceof Value.Counts counts ? survey(some, counts.counts()) : Optional.empty();
            case ScoreRule.Audiences some ->
                value instanceof Value.Marks marks ? audiences(some, marks.marks()) : Optional.empty();
            case ScoreRule.Panel some ->
                value instanceof Value.Marks marks ? panel(some, marks.marks()) : Optional.empty();
            case ScoreRule.Bonus some ->
                value instanceof Value.Marks marks ? Optional.of(bonus(some, marks.marks())) : Optional.empty();
            case ScoreRule.Ratio some -> value instanceof Value.Measured it ? ratio(some, it) : Optional.empty();
            case ScoreRule.Formula some -> value instanceof Value.Measured it ? formula(some, it) : Optional.empty();
            case ScoreRule.Progressive(var steps) ->
                Peers.figure(value).flatMap(RuleScores::whole).map(times -> progressive(steps, times));
            case ScoreRule.OfFigure some -> Peers.figure(value).map(actual -> ofFigure(some, actual));
        };
    }

    private static Optional<Integer> whole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0 && figure.precision() - figure.scale() <= DIGITS
                ? Optional.of(figure.intValueExact())
                : Optional.empty();
    }

    private Earned ofFigure(ScoreRule.OfFigure rule, BigDecimal actual) {
        return switch (rule) {
            case ScoreRule.Threshold(var target) -> threshold(actual, target);
            case ScoreRule.GroupRatio() -> groupRatio(actual);
            case ScoreRule.Control(var target) -> control(actual, target);
            case ScoreRule.Efficacy some -> efficacy(some, actual);
            case ScoreRule.Bands(var bands) -> fixed(working.step("band", band(bands, actual), actual));
            case ScoreRule.Interpolation(var points) ->
                fixed(working.step("interpolation", between(points, actual), actual));
            case ScoreRule.Deduction(var each) -> deduction(each, actual);
            case ScoreRule.PerPoint some -> perPoint(some, actual);
        };
    }

    private static Earned fixed(BigDecimal points) {
        return weight -> points;
    }

    private Earned threshold(BigDecimal actual, BigDecimal target) {
        boolean reached = actual.compareTo(target) >= 0;
        return weight -> working.step("threshold", reached ? weight : BigDecimal.ZERO, weight, actual, target);
    }

    private Optional<Earned> ratio(ScoreRule.Ratio rule, Value.Measured value) {
        return rule.target()
                .or(value::target)
                .filter(target -> target.signum() > 0)
                .map(target -> {
                    var share = working.step("achievement", divide(value.actual(), target), value.actual(), target);
                    if (share.signum() <= 0 || share.compareTo(rule.floor()) < 0) {
                        return fixed(working.step("below-floor", BigDecimal.ZERO, share, rule.floor()));
                    }
                    var kept = share.min(rule.cap());
                    return weight -> working.step("times-weight", weight.multiply(kept), weight, share, rule.cap());
                });
    }

    private Earned groupRatio(BigDecimal actual) {
        var largest = peers.largest();
        return weight -> working.step(
                Step.GROUP_RATIO,
                largest.signum() <= 0 ? BigDecimal.ZERO : atLeastNothing(divide(weight.multiply(actual), largest)),
                weight,
                actual,
                largest);
    }

    private Earned control(BigDecimal actual, BigDecimal target) {
        var share =
                atLeastNothing(BigDecimal.TWO.subtract(divide(actual, target))).min(BigDecimal.ONE);
        return weight -> working.step("control", weight.multiply(share), weight, actual, target);
    }

    private Earned efficacy(ScoreRule.Efficacy rule, BigDecimal actual) {
        var way = divide(actual.subtract(rule.low()), rule.high().subtract(rule.low()))
                .min(BigDecimal.ONE);
        var kept = rule.below() == ScoreRule.Below.FLOOR ? atLeastNothing(way) : way;
        return ofHundred(working.step(
                "efficacy", atLeastNothing(SIXTY.add(FORTY.multiply(kept))), actual, rule.low(), rule.high()));
    }

    private Earned ofHundred(BigDecimal score) {
        return weight -> working.step("of-hundred", divide(weight.multiply(score), HUNDRED), weight, score);
    }

    private Earned deduction(BigDecimal each, BigDecimal count) {
        var off = each.multiply(count);
        return weight -> working.step("deduction", atLeastNothing(weight.subtract(off)), weight, each, count);
    }

    private static BigDecimal band(List<Point> bands, BigDecimal actual) {
        return bands.stream()
                .filter(band -> actual.compareTo(band.figure()) >= 0)
                .findFirst()
                .map(Point::points)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal between(List<Point> points, BigDecimal actual) {
        if (actual.compareTo(points.getFirst().figure()) <= 0) {
            return points.getFirst().points();
        }
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (actual.compareTo(to.figure()) <= 0) {
                return from.points()
                        .add(divide(
                                to.points().subtract(from.points()).multiply(actual.subtract(from.figure())),
                                to.figure().subtract(from.figure())));
            }
        }
        return points.getLast().points();
    }

    private Earned perPoint(ScoreRule.PerPoint rule, BigDecimal actual) {
        var missing = atLeastNothing(rule.target().subtract(actual));
        var counted = switch (rule.counting()) {
            case WHOLE -> missing.setScale(0, RoundingMode.FLOOR);
            case PROPORTIONAL -> missing;
            case STARTED -> missing.setScale(0, RoundingMode.CEILING);
        };
        working.step("points-short", counted, rule.target(), actual, rule.counting());
        return deduction(rule.each(), counted);
    }

    private Earned progressive(List<BigDecimal> steps, int times) {
        return weight -> {
            var off = BigDecimal.ZERO;
            for (int i = 0; i < times && off.compareTo(weight) < 0; i++) {
                off = off.add(steps.get(Math.min(i, steps.size() - 1)));
            }
            return working.step("progressive", off.min(weight).negate(), times, weight);
        };
    }

    private Earned bonus(ScoreRule.Bonus rule, List<BigDecimal> marks) {
        return fixed(working.step("bonus", Exact.sum(marks).min(rule.cap()), marks, rule.cap()));
    }

    private Optional<Value.Ranked> place(Order order, Value value) {
        if (order == Order.GIVEN) {
            return value instanceof Value.Ranked place ? Optional.of(place) : Optional.empty();
        }
        return Peers.figure(value).map(some -> new Value.Ranked(peers.place(at, order == Order.LARGER), peers.size()));
    }

    private Earned rankScore(ScoreRule.RankScore rule, int rank) {
        var share = atLeastNothing(BigDecimal.ONE.subtract(rule.step().multiply(BigDecimal.valueOf(rank - 1L))));
        return weight -> working.step("rank-score", weight.multiply(share), weight, rule.step(), rank);
    }

    private Earned rankLinear(ScoreRule.RankLinear rule, Value.Ranked place) {
        var down = place.of() == 1
                ? BigDecimal.ZERO
                : divide(
                        BigDecimal.ONE.subtract(rule.worst()).multiply(BigDecimal.valueOf(place.rank() - 1L)),
                        BigDecimal.valueOf(place.of() - 1L));
        var share = BigDecimal.ONE.subtract(down);
        return weight ->
                working.step("rank-linear", weight.multiply(share), weight, rule.worst(), place.rank(), place.of());
    }

    private Earned rankBonus(ScoreRule.RankBonus rule, Value.Ranked place) {
        int fromLast = place.of() - place.rank() + 1;
        int points = place.rank() <= rule.first()
                ? rule.first() + 1 - place.rank()
                : fromLast <= rule.last() ? fromLast - 1 - rule.last() : 0;
        return fixed(working.step("rank-bonus", BigDecimal.valueOf(points), place.rank(), place.of()));
    }

    private Optional<Earned> composite(ScoreRule.Composite rule, Value.Mixed value) {
        var figure = value.figure();
        return figure.target()
                .flatMap(target -> figure.base()
                        .filter(base -> target.signum() != 0 && target.compareTo(base) != 0)
                        .map(base -> {
                            var level = working.step(
                                    "level",
                                    divide(rule.level().multiply(figure.actual()), target),
                                    rule.level(),
                                    figure.actual(),
                                    target);
                            var progress = working.step(
                                    "progress",
                                    divide(
                                            rule.progress()
                                                    .multiply(figure.actual().subtract(base)),
                                            target.subtract(base)),
                                    rule.progress(),
                                    figure.actual(),
                                    base,
                                    target);
                            var share = BigDecimal.ONE.subtract(rule.step()
                                    .multiply(BigDecimal.valueOf(value.place().rank() - 1L)));
                            var place = working.step(
                                    "place",
                                    rule.place().multiply(atLeastNothing(share)),
                                    rule.place(),
                                    value.place().rank());
                            return ofHundred(Exact.sum(List.of(level, progress, place)));
                        }));
    }

    private Optional<Earned> survey(ScoreRule.Survey rule, List<Integer> counts) {
        long all = counts.stream().mapToLong(it -> it).sum();
        if (counts.size() != rule.worth().size() || all == 0) {
            return Optional.empty();
        }
        var worth = BigDecimal.ZERO;
        for (int i = 0; i < counts.size(); i++) {
            worth = worth.add(rule.worth().get(i).multiply(BigDecimal.valueOf(counts.get(i))));
        }
        return Optional.of(
                ofHundred(working.step("survey", divide(worth, BigDecimal.valueOf(all)), counts, rule.worth())));
    }

    private Optional<Earned> audiences(ScoreRule.Audiences rule, List<BigDecimal> marks) {
        var all = Exact.sum(rule.weights());
        if (marks.size() != rule.weights().size() || all.signum() <= 0) {
            return Optional.empty();
        }
        var weighted = BigDecimal.ZERO;
        for (int i = 0; i < marks.size(); i++) {
            weighted = weighted.add(rule.weights().get(i).multiply(marks.get(i)));
        }
        return Optional.of(ofHundred(working.step("audiences", divide(weighted, all), marks, rule.weights())));
    }

    private Optional<Earned> panel(ScoreRule.Panel rule, List<BigDecimal> marks) {
        if (marks.size() <= 2 * rule.dropped()) {
            return Optional.empty();
        }
        var sorted = new ArrayList<>(marks);
        sorted.sort(null);
        var kept = sorted.subList(rule.dropped(), sorted.size() - rule.dropped());
        return Optional.of(ofHundred(working.step(
                "panel", divide(Exact.sum(kept), BigDecimal.valueOf(kept.size())), marks, rule.dropped())));
    }

    private Optional<Earned> formula(ScoreRule.Formula rule, Value.Measured value) {
        var inputs = new HashMap<>(Map.of("actual", value.actual()));
        value.target().ifPresent(target -> inputs.put("target", target));
        value.base().ifPresent(base -> inputs.put("base", base));
        return formulas.value(rule.text(), inputs).map(result -> {
            var share = working.step("formula", result, rule.text(), inputs);
            return weight -> working.step("times-weight", weight.multiply(share), weight, share);
        });
    }
}
