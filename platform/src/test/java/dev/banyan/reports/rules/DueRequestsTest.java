package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import dev.banyan.reports.rules.DueRequests.Wanted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for because it falls due. */
class DueRequestsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void milestones_of_a_task_due_on_one_day_make_one_request() {
        var due = List.of(
                milestone(1, 1, "主体封顶", DAY),
                milestone(2, 1, "开工", DAY),
                milestone(1, 2, "道路接通", DAY),
                milestone(1, 3, "验收", DAY.plusDays(1)));

        var june = new Period(LocalDate.of(2026, 6, 1), DAY);
        var july = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1));
        assertThat(DueRequests.milestones(due))
                .containsExactly(wanted(1, "主体封顶；道路接通", june), wanted(2, "开工", june), wanted(1, "验收", july));
    }

    @Test
    void a_milestone_reworded_is_the_same_request_and_one_moved_is_another() {
        var asked =
                DueRequests.milestones(List.of(milestone(1, 1, "主体封顶", DAY))).getFirst();
        var reworded =
                DueRequests.milestones(List.of(milestone(1, 1, "主体结构封顶", DAY))).getFirst();
        var moved = DueRequests.milestones(List.of(milestone(1, 1, "主体封顶", DAY.plusDays(1))))
                .getFirst();

        assertThat(reworded.key()).isEqualTo(asked.key());
        assertThat(moved.key()).isNotEqualTo(asked.key());
    }

    private static Wanted wanted(long task, String words, Period period) {
        return new Wanted(new TaskId(task), new Cause(Cause.Kind.MILESTONE_DUE, words), period);
    }

    private static Milestone milestone(long task, int number, String wording, LocalDate due) {
        return new Milestone(new MilestoneId(new TaskId(task), number), wording, due, 50, "验收单");
    }
}
