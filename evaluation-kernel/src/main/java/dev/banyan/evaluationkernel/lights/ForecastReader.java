package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.forecast.ChanceModel;
import dev.banyan.evaluationkernel.forecast.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges an assignment on each day of which its unit spoke, and asks the model how it will end (预测取数). */
public final class ForecastReader {
    private final CityFacts facts;
    private final RuleSet rules;
    private final AsOf asOf;

    public ForecastReader(CityFacts facts, RuleSet rules, AsOf asOf) {
        this.facts = facts;
        this.rules = rules;
        this.asOf = asOf;
    }

    /** What is closed is settled as done; what has no plan cannot be foretold. */
    public Forecast of(int assignment) {
        var now = judged(assignment, asOf.day());
        int least = rules.get(RuleKey.LEAST_REPORTS);
        if ((now.marks[0] & Judgement.CLOSED) != 0) {
            return new Forecast.Settled(true);
        }
        if (now.lastDay() == 0) {
            return new Forecast.CannotTell(0, least);
        }
        if (now.day >= now.lastDay()) {
            return new Forecast.Settled((now.marks[0] & Judgement.REACHED) != 0);
        }
        var points = points(now, assignment);
        boolean held = !points.isEmpty() && points.getFirst().planned() == Decimals.WHOLE;
        return held ? held(points, least) : new ChanceModel(rules).of(new Series(points));
    }

    /** What was reported until the last day, with the end as it came; empty while it runs or where nothing leads to it. */
    public Optional<Series> ended(int assignment) {
        var now = judged(assignment, asOf.day());
        if (now.lastDay() == 0 || now.day < now.lastDay()) {
            return Optional.empty();
        }
        var points = new ArrayList<>(points(now, assignment));
        points.removeIf(point -> point.planned() == Decimals.WHOLE);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var end = judged(assignment, LocalDate.ofEpochDay(now.lastDay()));
        points.add(new Series.Point(Decimals.WHOLE, end.reported[0]));
        return Optional.of(new Series(points));
    }

    private Judgement judged(int assignment, LocalDate day) {
        var judgement = new Judgement(facts, rules, new AsOf(day, asOf.knownAt()), 1);
        judgement.judge(assignment, assignment + 1);
        return judgement;
    }

    /** One for each day, as it is known now. */
    private List<Series.Point> points(Judgement now, int assignment) {
        var points = new ArrayList<Series.Point>();
        now.account.spokenDays().forEach(day -> {
            var then = judged(assignment, LocalDate.ofEpochDay(day));
            points.add(new Series.Point(then.planned[0], then.reported[0]));
        });
        return points;
    }

    /** What has to hold all the time: by how often it held so far, one success and one failure added. */
    private static Forecast held(List<Series.Point> points, int least) {
        if (points.size() < least) {
            return new Forecast.CannotTell(points.size(), least);
        }
        long successes = points.stream()
                .filter(point -> point.reached() == Decimals.WHOLE)
                .count();
        return new Forecast.Chance((int) ((successes + 1) * Decimals.WHOLE / (points.size() + 2)), points.size());
    }
}
