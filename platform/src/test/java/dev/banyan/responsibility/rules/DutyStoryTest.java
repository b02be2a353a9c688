package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.rules.DutyStory.Given;
import dev.banyan.responsibility.rules.DutyStory.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutyStoryTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), OfficeHours.USUAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static List<Given> all() {
        return IntStream.range(0, 500)
                .mapToObj(i -> new Given(
                        new TaskId(i / 10 + 1),
                        "3501" + i % 10,
                        "单位" + i % 10,
                        DutyRole.values()[i % 3],
                        new Share(Optional.empty(), 0, LocalDate.of(2025, 12, 31), DutyStory.BEGIN.plusDays(i % 7))))
                .toList();
    }

    private static State state(Given given, LocalDate today) {
        return LifeCycle.assignment(
                        new LifeCycle.Duty(
                                new AssignmentId(1), given.task(), given.unit(), given.role(), Optional.empty()),
                        DutyStory.of(given, CALENDAR, today))
                .state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-01", "2021-02-05", "2021-02-12", "2026-11-25"})
    void each_story_is_a_life_that_the_rules_allow_and_ends_before_today(LocalDate today) {
        for (Given given : all()) {
            var facts = DutyStory.of(given, CALENDAR, today);

            assertThat(facts).allSatisfy(fact -> assertThat(fact.day()).isBefore(today));
            assertThat(facts).isEqualTo(DutyStory.of(given, CALENDAR, today));
            if (!facts.isEmpty()) {
                assertThat(state(given, today).open()).isTrue();
            }
        }
    }

    @Test
    void in_the_end_all_are_signed_for_some_late_and_some_after_being_sent_back() {
        assertThat(all()).allSatisfy(given -> assertThat(state(given, TODAY)).isEqualTo(State.SIGNED));
        Map<Integer, Long> byLength = all().stream()
                .map(given -> DutyStory.of(given, CALENDAR, TODAY))
                .collect(Collectors.groupingBy(List::size, Collectors.counting()));
        long late = all().stream()
                .map(given -> DutyStory.of(given, CALENDAR, TODAY))
                .filter(facts -> facts.size() == 3
                        && facts.get(1)
                                .day()
                                .isAfter(facts.getFirst().terms().orElseThrow().signBy()))
                .count();

        // What the first period leaves is carried on, one fact more for each.
        assertThat(byLength.keySet()).containsExactlyInAnyOrder(3, 5);
        assertThat(byLength.get(5)).isBetween(5L, 60L);
        assertThat(late).isBetween(25L, 120L);
    }
}
