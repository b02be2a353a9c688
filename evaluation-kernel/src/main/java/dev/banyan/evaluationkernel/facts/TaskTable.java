package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes in tasks and puts them into tree order. */
final class TaskTable {
    final Errors errors = new Errors("tasks.csv");
    private final Forest forest = new Forest();
    private final List<TaskRow> rows = new ArrayList<>();

    void add(int line, TaskRow row) {
        if (errors.weight(line, row.weight())
                && row.memberships().stream().allMatch(membership -> membership(line, membership))
                && forest.add(line, row.id(), row.parent(), errors)) {
            rows.add(row);
        }
    }

    private boolean membership(int line, TaskRow.Membership membership) {
        return membership.view() != View.UNIT
                || errors.add(
                        line, "tags", "tasks are counted by unit through assignments", "add an assignment instead");
    }

    Ordered order() {
        var order = forest.order(errors);
        return new Ordered(order, Arrays.stream(order.row()).mapToObj(rows::get).toList());
    }

    record Ordered(Forest.Order order, List<TaskRow> rows) {
        TaskColumns columns(int[] firstAssignment) {
            var tasks = TaskColumns.of(
                    Names.of(rows.stream().map(TaskRow::id).toList()),
                    Names.of(rows.stream().map(TaskRow::title).toList()),
                    order.parent(),
                    firstAssignment);
            for (int i = 0; i < rows.size(); i++) {
                int parent = order.parent()[i];
                int reason = rows.get(i).exclusion().ordinal();
                int above = parent < 0 ? 0 : Math.abs(tasks.exclusion(parent));
                tasks.put(
                        i,
                        rows.get(i).weight(),
                        rule(i),
                        parent < 0 ? RollUpRule.OWN.ordinal() + 1 : rule(parent),
                        reason == 0 ? -above : reason);
            }
            return tasks;
        }

        private int rule(int task) {
            return rows.get(task).rollUp().map(rule -> rule.ordinal() + 1).orElse(0);
        }

        /** Each name once per view, by view and name; a task below another of the same name adds nothing. */
        List<Columns.Group> groups(TaskColumns tree) {
            var members = new TreeMap<View, Map<String, BitSet>>();
            for (int i = 0; i < rows.size(); i++) {
                for (var membership : rows.get(i).memberships()) {
                    members.computeIfAbsent(membership.view(), view -> new TreeMap<>())
                            .computeIfAbsent(membership.name(), name -> new BitSet())
                            .set(i);
                }
            }
            var groups = new ArrayList<Columns.Group>();
            members.forEach((view, names) -> names.forEach(
                    (name, tasks) -> groups.add(new Columns.Group(view.ordinal(), name, topmost(tasks, tree)))));
            return groups;
        }

        private static int[] topmost(BitSet tasks, TaskColumns tree) {
            var top = new Ints();
            for (int i = tasks.nextSetBit(0); i >= 0; i = tasks.nextSetBit(tree.end(i))) {
                top.add(i);
            }
            return top.toArray();
        }
    }
}
