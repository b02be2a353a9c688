package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.TaskId;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.SplitPlan;
import dev.banyan.responsibility.SplitPlan.Piece;
import dev.banyan.responsibility.SplitRule;
import dev.banyan.responsibility.rules.SplitCheck.Fault;
import dev.banyan.responsibility.rules.SplitCheck.What;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitCheckTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final SplitCheck.Whole FIRST =
            new SplitCheck.Whole(DUE, Set.of("350102", "350104"), Set.of(new TaskId(5)), false);
    private static final SplitCheck.Whole AGAIN =
            new SplitCheck.Whole(DUE, Set.of("350102", "350104"), Set.of(new TaskId(5)), true);
    private static final Aim TWENTY =
            new Aim("新建球场", TargetComparator.AT_LEAST, new BigDecimal("20"), Optional.of("个"));

    private static Piece piece(String unit, int weight, String figure) {
        return new Piece(
                Optional.empty(),
                "建设球场",
                "",
                unit,
                Optional.empty(),
                weight,
                Optional.of(figure).map(BigDecimal::new));
    }

    private static SplitPlan plan(Piece... pieces) {
        return new SplitPlan(Optional.of(TWENTY), Optional.of(SplitRule.SUM), List.of(pieces), Optional.empty());
    }

    private static List<Fault> faults(SplitPlan plan) {
        return SplitCheck.of(plan, FIRST).faults();
    }

    @Test
    void a_plan_that_adds_up_is_good() {
        assertThat(SplitCheck.of(plan(piece("350102", 60, "12"), piece("350104", 40, "8")), FIRST))
                .isEqualTo(new SplitCheck(
                        List.of(),
                        Optional.of(new Allocation(new BigDecimal("20"), BigDecimal.ZERO, List.of(), false))));
    }

    @Test
    void parts_that_fall_short_need_a_reason_and_parts_that_exceed_do_not() {
        var shortfall = plan(piece("350102", 60, "12"), piece("350104", 40, "7.5"));

        assertThat(faults(shortfall)).containsExactly(new Fault(0, What.GAP_WITHOUT_REASON, "0.5"));
        assertThat(faults(new SplitPlan(shortfall.aim(), shortfall.rule(), shortfall.pieces(), Optional.of("其余由市级承担"))))
                .isEmpty();
        assertThat(faults(plan(piece("350102", 60, "12"), piece("350104", 40, "9"))))
                .isEmpty();
    }

    @Test
    void weights_must_be_whole_percents_and_100_together() {
        assertThat(faults(plan(piece("350102", 60, "12"), piece("350104", 39, "8"))))
                .containsExactly(new Fault(0, What.WEIGHTS_NOT_100, "99"));
        assertThat(faults(plan(piece("350102", 100, "12"), piece("350104", 0, "8"))))
                .containsExactly(new Fault(2, What.WEIGHT_OUT_OF_RANGE, "0"));
    }

    @Test
    void each_wrong_part_is_named_by_its_row() {
        var wrong = new Piece(
                Optional.of(new TaskId(6)), " ", "", "350105", Optional.of(DUE.plusDays(1)), 40, Optional.empty());

        assertThat(faults(plan(piece("350102", 60, "20"), wrong)))
                .containsExactly(
                        new Fault(2, What.TITLE_MISSING, ""),
                        new Fault(2, What.UNIT_OUT_OF_REACH, "350105"),
                        new Fault(2, What.DUE_AFTER_WHOLE, "2026-12-31"),
                        new Fault(2, What.FIGURE_MISSING, ""),
                        new Fault(2, What.FOREIGN_PART, "6"));
    }

    @Test
    void the_same_part_cannot_stand_twice_and_there_must_be_one() {
        var part = new Piece(
                Optional.of(new TaskId(5)), "建设球场", "", "350102", Optional.empty(), 50, Optional.of(BigDecimal.TEN));

        assertThat(faults(plan(part, part))).containsExactly(new Fault(2, What.PART_TWICE, "5"));
        assertThat(faults(plan())).containsExactly(new Fault(0, What.NO_PARTS, ""));
    }

    @Test
    void splitting_anew_needs_a_reason() {
        var plan = plan(piece("350102", 60, "12"), piece("350104", 40, "8"));

        assertThat(SplitCheck.of(plan, AGAIN).faults()).containsExactly(new Fault(0, What.REASON_MISSING, ""));
    }
}
