package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.View;
import java.util.ArrayList;
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
                || errors.add(line, "tags", "tasks are counted by unit through assignments", "add an assignment instead");
    }

    Ordered order() {
        var order = forest.order(errors);
        return new Ordered(
                order, rows.isEmpty() ? List.of() : java.util.Arrays.stream(order.row()).mapToObj(rows::get).toList());
    }

    record Ordered(Forest.Order order, List<TaskRow> rows) {
        Columns.Tasks columns(int[] firstAssignment) {
            int n = rows.size();
            int[] end = new int[n];
            int[] inner = new int[n];
            int[] weight = new int[n];
            byte[] rollUp = new byte[n];
            byte[] exclusion = new byte[n];
            byte[] depth = order.depth();
            depth[n] = 0;
            int count = 0;
            for (int i = 0; i < n; i++) {
                weight[i] = rows.get(i).weight();
                rollUp[i] = rows.get(i)
                        .rollUp()
                        .map(rule -> (byte) (rule.ordinal() + 1))
                        .orElse((byte) 0);
                exclusion[i] = (byte) rows.get(i).exclusion().ordinal();
                int parent = order.parent()[i];
                if (exclusion[i] == 0 && parent >= 0) {
                    exclusion[i] = (byte) -Math.abs(exclusion[parent]);
                }
                inner[i] = depth[i + 1] > depth[i] ? count++ : -1;
            }
            for (int i = n - 1; i >= 0; i--) {
                end[i] = Math.max(end[i], i + 1);
                if (order.parent()[i] >= 0) {
                    end[order.parent()[i]] = Math.max(end[order.parent()[i]], end[i]);
                }
            }
            return new Columns.Tasks(
                    Names.of(rows.stream().map(TaskRow::id).toList()),
                    Names.of(rows.stream().map(TaskRow::title).toList()),
                    depth,
                    order.parent(),
                    end,
                    weight,
                    rollUp,
                    exclusion,
                    inner,
                    firstAssignment);
        }

        /** Each name once per view, by view and name; a task below another of the same name adds nothing. */
        List<Columns.Group> groups(int[] end) {
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
                    (name, tasks) -> groups.add(new Columns.Group(view.ordinal(), name, topmost(tasks, end)))));
            return groups;
        }

        private static int[] topmost(BitSet tasks, int[] end) {
            var top = new Ints();
            for (int i = tasks.nextSetBit(0); i >= 0; i = tasks.nextSetBit(end[i])) {
                top.add(i);
            }
            return top.toArray();
        }
    }
}
