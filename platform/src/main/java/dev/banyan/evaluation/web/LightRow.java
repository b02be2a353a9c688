package dev.banyan.evaluation.web;

import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.evaluationkernel.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The lights of an assignment as programs get them (亮灯接口数据). */
record LightRow(
        long assignment,
        long task,
        String unit,
        Light light,
        LightKinds kinds,
        ProgressRow progress,
        StandingRow standing) {
    static LightRow of(AssignmentLight it) {
        var status = it.status();
        return new LightRow(
                it.id().value(),
                it.task().value(),
                it.unit(),
                it.light(),
                new LightKinds(
                        kind(it, LightKind.DEADLINE),
                        kind(it, LightKind.PROGRESS),
                        kind(it, LightKind.START),
                        kind(it, LightKind.SILENCE),
                        kind(it, LightKind.MILESTONE)),
                ProgressRow.of(status.progress()),
                new StandingRow(
                        status.due(),
                        status.daysLeft(),
                        status.silence(),
                        status.marks().stream().sorted().toList()));
    }

    private static Light kind(AssignmentLight it, LightKind kind) {
        return it.status().lights().getOrDefault(kind, Light.NONE);
    }

    record LightKinds(Light deadline, Light progress, Light start, Light silence, Light milestone) {}

    record ProgressRow(BigDecimal reported, BigDecimal checked, BigDecimal planned) {
        static ProgressRow of(Progress progress) {
            return new ProgressRow(
                    percent(progress.reported()), percent(progress.checked()), percent(progress.planned()));
        }

        /** From millionths. */
        private static BigDecimal percent(int share) {
            return new BigDecimal(
                    BigDecimal.valueOf(share, 4).stripTrailingZeros().toPlainString());
        }
    }

    record StandingRow(Optional<LocalDate> due, int daysLeft, int silence, List<Mark> marks) {}

    /** How a task stood on a day. */
    record TaskLightRow(LocalDate day, Light light, Light worst, ProgressRow progress, LightCounts counts) {
        static TaskLightRow of(LocalDate day, NodeStatus status) {
            return new TaskLightRow(
                    day,
                    status.light(),
                    status.worst(),
                    ProgressRow.of(status.progress()),
                    LightCounts.of(status.counts()));
        }
    }

    record LightCounts(int unlit, int green, int yellow, int red, int closed, int closedLate) {
        static LightCounts of(Counts counts) {
            return new LightCounts(
                    counts.unlit(),
                    counts.green(),
                    counts.yellow(),
                    counts.red(),
                    counts.closed(),
                    counts.closedLate());
        }
    }

    record ReasonRow(String rule, Light light, List<ReasonInput> inputs) {
        static ReasonRow of(Reason reason) {
            return new ReasonRow(
                    reason.rule(),
                    reason.light(),
                    reason.inputs().stream()
                            .map(input -> new ReasonInput(input.name(), input.value()))
                            .toList());
        }
    }

    record ReasonInput(String name, String value) {}
}
