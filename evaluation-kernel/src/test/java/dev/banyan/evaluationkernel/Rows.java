package dev.banyan.evaluationkernel;

import java.util.ArrayList;
import java.util.List;

/** Rows kept as they come, to be handed to several readers. */
final class Rows implements FactSink {
    final List<TaskRow> tasks = new ArrayList<>();
    final List<UnitRow> units = new ArrayList<>();
    final List<AssignmentRow> assignments = new ArrayList<>();
    final List<MilestoneRow> milestones = new ArrayList<>();
    final List<TargetRow> targets = new ArrayList<>();
    final List<FactRow> facts = new ArrayList<>();

    @Override
    public void add(TaskRow row) {
        tasks.add(row);
    }

    @Override
    public void add(UnitRow row) {
        units.add(row);
    }

    @Override
    public void add(AssignmentRow row) {
        assignments.add(row);
    }

    @Override
    public void add(MilestoneRow row) {
        milestones.add(row);
    }

    @Override
    public void add(TargetRow row) {
        targets.add(row);
    }

    @Override
    public void add(FactRow row) {
        facts.add(row);
    }

    void into(FactSink sink) {
        tasks.forEach(sink::add);
        units.forEach(sink::add);
        assignments.forEach(sink::add);
        milestones.forEach(sink::add);
        targets.forEach(sink::add);
        facts.forEach(sink::add);
    }

    CityFacts facts() {
        var builder = new CityFactsBuilder().calendar(Calendar2026.DAYS);
        into(builder);
        var built = builder.build();
        if (!built.errors().isEmpty()) {
            throw new IllegalStateException(built.errors().toString());
        }
        return built.facts();
    }
}
