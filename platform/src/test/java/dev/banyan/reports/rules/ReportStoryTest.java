package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Form;
import dev.banyan.reports.rules.ReportStory.Duty;
import dev.banyan.reports.rules.ReportStory.Round;
import dev.banyan.reports.rules.ReportStory.Telling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds for each of many units and tasks, not for one that was picked. */
class ReportStoryTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), OfficeHours.USUAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate ENDS = LocalDate.of(2025, 12, 31);
    private static final int INDICATOR = 7;
    private static final Form FORM = Clauses.form(
            "建设医院", "新建三甲医院一所；改造社区卫生服务站。", List.of(new Clauses.Measured(INDICATOR, "床位", Optional.of("张"))));
    private static final Map<Integer, Target> AIM = Map.of(INDICATOR, target(TargetComparator.AT_LEAST, "50000"));

    private static Target target(TargetComparator comparator, String value) {
        return new Target(
                comparator,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                value,
                Optional.of("张"),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Duty> duties() {
        return IntStream.range(0, 400)
                .mapToObj(i -> new Duty(i / 10 + 1, "3501" + i % 10, 1, ENDS))
                .toList();
    }

    private static List<Round> rounds() {
        return ReportStory.rounds(CALENDAR, TODAY);
    }

    private static List<Telling> told(Duty duty, Round round, LocalDate today) {
        return ReportStory.of(duty, round, FORM, AIM, CALENDAR, today);
    }

    @Test
    void the_same_unit_task_and_period_tell_the_same_and_others_another() {
        var round = rounds().get(3);

        assertThat(duties())
                .allSatisfy(duty -> assertThat(told(duty, round, TODAY))
                        .isEqualTo(told(new Duty(duty.task(), duty.unit(), 1, ENDS), round, TODAY)));
        assertThat(duties().stream()
                        .map(duty -> told(duty, round, TODAY))
                        .distinct()
                        .count())
                .isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-01", "2021-04-03", "2023-05-17", "2026-11-25"})
    void nothing_is_told_of_today_or_later(LocalDate today) {
        var rounds = ReportStory.rounds(CALENDAR, today);

        assertThat(rounds)
                .allSatisfy(round -> assertThat(round.asked()).isBefore(today).isBefore(round.due()));
        for (Duty duty : duties()) {
            for (Round round : rounds) {
                assertThat(told(duty, round, today)).allSatisfy(telling -> {
                    assertThat(telling.said().toLocalDate()).isBefore(today);
                    telling.reviewed()
                            .ifPresent(at -> assertThat(at.toLocalDate())
                                    .isBefore(today)
                                    .isAfter(telling.said().toLocalDate()));
                });
            }
        }
    }

    @Test
    void what_was_told_on_an_earlier_day_still_holds_later() {
        var early = LocalDate.of(2023, 4, 12);
        for (Duty duty : duties()) {
            for (Round round : ReportStory.rounds(CALENDAR, early)) {
                var then = told(duty, round, early);
                assertThat(told(duty, round, TODAY).stream().limit(then.size()).map(Telling::answers))
                        .containsExactlyElementsOf(
                                then.stream().map(Telling::answers).toList());
            }
        }
    }

    @Test
    void a_returned_report_says_why_and_is_sent_again_after() {
        for (Duty duty : duties()) {
            for (Round round : rounds()) {
                var told = told(duty, round, TODAY);
                for (int i = 0; i < told.size() - 1; i++) {
                    assertThat(told.get(i).returned()).isPresent();
                    assertThat(told.get(i + 1).said())
                            .isAfter(told.get(i).reviewed().orElseThrow());
                }
            }
        }
    }

    @Test
    void every_clause_is_answered_in_words_that_say_they_are_simulated() {
        for (Duty duty : duties()) {
            assertThat(told(duty, rounds().getLast(), TODAY)).allSatisfy(telling -> {
                assertThat(Prefilled.fits(FORM, telling.answers())).isTrue();
                assertThat(telling.answers().clauses())
                        .hasSize(2)
                        .allSatisfy(it -> assertThat(it.words()).startsWith("【演示数据】"));
            });
        }
    }

    @Test
    void progress_and_figures_never_go_back_and_stay_within_their_bounds() {
        for (Duty duty : duties()) {
            var shares = new ArrayList<Integer>();
            var figures = new ArrayList<BigDecimal>();
            for (Round round : rounds()) {
                told(duty, round, TODAY).stream().map(Telling::answers).forEach(answers -> {
                    shares.add(answers.progress().orElseThrow());
                    answers.figure(3).map(Answers.Figure::value).ifPresent(figures::add);
                });
            }
            assertThat(shares).isSorted().allMatch(it -> it >= 0 && it <= 100);
            assertThat(figures).isSorted().allMatch(it -> it.signum() > 0 && it.intValueExact() <= 50_000);
        }
    }

    @Test
    void most_are_in_time_some_late_some_missing_and_a_few_never_heard_of() {
        int rounds = 0;
        int missing = 0;
        int late = 0;
        int never = 0;
        for (Duty duty : duties()) {
            int heard = 0;
            for (Round round : rounds()) {
                var told = told(duty, round, TODAY);
                rounds++;
                heard += told.size();
                missing += told.isEmpty() ? 1 : 0;
                late += !told.isEmpty() && told.getFirst().said().toLocalDate().isAfter(round.due()) ? 1 : 0;
            }
            never += heard == 0 ? 1 : 0;
        }

        assertThat(never).isBetween(1, 12);
        assertThat(missing * 100 / rounds).isBetween(1, 10);
        assertThat(late * 100 / rounds).isBetween(4, 20);
    }

    @ParameterizedTest
    @CsvSource({"RANK_WITHIN, 10", "REDUCE_TO, 3.5"})
    void what_must_shrink_comes_down_to_its_target_and_not_below(TargetComparator comparator, BigDecimal value) {
        var aim = Map.of(INDICATOR, target(comparator, value.toPlainString()));
        for (Duty duty : duties()) {
            var figures = rounds().stream()
                    .flatMap(round -> ReportStory.of(duty, round, FORM, aim, CALENDAR, TODAY).stream())
                    .flatMap(telling -> telling.answers().figure(3).stream())
                    .map(figure -> figure.value().negate())
                    .toList();
            assertThat(figures).isSorted().allMatch(it -> it.negate().compareTo(value) >= 0);
        }
    }

    @Test
    void most_keep_a_limit_all_the_time_and_those_behind_break_it() {
        var limit = new BigDecimal("20");
        var aim = Map.of(INDICATOR, target(TargetComparator.AT_MOST, "20"));
        var figures = duties().stream()
                .flatMap(duty -> rounds().stream()
                        .flatMap(round -> ReportStory.of(duty, round, FORM, aim, CALENDAR, TODAY).stream()))
                .flatMap(telling -> telling.answers().figure(3).stream())
                .map(Answers.Figure::value)
                .toList();

        long broken = figures.stream().filter(it -> it.compareTo(limit) > 0).count();

        assertThat(broken * 100 / figures.size()).isBetween(1L, 15L);
    }
}
