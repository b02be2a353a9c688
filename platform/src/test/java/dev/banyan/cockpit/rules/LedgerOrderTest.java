package dev.banyan.cockpit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.cockpit.LedgerQuery;
import dev.banyan.cockpit.LedgerQuery.Due;
import dev.banyan.cockpit.LedgerQuery.Group;
import dev.banyan.cockpit.LedgerQuery.Only;
import dev.banyan.cockpit.LedgerQuery.Sort;
import dev.banyan.cockpit.LedgerQuery.Which;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.CityFactsBuilder;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.SyntheticCity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger of a made-up city is the same as one put together slowly, line by line. */
class LedgerOrderTest {
    private static final Evaluation CITY = city();

    private static Evaluation city() {
        var city = new CityFactsBuilder();
        SyntheticCity.write(city, 7, 400, LocalDate.of(2026, 1, 1));
        try (var evaluator = new Evaluator(1)) {
            return evaluator.evaluate(
                    city.build().facts(), RuleSet.shipped("default"), AsOf.endOf(LocalDate.of(2026, 9, 30)));
        }
    }

    private static List<Integer> places(LedgerQuery query, String... units) {
        return IntStream.of(new LedgerOrder(CITY, query).places(Set.of(units)))
                .boxed()
                .toList();
    }

    private static List<Integer> slowly(Predicate<Integer> which, Comparator<Integer> order) {
        return IntStream.range(0, CITY.facts().assignments())
                .boxed()
                .filter(which)
                .sorted(order)
                .toList();
    }

    private static AssignmentStatus status(int place) {
        return CITY.assignment(place);
    }

    private static long due(int place) {
        return status(place).due().map(LocalDate::toEpochDay).orElse(0L);
    }

    private static Comparator<Integer> order(Sort sort, boolean falling) {
        ToLongFunction<Integer> key = switch (sort) {
            case LIGHT -> it -> -status(it).light().ordinal();
            case TASK -> it -> it;
            case UNIT -> it -> CITY.facts().unitOf(it);
            case DUE -> LedgerOrderTest::due;
            case DAYS_LEFT -> it -> status(it).daysLeft();
            case REPORTED -> it -> status(it).progress().reported();
            case CHECKED -> it -> status(it).progress().checked();
            case PLANNED -> it -> status(it).progress().planned();
            case BEHIND ->
                it -> status(it).progress().planned() - status(it).progress().reported();
            case SILENCE -> it -> status(it).silence();
        };
        var order = Comparator.comparingLong(key);
        if (sort == Sort.LIGHT) {
            order = order.thenComparing(it -> due(it) == 0 ? Long.MAX_VALUE : due(it));
        }
        if (falling) {
            order = order.reversed();
        }
        boolean dated = sort == Sort.DUE || sort == Sort.DAYS_LEFT;
        return dated
                ? Comparator.<Integer, Boolean>comparing(it -> due(it) == 0).thenComparing(order)
                : order;
    }

    @ParameterizedTest
    @EnumSource
    void by_every_column_either_way(Sort sort) {
        for (boolean falling : new boolean[] {false, true}) {
            assertThat(places(new LedgerQuery(Which.ALL, sort, falling, Group.NONE)))
                    .isEqualTo(slowly(_ -> true, order(sort, falling)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void within_groups_the_order_holds(Group group) {
        Comparator<Integer> heads = switch (group) {
            case NONE -> (_, _) -> 0;
            case UNIT -> Comparator.comparing(it -> CITY.facts().unitOf(it));
            case LIGHT -> Comparator.comparing(it -> -status(it).light().ordinal());
            case PART ->
                Comparator.comparing(
                        it -> LedgerOrder.goal(CITY.facts(), CITY.facts().taskOf(it)));
        };
        assertThat(places(new LedgerQuery(Which.ALL, Sort.SILENCE, true, group)))
                .isEqualTo(slowly(_ -> true, heads.thenComparing(order(Sort.SILENCE, true))));
    }

    @Test
    void conditions_hold_together() {
        String unit = CITY.facts().unitId(CITY.facts().unitOf(0));
        var from = LocalDate.of(2026, 6, 1);
        var which = new Which(
                "1",
                Optional.of(Light.RED),
                Optional.of("as given"),
                Optional.empty(),
                Optional.of(Duty.LEAD),
                new Due(Optional.of(from), Optional.of(from.plusYears(2))),
                Set.of(Only.OPEN));
        var found = places(new LedgerQuery(which, Sort.TASK, false, Group.NONE), unit);

        assertThat(found)
                .isNotEmpty()
                .isEqualTo(slowly(
                        it -> CITY.facts().title(CITY.facts().taskOf(it)).contains("1")
                                && status(it).light() == Light.RED
                                && CITY.facts().unitId(CITY.facts().unitOf(it)).equals(unit)
                                && CITY.duty(it) == Duty.LEAD
                                && due(it) >= from.toEpochDay()
                                && due(it) <= from.plusYears(2).toEpochDay()
                                && !status(it).marks().contains(Mark.CLOSED),
                        Comparator.naturalOrder()));
    }

    @Test
    void only_what_is_overdue_or_silent() {
        Stream.of(Only.OVERDUE, Only.SILENT).forEach(only -> {
            var mark = only == Only.OVERDUE ? Mark.OVERDUE : Mark.REPORT_MISSING;
            var which = new Which(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Due(Optional.empty(), Optional.empty()),
                    Set.of(only));
            assertThat(places(new LedgerQuery(which, Sort.TASK, false, Group.NONE)))
                    .isNotEmpty()
                    .isEqualTo(slowly(it -> status(it).marks().contains(mark), Comparator.naturalOrder()));
        });
    }
}
