package dev.banyan.evaluationkernel.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.Exclusion;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.UnitRow;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.WireNamed;
import dev.banyan.evaluationkernel.WorkingDays;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open files of a facts package that is being written; a package is written anew, never added to. */
public final class PackageFiles implements AutoCloseable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Map<Table, BufferedWriter> files = new EnumMap<>(Table.class);

    public PackageFiles(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Table table : Table.values()) {
            files.put(table, Files.newBufferedWriter(directory.resolve(table.file), UTF_8));
            write(
                    table,
                    Stream.concat(table.required.stream(), table.optional.stream())
                            .toArray(String[]::new));
        }
    }

    private void write(Table table, String... cells) {
        try {
            Objects.requireNonNull(files.get(table)).write(Csv.line(List.of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void calendar(WorkingDays days) {
        new TreeMap<>(days.exceptions())
                .forEach((day, working) -> write(Table.CALENDAR, day.toString(), working ? "yes" : "no"));
    }

    public void task(TaskRow row) {
        write(
                Table.TASKS,
                row.id(),
                row.parent().orElse(""),
                row.title(),
                weight(row.weight()),
                row.rollUp().map(WireNamed::wireName).orElse(""),
                row.exclusion() == Exclusion.NO ? "" : row.exclusion().wireName(),
                names(row, View.ACTION_GROUP),
                names(row, View.PROJECT_COMMAND),
                names(row, View.TAG));
    }

    private static String names(TaskRow row, View view) {
        return row.memberships().stream()
                .filter(membership -> membership.view() == view)
                .map(TaskRow.Membership::name)
                .collect(Collectors.joining("|"));
    }

    public void unit(UnitRow row) {
        write(Table.UNITS, row.id(), row.parent().orElse(""), row.name());
    }

    public void assignment(AssignmentRow row) {
        write(
                Table.ASSIGNMENTS,
                row.id(),
                row.task(),
                row.unit(),
                row.duty().wireName(),
                row.term().assigned().toString(),
                weight(row.weight()),
                day(row.term().start()),
                day(row.term().due()),
                row.reportEvery() == 0 ? "" : Integer.toString(row.reportEvery()));
    }

    public void milestone(MilestoneRow row) {
        write(
                Table.MILESTONES,
                row.assignment(),
                Integer.toString(row.number()),
                row.due().toString(),
                weight(row.weight()),
                row.title());
    }

    public void target(TargetRow row) {
        write(
                Table.TARGETS,
                row.assignment(),
                moment(row.recorded()),
                row.comparator().wireName(),
                row.path().first().toString(),
                row.path().last().toString(),
                row.measure().wireName(),
                row.figures().direction().map(WireNamed::wireName).orElse(""),
                number(row.figures().base()),
                Decimals.write(row.figures().value()),
                number(row.figures().upper()),
                row.path().shape().wireName(),
                row.path().points().stream()
                        .map(point -> point.day() + ":" + Decimals.write(point.value()))
                        .collect(Collectors.joining("|")));
    }

    public void fact(FactRow row) {
        String value = switch (row.kind().says()) {
            case NOTHING -> "";
            case NUMBER -> Decimals.write(row.value());
            case DATE -> LocalDate.ofEpochDay(row.value()).toString();
            case COUNT -> Long.toString(row.value());
        };
        write(
                Table.FACTS,
                row.assignment(),
                row.kind().wireName(),
                row.day().toString(),
                moment(row.recorded()),
                value);
    }

    private static String weight(int hundredths) {
        return Decimals.write(hundredths * 100L);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Decimals.write(number.getAsLong()) : "";
    }

    private static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
