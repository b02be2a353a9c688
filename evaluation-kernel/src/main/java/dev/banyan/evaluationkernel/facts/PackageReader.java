package dev.banyan.evaluationkernel.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Exclusion;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.Measure;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.PathShape;
import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetComparator;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.TargetRow.Direction;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.TaskRow.Membership;
import dev.banyan.evaluationkernel.UnitRow;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Cells.Unreadable;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a facts package (事实包读取) row by row; a row that cannot be read is left out with its place and the remedy. */
public final class PackageReader {
    private final Path directory;
    private final FactsIntake intake = new FactsIntake();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, Boolean> calendar = new TreeMap<>();

    public PackageReader(Path directory) {
        this.directory = directory;
    }

    /** Reads every file; a file that is not there has no rows. */
    public void read() throws IOException {
        for (Table table : Table.values()) {
            if (Files.exists(directory.resolve(table.file))) {
                read(table);
            }
        }
    }

    public Columns columns() {
        return intake.columns();
    }

    public WorkingDays calendar() {
        return WorkingDays.of(calendar);
    }

    /** What could not be read, then what could not be used. */
    public List<RowError> errors() {
        var all = new ArrayList<>(errors);
        all.addAll(intake.errors());
        return all;
    }

    private void read(Table table) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var reader = new java.io.InputStreamReader(Files.newInputStream(directory.resolve(table.file)), decoder)) {
            var csv = new Csv(reader);
            var headings = headings(table, csv.row());
            if (headings.isEmpty()) {
                return;
            }
            for (var row = csv.row(); !row.isEmpty(); row = csv.row()) {
                try {
                    row(table, new Cells(table.file, csv.line(), headings, row));
                } catch (Unreadable e) {
                    errors.add(e.error);
                }
            }
        }
    }

    private Map<String, Integer> headings(Table table, List<String> row) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            String heading = row.get(i).strip();
            if (!table.required.contains(heading) && !table.optional.contains(heading)) {
                errors.add(new RowError(table.file, 1, heading, "no such column", "see docs/facts-package.md"));
            }
            places.put(heading, i);
        }
        for (String heading : table.required) {
            if (!places.containsKey(heading)) {
                errors.add(new RowError(table.file, 1, heading, "the column is missing", "add it; no row was read"));
                return Map.of();
            }
        }
        return places;
    }

    private void row(Table table, Cells cells) throws Unreadable {
        switch (table) {
            case TASKS -> intake.task(cells.line(), task(cells));
            case UNITS ->
                intake.unit(
                        cells.line(), new UnitRow(cells.required("id"), cells.optional("parent"), cells.text("name")));
            case ASSIGNMENTS -> intake.assignment(cells.line(), assignment(cells));
            case MILESTONES ->
                intake.milestone(
                        cells.line(),
                        new MilestoneRow(
                                cells.required("assignment"),
                                cells.count("number"),
                                cells.day("due"),
                                cells.weight("weight"),
                                cells.text("title")));
            case TARGETS -> intake.target(cells.line(), target(cells));
            case FACTS -> intake.fact(cells.line(), fact(cells));
            case CALENDAR -> calendar.put(cells.day("day"), cells.word("working", YesNo.class) == YesNo.YES);
        }
    }

    private static TaskRow task(Cells cells) throws Unreadable {
        var memberships = new ArrayList<Membership>();
        cells.list("action-groups").forEach(name -> memberships.add(new Membership(View.ACTION_GROUP, name)));
        cells.list("project-commands").forEach(name -> memberships.add(new Membership(View.PROJECT_COMMAND, name)));
        cells.list("tags").forEach(name -> memberships.add(new Membership(View.TAG, name)));
        return new TaskRow(
                cells.required("id"),
                cells.optional("parent"),
                cells.text("title"),
                cells.weight("weight"),
                cells.optionalWord("roll-up", RollUpRule.class),
                cells.optionalWord("exclusion", Exclusion.class).orElse(Exclusion.NO),
                memberships);
    }

    private static AssignmentRow assignment(Cells cells) throws Unreadable {
        return new AssignmentRow(
                cells.required("id"),
                cells.required("task"),
                cells.required("unit"),
                cells.word("duty", Duty.class),
                cells.weight("weight"),
                new AssignmentRow.Term(cells.day("assigned"), cells.optionalDay("start"), cells.optionalDay("due")),
                cells.text("report-every").isEmpty() ? 0 : cells.count("report-every"));
    }

    private static TargetRow target(Cells cells) throws Unreadable {
        var points = new ArrayList<TargetRow.Point>();
        for (String point : cells.list("points")) {
            int colon = point.indexOf(':');
            points.add(new TargetRow.Point(
                    cells.day("points", colon < 0 ? point : point.substring(0, colon)),
                    cells.number("points", point.substring(colon + 1))));
        }
        return new TargetRow(
                cells.required("assignment"),
                cells.moment("recorded"),
                cells.word("comparator", TargetComparator.class),
                cells.optionalWord("measure", Measure.class).orElse(Measure.POINT),
                new TargetRow.Figures(
                        cells.optionalNumber("base"),
                        cells.optionalNumber("value").orElse(0),
                        cells.optionalNumber("upper"),
                        cells.optionalWord("direction", Direction.class)),
                new TargetRow.Path(
                        cells.optionalWord("shape", PathShape.class).orElse(PathShape.LINEAR),
                        cells.day("first"),
                        cells.day("last"),
                        points));
    }

    private static FactRow fact(Cells cells) throws Unreadable {
        var kind = cells.word("kind", FactKind.class);
        long value = switch (kind.says()) {
            case NOTHING -> cells.optionalNumber("value").orElse(0);
            case NUMBER -> cells.number("value");
            case DATE -> cells.day("value").toEpochDay();
            case COUNT -> cells.count("value");
        };
        return new FactRow(cells.required("assignment"), kind, cells.day("day"), cells.moment("recorded"), value);
    }

    private enum YesNo implements dev.banyan.evaluationkernel.WireNamed {
        YES,
        NO
    }
}
