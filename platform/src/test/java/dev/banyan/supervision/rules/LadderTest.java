package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.ShippedLadder;
import dev.banyan.supervision.rules.Ladder.InForce;
import dev.banyan.supervision.rules.Ladder.Move;
import dev.banyan.supervision.rules.Ladder.Refused;
import dev.banyan.supervision.rules.Ladder.Sight;
import dev.banyan.supervision.rules.LadderRules.Holding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The ladder that comes along, as a table that an official can read; ids are those of the field's rules. */
class LadderTest {
    private static final LadderRules RULES = ShippedLadder.rules();
    /** Weekdays alone; no holiday lies in these weeks but 6 April, a Monday on which the table asks nothing. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), OfficeHours.USUAL);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/supervision/ladder.csv", numLinesToSkip = 1)
    void one_step_at_most(
            String id,
            String about,
            LocalDate today,
            String causes,
            String holds,
            String level,
            LocalDate since,
            LocalDate until,
            LadderLevel proposed,
            String refused,
            String earlier,
            String next) {
        var inForce = Optional.ofNullable(level)
                .map(it ->
                        new InForce(LadderLevel.valueOf(it), since, Optional.ofNullable(until), false, days(earlier)));
        var sight = new Sight(
                causes(causes),
                holds(holds),
                inForce,
                Optional.ofNullable(proposed),
                Optional.ofNullable(refused)
                        .map(it -> it.split(" "))
                        .map(it -> new Refused(LadderLevel.valueOf(it[0]), LocalDate.parse(it[1]))));

        assertThat(words(Ladder.next(sight, RULES, today, CALENDAR))).isEqualTo(next);
    }

    private static List<LocalDate> days(String cell) {
        return Optional.ofNullable(cell).stream()
                .flatMap(it -> Arrays.stream(it.split("\\|")))
                .map(LocalDate::parse)
                .toList();
    }

    private static Map<Trigger, Integer> causes(String cell) {
        var causes = new EnumMap<Trigger, Integer>(Trigger.class);
        Optional.ofNullable(cell).stream()
                .flatMap(it -> Arrays.stream(it.split("\\|")))
                .map(it -> it.split("="))
                .forEach(it -> causes.put(Trigger.valueOf(it[0]), it.length > 1 ? Integer.parseInt(it[1]) : 0));
        return causes;
    }

    private static Set<Holding> holds(String cell) {
        return Optional.ofNullable(cell).stream()
                .flatMap(it -> Arrays.stream(it.split("\\|")))
                .map(Holding::valueOf)
                .collect(Collectors.toSet());
    }

    private static String words(Move move) {
        return switch (move) {
            case Move.Stay() -> "STAY";
            case Move.Issue(LadderLevel level, var _, var _) -> "ISSUE " + level;
            case Move.Propose(LadderLevel level, var _, var _) -> "PROPOSE " + level;
            case Move.Lapse() -> "LAPSE";
            case Move.Lift(boolean atOnce) -> atOnce ? "LIFT AT ONCE" : "LIFT BY PERSON";
            case Move.End() -> "END";
        };
    }
}
