package dev.banyan.evaluationkernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A whole city evaluated the slow and obvious way, by asking for everything again and again. */
final class SlowCity {
    private final Rows rows;
    private final RuleSet rules;
    private final Map<String, SlowAssignment> assignments = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    /** What a task comes to. */
    record Node(int reported, int checked, int planned, Light light, Light worst, Map<String, Integer> leaves) {}

    SlowCity(Rows rows, RuleSet rules, AsOf asOf) {
        this.rows = rows;
        this.rules = rules;
        rows.assignments.forEach(row -> assignments.put(row.id(), new SlowAssignment(rows, row, rules, asOf)));
    }

    SlowAssignment assignment(String id) {
        return assignments.get(id);
    }

    private List<TaskRow> children(String task) {
        return rows.tasks.stream()
                .filter(row -> row.parent().equals(Optional.of(task)))
                .toList();
    }

    private TaskRow row(String task) {
        return rows.tasks.stream()
                .filter(row -> row.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    Node node(String task) {
        if (!nodes.containsKey(task)) {
            nodes.put(task, children(task).isEmpty() ? own(task) : inner(task));
        }
        return nodes.get(task);
    }

    private List<AssignmentRow> parts(String task) {
        return rows.assignments.stream()
                .filter(row -> row.task().equals(task))
                .filter(row -> !assignment(row.id()).marks.contains(Mark.NOT_COUNTED))
                .filter(row -> rules.get(RuleKey.PARTS) == 0 || row.duty() == Duty.LEAD)
                .toList();
    }

    private Node own(String task) {
        var parts = parts(task);
        var light = parts.stream()
                .map(row -> assignment(row.id()).lights.get(LightKind.OVERALL))
                .max(Comparator.naturalOrder())
                .orElse(Light.NONE);
        boolean closed = !parts.isEmpty()
                && parts.stream().allMatch(row -> assignment(row.id()).marks.contains(Mark.CLOSED));
        boolean late = parts.stream().anyMatch(row -> assignment(row.id()).marks.contains(Mark.CLOSED_LATE));
        String status = closed ? late ? "closed-late" : "closed" : light.wireName();
        return new Node(
                mean(parts, AssignmentRow::weight, row -> assignment(row.id()).reported),
                mean(parts, AssignmentRow::weight, row -> assignment(row.id()).checked),
                mean(parts, AssignmentRow::weight, row -> assignment(row.id()).planned),
                light,
                light,
                Map.of(status, 1));
    }

    private static <T> int mean(List<T> parts, ToIntFunction<T> weight, ToIntFunction<T> value) {
        var sum = BigInteger.ZERO;
        var whole = BigInteger.ZERO;
        for (T part : parts) {
            sum = sum.add(BigInteger.valueOf((long) weight.applyAsInt(part) * value.applyAsInt(part)));
            whole = whole.add(BigInteger.valueOf(weight.applyAsInt(part)));
        }
        return parts.isEmpty() ? 0 : SlowTarget.fraction(sum, whole.multiply(BigInteger.valueOf(1_000_000)));
    }

    private Node inner(String task) {
        var counted = children(task).stream()
                .filter(row -> row.exclusion() == Exclusion.NO)
                .toList();
        var rule = row(task).rollUp().orElse(RollUpRule.values()[rules.get(RuleKey.ROLL_UP)]);
        var own = own(task);
        var leaves = new HashMap<String, Integer>();
        counted.forEach(
                row -> node(row.id()).leaves().forEach((status, count) -> leaves.merge(status, count, Integer::sum)));
        var laggard = counted.stream()
                .map(row -> node(row.id()))
                .min(Comparator.comparingInt((Node node) -> node.reported() - node.planned())
                        .thenComparingInt(Node::reported)
                        .thenComparingInt(Node::checked));
        return new Node(
                progress(rule, counted, Node::reported, own, laggard),
                progress(rule, counted, Node::checked, own, laggard),
                progress(rule, counted, Node::planned, own, laggard),
                light(counted),
                worst(counted),
                leaves);
    }

    private int progress(
            RollUpRule rule, List<TaskRow> children, ToIntFunction<Node> which, Node own, Optional<Node> laggard) {
        ToIntFunction<TaskRow> value = row -> which.applyAsInt(node(row.id()));
        return switch (rule) {
            case WEIGHTED_MEAN -> mean(children, TaskRow::weight, value);
            case SUM ->
                children.isEmpty()
                        ? 0
                        : SlowTarget.fraction(
                                BigInteger.valueOf(children.stream()
                                        .mapToLong(row -> (long) row.weight() * value.applyAsInt(row))
                                        .sum()),
                                BigInteger.valueOf(10_000_000_000L));
            case MINIMUM -> children.stream().mapToInt(value).min().orElse(0);
            case WORST_OF -> laggard.map(which::applyAsInt).orElse(0);
            case MILESTONE_SHARE ->
                mean(children, TaskRow::weight, row -> value.applyAsInt(row) == 1_000_000 ? 1_000_000 : 0);
            case OWN -> which.applyAsInt(own);
        };
    }

    private Light worst(List<TaskRow> children) {
        return children.stream()
                .map(row -> node(row.id()).worst())
                .max(Comparator.naturalOrder())
                .orElse(Light.NONE);
    }

    Light light(List<TaskRow> children) {
        long all = children.stream().mapToLong(TaskRow::weight).sum();
        long red = weight(children, Light.RED);
        long yellow = red + weight(children, Light.YELLOW);
        if (red > 0 && red * 1_000_000 >= rules.get(RuleKey.RED_SHARE) * all) {
            return Light.RED;
        }
        if (yellow > 0 && yellow * 1_000_000 >= rules.get(RuleKey.YELLOW_SHARE) * all) {
            return Light.YELLOW;
        }
        return worst(children) == Light.NONE ? Light.NONE : Light.GREEN;
    }

    private long weight(List<TaskRow> children, Light light) {
        return children.stream()
                .filter(row -> node(row.id()).light() == light)
                .mapToLong(TaskRow::weight)
                .sum();
    }

    /** Leaves behind a name of a view, each once. */
    Set<String> leaves(View view, String name) {
        var leaves = new HashSet<String>();
        for (TaskRow row : rows.tasks) {
            if (row.memberships().contains(new TaskRow.Membership(view, name)) && !leftOut(row)) {
                collect(row, leaves);
            }
        }
        return leaves;
    }

    private void collect(TaskRow row, Set<String> leaves) {
        var children = children(row.id());
        if (children.isEmpty()) {
            leaves.add(row.id());
        }
        children.stream().filter(child -> child.exclusion() == Exclusion.NO).forEach(child -> collect(child, leaves));
    }

    boolean leftOut(TaskRow row) {
        return row.exclusion() != Exclusion.NO
                || row.parent().map(parent -> leftOut(row(parent))).orElse(false);
    }

    /** Assignments that count at a unit and below it. */
    List<AssignmentRow> held(String unit) {
        var units = new HashSet<>(Set.of(unit));
        for (int size = 0; size != units.size(); ) {
            size = units.size();
            rows.units.stream()
                    .filter(row -> row.parent().filter(units::contains).isPresent())
                    .forEach(row -> units.add(row.id()));
        }
        var held = new ArrayList<AssignmentRow>();
        for (AssignmentRow row : rows.assignments) {
            if (units.contains(row.unit())
                    && !leftOut(row(row.task()))
                    && !assignment(row.id()).marks.contains(Mark.NOT_COUNTED)) {
                held.add(row);
            }
        }
        return held;
    }

    int mean(List<AssignmentRow> held, ToIntFunction<SlowAssignment> value) {
        return mean(held, AssignmentRow::weight, row -> value.applyAsInt(assignment(row.id())));
    }
}
