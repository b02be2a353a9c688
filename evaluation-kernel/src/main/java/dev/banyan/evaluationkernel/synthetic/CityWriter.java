package dev.banyan.evaluationkernel.synthetic;

import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Exclusion;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.TaskRow.Membership;
import dev.banyan.evaluationkernel.UnitRow;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.forecast.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the plan of a made-up city: special actions with key tasks and measures, departments and counties. */
public final class CityWriter {
    private static final int ACTIONS = 9;
    private static final int MEASURES = 6;
    private static final int DEPARTMENTS = 40;
    private static final int COUNTIES = 13;

    private final FactSink sink;
    private final Dice dice;
    private final LocalDate first;
    private final YearWriter years;
    private final List<AssignmentRow> assignments = new ArrayList<>();

    /** @param reports of each assignment in a year, some of which do not come */
    public CityWriter(FactSink sink, long seed, LocalDate first, int reports) {
        this.sink = sink;
        this.first = first;
        dice = new Dice(seed);
        years = new YearWriter(sink, dice, YearWriter.days(first, reports));
    }

    /** Tasks and units first, because assignments name them. */
    public void write(int tasks) {
        units();
        int left = tasks;
        for (int plan = 1; left > 0; plan++) {
            left -= plan("p" + plan, left);
        }
        assignments.forEach(sink::add);
        assignments.forEach(this::about);
    }

    private void units() {
        sink.add(new UnitRow("city", Optional.empty(), "模拟市"));
        for (int i = 1; i <= DEPARTMENTS; i++) {
            sink.add(new UnitRow("d" + i, Optional.of("city"), "模拟部门" + i));
        }
        for (int i = 1; i <= COUNTIES; i++) {
            sink.add(new UnitRow("c" + i, Optional.of("city"), "模拟县" + i));
        }
    }

    private int plan(String id, int most) {
        task(id, Optional.empty(), "模拟纲要", List.of());
        int count = 1;
        for (int action = 1; action <= ACTIONS && count < most; action++) {
            String actionId = id + "." + action;
            task(
                    actionId,
                    Optional.of(id),
                    "专项行动" + action,
                    List.of(new Membership(View.ACTION_GROUP, "专项行动小组" + action)));
            count++;
            for (int key = dice.within(4, 6); key > 0 && count < most; key--) {
                count += keyTask(actionId, actionId + "." + key, most - count);
            }
        }
        return count;
    }

    private int keyTask(String parent, String id, int most) {
        var memberships = new ArrayList<Membership>();
        if (dice.percent(30)) {
            memberships.add(new Membership(View.TAG, "品牌" + dice.within(1, 5)));
        }
        if (dice.percent(15)) {
            memberships.add(new Membership(View.PROJECT_COMMAND, "指挥部" + dice.within(1, 8)));
        }
        task(id, Optional.of(parent), "重点任务" + id, memberships);
        int count = 1;
        for (int measure = 1; measure <= MEASURES && count < most; measure++) {
            String leaf = id + "." + measure;
            sink.add(new TaskRow(
                    leaf,
                    Optional.of(id),
                    "措施" + leaf,
                    100 * dice.within(1, 5),
                    Optional.empty(),
                    dice.percent(2) ? Exclusion.NOT_APPLICABLE : Exclusion.NO,
                    List.of()));
            assign(leaf);
            count++;
        }
        return count;
    }

    private void task(String id, Optional<String> parent, String title, List<Membership> memberships) {
        sink.add(new TaskRow(id, parent, title, 100 * dice.within(1, 5), Optional.empty(), Exclusion.NO, memberships));
    }

    private void assign(String task) {
        var assigned = first.plusDays(dice.within(0, 60));
        var start =
                dice.percent(30) ? Optional.of(assigned.plusDays(dice.within(10, 90))) : Optional.<LocalDate>empty();
        var due = assigned.plusDays(dice.within(120, 500));
        var term = new AssignmentRow.Term(assigned, start, Optional.of(due));
        assignments.add(new AssignmentRow(
                task + "-1", task, "d" + dice.within(1, DEPARTMENTS), Duty.LEAD, 200, term, dice.percent(25) ? 31 : 0));
        if (dice.percent(20)) {
            assignments.add(
                    new AssignmentRow(task + "-2", task, "c" + dice.within(1, COUNTIES), Duty.SUPPORT, 100, term, 0));
        }
    }

    private void about(AssignmentRow assignment) {
        boolean steps = dice.percent(12);
        if (steps) {
            for (int number = 1; number <= 4; number++) {
                sink.add(new MilestoneRow(
                        assignment.id(),
                        number,
                        assignment.term().assigned().plusDays(60L * number),
                        100,
                        "节点" + number));
            }
        }
        years.write(assignment, steps);
    }
}
