package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.facts.FactsIntake;
import java.util.List;

/**
 * Puts the facts of a city together (事实汇集): first all tasks and units, then all assignments, then everything about them.
 * A row that cannot be used is left out with a message; the others stand.
 */
public final class CityFactsBuilder implements FactSink {
    private final FactsIntake intake = new FactsIntake();
    private WorkingDays calendar = WorkingDays.of(java.util.Map.of());
    private int line;

    /** Line of the row that is added next, for messages; without it rows are numbered as they come. */
    public CityFactsBuilder at(int nextLine) {
        line = nextLine;
        return this;
    }

    private int line() {
        return line++;
    }

    public CityFactsBuilder calendar(WorkingDays days) {
        calendar = days;
        return this;
    }

    @Override
    public void add(TaskRow row) {
        intake.task(line(), row);
    }

    @Override
    public void add(UnitRow row) {
        intake.unit(line(), row);
    }

    @Override
    public void add(AssignmentRow row) {
        intake.assignment(line(), row);
    }

    @Override
    public void add(MilestoneRow row) {
        intake.milestone(line(), row);
    }

    @Override
    public void add(TargetRow row) {
        intake.target(line(), row);
    }

    @Override
    public void add(FactRow row) {
        intake.fact(line(), row);
    }

    /** What stands, and what was left out. */
    public Built build() {
        var columns = intake.columns();
        return new Built(new CityFacts(columns, calendar), intake.errors());
    }

    /** Facts with what was wrong in their rows (汇集结果). */
    public record Built(CityFacts facts, List<RowError> errors) {
        public Built {
            errors = List.copyOf(errors);
        }
    }
}
