package dev.banyan.evaluationkernel;

/** Where rows of facts go (事实去向): first tasks and units, then assignments, then everything about them. */
public interface FactSink {
    void add(TaskRow row);

    void add(UnitRow row);

    void add(AssignmentRow row);

    void add(MilestoneRow row);

    void add(TargetRow row);

    void add(FactRow row);
}
