package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.facts.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes rows as a facts package (事实包写出); same rows, same bytes. */
public final class FactsPackageWriter implements FactSink, AutoCloseable {
    private final PackageFiles files;

    public FactsPackageWriter(Path directory, WorkingDays calendar) throws IOException {
        files = new PackageFiles(directory);
        files.calendar(calendar);
    }

    @Override
    public void add(TaskRow row) {
        files.task(row);
    }

    @Override
    public void add(UnitRow row) {
        files.unit(row);
    }

    @Override
    public void add(AssignmentRow row) {
        files.assignment(row);
    }

    @Override
    public void add(MilestoneRow row) {
        files.milestone(row);
    }

    @Override
    public void add(TargetRow row) {
        files.target(row);
    }

    @Override
    public void add(FactRow row) {
        files.fact(row);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
