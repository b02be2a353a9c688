package dev.banyan.assessment;

import dev.banyan.assessment.rules.FigurePath;
import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Rate;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.evaluationkernel.scores.Value.Measured;
import dev.banyan.evaluationkernel.scores.Value.NotApplicable;
import dev.banyan.paperwork.YamlBlock;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.reports.FindFigures;
import dev.banyan.reports.FindFigures.Accepted;
import dev.banyan.reports.FindFigures.Owed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What units reported of the figures of their tasks (指标数据), as far as it was accepted: {@code figures reached} is the share of all
 * their figures that were where they should be; {@code figures latest}, {@code growth} and {@code achievement} speak of one, named by
 * task and indicator, such as {@code figures growth 推进健康福州建设/每千人口医生数}. Of a figure the last value of the round's days counts.
 */
@Component
@OpenToAll(reason = "the gathering of values asks it, and says whose actor it is")
class ValuesOfFigures implements ValueSource {
    private final FindFigures figures;

    ValuesOfFigures(FindFigures figures) {
        this.figures = figures;
    }

    /** What can be asked (可取指标). */
    private enum Measure {
        /** Those where they should be, of all that a unit owes; what was not reported is not (指标达标率). */
        REACHED,
        /** The value, with what it should be as the target and the first figure as the base (最新值). */
        LATEST,
        /** In per cent over the value a year before (同比增长). */
        GROWTH,
        /** In per cent of what it should be (目标完成率). */
        ACHIEVEMENT
    }

    /** @param name task and indicator; nothing for all figures */
    private record Said(Measure measure, String name) {
        static Optional<Said> of(String argument) {
            String[] words = argument.split(" ", 2);
            String name = words.length < 2 ? "" : words[1].strip();
            return Stream.of(Measure.values())
                    .filter(it -> YamlBlock.name(it).equals(words[0]))
                    .filter(it -> it == Measure.REACHED ? name.isEmpty() : name.matches("[^/]+/[^/].*"))
                    .map(it -> new Said(it, name))
                    .findFirst();
        }

        boolean means(Owed owed) {
            return name.isEmpty() || name.equals(owed.whole() + "/" + owed.aim().measure());
        }
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public boolean knows(String argument) {
        return Said.of(argument).isPresent();
    }

    @Override
    public boolean finds(String argument) {
        return Said.of(argument)
                .filter(said -> said.measure() == Measure.REACHED
                        || figures.owed(Actor.SYSTEM, _ -> true).stream().anyMatch(said::means))
                .isPresent();
    }

    @Override
    public boolean reportedByTheUnits(String argument) {
        return true;
    }

    /** What was accepted of a figure, by day, and the way it should go. */
    private record Series(Owed owed, List<Accepted> values, Optional<FigurePath> path) {
        Optional<Accepted> last(LocalDate from, LocalDate to) {
            return values.stream()
                    .filter(it -> !it.day().isBefore(from) && !it.day().isAfter(to))
                    .reduce((_, later) -> later);
        }

        Optional<BigDecimal> planned(LocalDate day) {
            return path.flatMap(it -> it.planned(day));
        }
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var said = Said.of(asked.argument()).orElseThrow();
        var owed = owed(said, asked);
        var values = new HashMap<String, Found>();
        for (String unit : asked.units()) {
            var of = owed.getOrDefault(unit, List.of());
            var found = of.isEmpty()
                    ? Optional.of(not("nothing-owed", asked.last()))
                    : said.measure() == Measure.REACHED ? reached(of, asked) : one(said.measure(), of.getLast(), asked);
            found.ifPresent(it -> values.put(unit, it));
        }
        return values;
    }

    /** What was given to a unit before the round ended, by the unit that is assessed for it. */
    private Map<String, List<Series>> owed(Said said, Asked asked) {
        var owed = figures
                .owed(Actor.SYSTEM, unit -> asked.member(unit, asked.last()).isPresent())
                .stream()
                .filter(it -> said.means(it) && !it.given().isAfter(asked.last()))
                .toList();
        var accepted = figures.accepted(
                asked.known(),
                owed.stream().map(it -> it.assignment().id()).distinct().toList());
        return owed.stream()
                .collect(Collectors.groupingBy(
                        it -> asked.member(it.assignment().unit(), asked.last()).orElseThrow(),
                        Collectors.mapping(
                                it -> series(
                                        it,
                                        accepted.getOrDefault(it.assignment().id(), Map.of())
                                                .getOrDefault(it.indicator(), List.of())),
                                Collectors.toList())));
    }

    private static Series series(Owed owed, List<Accepted> values) {
        boolean counted = owed.aim().comparator() == TargetComparator.COUNT_AT_LEAST;
        return new Series(
                owed,
                values,
                values.stream()
                        .findFirst()
                        .map(first -> new FigurePath(
                                owed.aim(),
                                counted ? owed.given() : first.day(),
                                first.value(),
                                owed.assignment().due())));
    }

    private static Optional<Found> one(Measure measure, Series series, Asked asked) {
        return series.last(asked.first(), asked.last()).flatMap(last -> switch (measure) {
            case LATEST -> Optional.of(latest(series, last));
            case GROWTH -> growth(series, last, asked);
            case ACHIEVEMENT -> Optional.of(achievement(series, last));
            case REACHED -> throw new IllegalArgumentException("one figure");
        });
    }

    private static Found latest(Series series, Accepted last) {
        var base = series.values().stream().findFirst().map(Accepted::value);
        return new Found(new Measured(last.value(), series.planned(last.day()), base), fact("latest", series, last));
    }

    private static Found achievement(Series series, Accepted last) {
        return series.planned(last.day())
                .flatMap(planned -> FigurePath.achievement(series.owed().aim(), last.value(), planned)
                        .map(rate -> new Found(
                                Value.of(rate.toPlainString()), fact("planned", series, last, shown(planned)))))
                .orElseGet(() -> new Found(new NotApplicable("no-target"), fact("latest", series, last)));
    }

    /** The value of the same days a year before is there or missing. */
    private static Optional<Found> growth(Series series, Accepted last, Asked asked) {
        return series.last(asked.first().minusYears(1), last.day().minusYears(1))
                .map(before -> {
                    var both = fact("latest", series, last).with(fact("latest", series, before));
                    return FigurePath.growth(last.value(), before.value())
                            .map(rate -> new Found(Value.of(rate.toPlainString()), both))
                            .orElseGet(() -> new Found(new NotApplicable("from-nothing"), both));
                });
    }

    /** What a figure adds to the share of those that are where they should be. */
    private record Judged(boolean reported, boolean reached, Origin origin) {
        static Judged of(Series series, Asked asked) {
            return series.last(asked.first(), asked.last())
                    .map(last -> {
                        var planned = series.planned(last.day()).orElseThrow();
                        boolean so = FigurePath.reached(series.owed().aim(), last.value(), planned);
                        return new Judged(true, so, fact(so ? "reached" : "short", series, last, shown(planned)));
                    })
                    .orElseGet(() -> new Judged(false, false, unreported(series)));
        }
    }

    /** Missing as long as not one figure was accepted. */
    private static Optional<Found> reached(List<Series> all, Asked asked) {
        var judged = all.stream()
                .filter(it -> FigurePath.leads(it.owed().aim()))
                .map(it -> Judged.of(it, asked))
                .toList();
        if (judged.isEmpty()) {
            return Optional.of(not("no-target", asked.last()));
        }
        long reached = judged.stream().filter(Judged::reached).count();
        var origin = new Origin(
                key("all"),
                List.of(String.valueOf(judged.size()), String.valueOf(reached)),
                "",
                judged.stream().map(Judged::origin).toList());
        return new Rate(reached, judged.size())
                .percent(2)
                .filter(_ -> judged.stream().anyMatch(Judged::reported))
                .map(rate -> new Found(Value.of(rate.toPlainString()), origin));
    }

    private static Found not(String reason, LocalDate day) {
        return new Found(new NotApplicable(reason), new Origin(key("none"), List.of(day.toString()), ""));
    }

    /** A value with its task, its figure, its unit of measure and its day, down to the report. */
    private static Origin fact(String key, Series series, Accepted value, String... more) {
        var owed = series.owed();
        var inputs = new ArrayList<>(List.of(
                owed.task().title(),
                owed.aim().measure(),
                text(value.value()) + owed.aim().unit().orElse(""),
                value.day().toString()));
        inputs.addAll(List.of(more));
        return new Origin(
                key(key),
                inputs,
                value.report().map(it -> "/reports/" + it.value()).orElse(task(owed)),
                List.of(aim(owed)));
    }

    /** What the plan, or the unit that split it, asks for. */
    private static Origin aim(Owed owed) {
        return new Origin(
                key("aim"),
                List.of(
                        owed.task().text(),
                        text(owed.aim().value()) + owed.aim().unit().orElse(""),
                        owed.assignment().due().toString()),
                task(owed));
    }

    private static Origin unreported(Series series) {
        var owed = series.owed();
        return new Origin(
                key("unreported"), List.of(owed.task().title(), owed.aim().measure()), task(owed), List.of(aim(owed)));
    }

    private static String task(Owed owed) {
        return "/tasks/" + owed.task().id().value();
    }

    /** Where a figure should be is reckoned and has many decimals: two are shown, half up. */
    private static String shown(BigDecimal planned) {
        return text(planned.setScale(2, RoundingMode.HALF_UP));
    }

    private static String text(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static String key(String name) {
        return "assessment.origin.figures." + name;
    }
}
