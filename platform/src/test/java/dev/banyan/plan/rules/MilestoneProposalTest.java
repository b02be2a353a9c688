package dev.banyan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.A;
import dev.banyan.plan.ProposedMilestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MilestoneProposalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static ProposedMilestone end(String day, int weight) {
        return new ProposedMilestone(LocalDate.parse(day), Optional.empty(), weight);
    }

    @Test
    void a_task_without_dates_of_its_own_is_paced_by_quarter_ends_up_to_its_due_day() {
        assertThat(MilestoneProposal.of(List.of(), Optional.of(LocalDate.of(2026, 12, 31)), TODAY))
                .containsExactly(end("2026-06-30", 33), end("2026-09-30", 33), end("2026-12-31", 34));
    }

    @Test
    void several_dates_that_the_text_names_are_taken_instead() {
        var indicators = List.of(
                A.indicator(1, 3, "开工建设", A.target("1", "座", "2026-06")),
                A.indicator(2, 3, "主体封顶", A.target("1", "座", "2026")),
                A.indicator(3, 3, "投入使用", A.target("1", "座", "2027-10-31")),
                A.indicator(4, 3, "已过", A.target("1", "座", "2025")));

        assertThat(MilestoneProposal.of(indicators, Optional.of(LocalDate.of(2027, 10, 31)), TODAY))
                .containsExactly(
                        new ProposedMilestone(LocalDate.of(2026, 6, 30), Optional.of("开工建设"), 33),
                        new ProposedMilestone(LocalDate.of(2026, 12, 31), Optional.of("主体封顶"), 33),
                        new ProposedMilestone(LocalDate.of(2027, 10, 31), Optional.of("投入使用"), 34));
    }

    @Test
    void the_one_date_of_the_text_stands_at_its_day_among_the_quarter_ends() {
        var indicators = List.of(A.indicator(1, 3, "建成", A.target("1", "座", "2026-09")));

        assertThat(MilestoneProposal.of(indicators, Optional.of(LocalDate.of(2026, 9, 30)), TODAY))
                .containsExactly(
                        end("2026-06-30", 50), new ProposedMilestone(LocalDate.of(2026, 9, 30), Optional.of("建成"), 50));
    }

    @Test
    void nothing_is_proposed_where_nothing_ends() {
        assertThat(MilestoneProposal.of(List.of(), Optional.empty(), TODAY)).isEmpty();
        assertThat(MilestoneProposal.of(List.of(), Optional.of(TODAY), TODAY)).isEmpty();
    }

    @Test
    void whatever_the_days_there_are_few_steps_in_order_after_today_and_together_100() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var today = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2000));
            var due = today.plusDays(1 + random.nextInt(9000));

            var proposed = MilestoneProposal.of(List.of(), Optional.of(due), today);

            assertThat(proposed).hasSizeBetween(1, RoadmapCheck.MOST);
            assertThat(proposed).extracting(ProposedMilestone::due).isSorted().doesNotHaveDuplicates();
            assertThat(proposed.getFirst().due()).isAfter(today);
            assertThat(proposed.getLast().due()).isEqualTo(due);
            assertThat(proposed.stream().mapToInt(ProposedMilestone::weight).sum())
                    .isEqualTo(100);
        }
    }
}
