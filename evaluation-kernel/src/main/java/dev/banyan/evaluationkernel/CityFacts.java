package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.facts.Columns;

/** All facts of a city in the order in which they are evaluated (全市事实); never changed after they were put together. */
public final class CityFacts {
    private final Columns columns;
    private final WorkingDays calendar;

    CityFacts(Columns columns, WorkingDays calendar) {
        this.columns = columns;
        this.calendar = calendar;
    }

    /** Facts that are in columns already, for measuring. */
    public static CityFacts of(Columns columns, WorkingDays calendar) {
        return new CityFacts(columns, calendar);
    }

    public int tasks() {
        return columns.tasks().count();
    }

    public int assignments() {
        return columns.assignments().count();
    }

    public int units() {
        return columns.units().count();
    }

    public String taskId(int task) {
        return columns.tasks().ids().at(task);
    }

    public String assignmentId(int assignment) {
        return columns.assignments().ids().at(assignment);
    }

    public String unitId(int unit) {
        return columns.units().ids().at(unit);
    }

    /** Place of the task of an assignment, in tree order. */
    public int taskOf(int assignment) {
        return columns.assignments().task()[assignment];
    }

    public WorkingDays calendar() {
        return calendar;
    }

    /** How the library itself reads them. */
    public Columns columns() {
        return columns;
    }
}
