package dev.banyan.plan;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builders of what tests of this room speak about. */
public final class A {
    private A() {}

    public static Part document() {
        return new Part(
                1,
                OptionalInt.empty(),
                NodeKind.DOCUMENT,
                Optional.empty(),
                "示例行动纲要",
                "",
                Optional.of(new Span(0, 100)),
                false,
                List.of());
    }

    public static Part part(int number, int parent, NodeKind kind, String title, String text) {
        return new Part(
                number,
                OptionalInt.of(parent),
                kind,
                Optional.empty(),
                title,
                text,
                Optional.of(new Span(number * 10, number * 10 + 10)),
                false,
                List.of());
    }

    public static Part action(int number, String title) {
        return part(number, 1, NodeKind.ACTION, title, "");
    }

    public static Part task(int number, int action, String title, String text) {
        return part(number, action, NodeKind.TASK, title, text);
    }

    public static Target target(String value, String unit, String deadline) {
        return new Target(
                TargetComparator.AT_LEAST,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                value + unit,
                Optional.of(unit),
                Optional.empty(),
                Optional.of(deadline));
    }

    public static Indicator indicator(int number, int part, String name, Target target) {
        return new Indicator(
                number,
                part,
                name,
                target,
                Optional.empty(),
                false,
                Optional.of(new Span(part * 10 + 2, part * 10 + 8)),
                false,
                List.of());
    }

    /** A doubtful figure that waits for a decision. */
    public static Concern doubt(int number, int part, int indicator, String printed) {
        var finding = new Finding(
                Finding.Kind.SUSPICIOUS_FIGURE,
                Finding.Severity.ERROR,
                "n" + part,
                new Span(part * 10 + 2, part * 10 + 8),
                List.of(),
                true,
                Optional.empty(),
                List.of());
        return new Concern(
                number,
                finding,
                part,
                OptionalInt.of(indicator),
                Optional.of(new BigDecimal(printed)),
                Optional.empty());
    }

    /**
     * Two actions with two tasks and one task; number 6 is the doubtful figure of task 3.
     *
     * <pre>
     * 1 document
     *   2 action 科教兴城
     *     3 task 医师     6 每千人口医师数 38 人
     *     4 task 高校
     *   5 action 绿色发展
     *     7 task 公园
     * </pre>
     */
    public static Draft draft() {
        return new Draft(
                "示例行动纲要",
                List.of(
                        document(),
                        action(2, "科教兴城行动"),
                        task(3, 2, "强化医疗服务", "每千人口医师数达38人。建设两家医院。"),
                        task(4, 2, "建设高校", "新建一所高校。"),
                        action(5, "绿色发展行动"),
                        task(7, 5, "建设公园", "新建公园十个。")),
                List.of(indicator(6, 3, "每千人口医师数", target("38", "人", "2025"))),
                List.of(doubt(1, 3, 6, "38")),
                List.of(),
                7,
                0);
    }
}
