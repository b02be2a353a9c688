package dev.banyan.assessment;

import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.scores.Rate;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.evaluationkernel.scores.Value.NotApplicable;
import dev.banyan.paperwork.YamlBlock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the lights of the round's last day say of a unit's assignments (亮灯与进度数据): rates in per cent with two decimals, half up,
 * as in the list of metrics; who had nothing due gets no rate.
 */
@Component
@OpenToAll(reason = "the gathering of values asks it, and says whose actor it is")
class ValuesOfLights implements ValueSource {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ReadLights lights;

    ValuesOfLights(ReadLights lights) {
        this.lights = lights;
    }

    /** What can be asked (可取指标). */
    private enum Measure {
        /** Closed by the due day, of those due in the round (按时办结率). */
        ON_TIME_CLOSE,
        /** Closed, of all (办结率). */
        CLOSED,
        /** Without a yellow or red light, of all that count (亮灯正常率). */
        NOT_BEHIND,
        /** Without a missing report, of all that count (按要求报送率). */
        REPORTED,
        /** Granted more time, of those due in the round (延期率). */
        EXTENDED,
        /** Progress that somebody else saw where somebody looked, of what the plan asks for, at most all (核查进度达成率). */
        CHECKED_PROGRESS,
        /** Progress that units state, of what the plan asks for, at most all (上报进度达成率). */
        REPORTED_PROGRESS,
        /** How many show red (红灯数). */
        RED
    }

    private static Optional<Measure> measure(String argument) {
        return Stream.of(Measure.values())
                .filter(it -> YamlBlock.name(it).equals(argument))
                .findFirst();
    }

    @Override
    public String name() {
        return "lights";
    }

    @Override
    public boolean knows(String argument) {
        return measure(argument).isPresent();
    }

    @Override
    public boolean reportedByTheUnits(String argument) {
        return measure(argument).filter(Measure.REPORTED_PROGRESS::equals).isPresent();
    }

    /** What has come so far of one unit. */
    private static final class Sum {
        private long part;
        private long whole;
        private long assignments;
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var measure = measure(asked.argument()).orElseThrow();
        var shown = lights.endOf(Actor.SYSTEM, asked.last());
        if (!(shown instanceof ReadLights.Ready(CityLights city))) {
            return Map.of();
        }
        var sums = new HashMap<String, Sum>();
        for (int place = 0; place < city.assignments(); place++) {
            int at = place;
            asked.group()
                    .member(city.unit(place), asked.last())
                    .ifPresent(unit -> add(measure, city, at, asked, sums.computeIfAbsent(unit, _ -> new Sum())));
        }
        var values = new HashMap<String, Found>();
        asked.units()
                .forEach(unit -> values.put(unit, found(measure, unit, sums.getOrDefault(unit, new Sum()), asked)));
        return values;
    }

    private static void add(Measure measure, CityLights city, int place, Asked asked, Sum sum) {
        var evaluation = city.evaluation();
        if (evaluation.has(Mark.NOT_COUNTED, place) || evaluation.has(Mark.NOT_YET_ASSIGNED, place)) {
            return;
        }
        switch (measure) {
            case ON_TIME_CLOSE, EXTENDED -> {
                boolean due = city.assignment(place)
                        .status()
                        .due()
                        .filter(day -> !day.isBefore(asked.first()) && !day.isAfter(asked.last()))
                        .isPresent();
                boolean so = measure == Measure.EXTENDED
                        ? evaluation.has(Mark.EXTENDED, place)
                        : evaluation.has(Mark.CLOSED, place) && !evaluation.has(Mark.CLOSED_LATE, place);
                count(sum, due, so);
            }
            case CLOSED -> count(sum, true, evaluation.has(Mark.CLOSED, place));
            case NOT_BEHIND -> count(sum, true, evaluation.light(place).compareTo(Light.YELLOW) < 0);
            case REPORTED -> count(sum, true, !evaluation.has(Mark.REPORT_MISSING, place));
            case RED -> count(sum, true, evaluation.light(place) == Light.RED);
            case CHECKED_PROGRESS -> {
                if (evaluation.has(Mark.CHECKED, place)) {
                    progress(sum, evaluation.checked(place), evaluation.planned(place));
                }
            }
            case REPORTED_PROGRESS -> progress(sum, evaluation.reported(place), evaluation.planned(place));
        }
    }

    private static void count(Sum sum, boolean counts, boolean so) {
        sum.whole += counts ? 1 : 0;
        sum.part += counts && so ? 1 : 0;
    }

    private static void progress(Sum sum, int reached, int planned) {
        sum.assignments++;
        sum.whole += planned;
        sum.part += Math.min(reached, planned);
    }

    private static Found found(Measure measure, String unit, Sum sum, Asked asked) {
        String key = "assessment.origin.lights." + YamlBlock.name(measure);
        String path = "/ledger?unit=" + unit + "&day=" + asked.last();
        var inputs = switch (measure) {
            case CHECKED_PROGRESS, REPORTED_PROGRESS ->
                List.of(
                        String.valueOf(sum.assignments),
                        points(sum.part),
                        points(sum.whole),
                        asked.last().toString());
            case ON_TIME_CLOSE, CLOSED, NOT_BEHIND, REPORTED, EXTENDED, RED ->
                List.of(
                        String.valueOf(sum.whole),
                        String.valueOf(sum.part),
                        String.valueOf(sum.whole),
                        asked.last().toString());
        };
        var origin = new Origin(key, inputs, path);
        if (measure == Measure.RED && sum.whole > 0) {
            return new Found(Value.of(String.valueOf(sum.part)), origin);
        }
        return new Rate(sum.part, sum.whole)
                .percent(2)
                .map(rate -> new Found(Value.of(rate.toPlainString()), origin))
                .orElseGet(() -> new Found(new NotApplicable("nothing-due"), origin));
    }

    /** Millionths as points of a hundred. */
    private static String points(long millionths) {
        return BigDecimal.valueOf(millionths * 100)
                .divide(MILLION, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
