package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Scope;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.ReportTable;
import dev.banyan.reports.rules.ReportTable.Fault;
import dev.banyan.reports.store.ImportedReports;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads and checks a table of earlier reports on one thread while another brings its rows to the database (历史报告预处理). */
@Component
class PrepareImport {
    private static final int PIECE = 1 << 18;
    private static final int PIECES_AHEAD = 8;
    private static final int AT_ONCE = 5_000;
    private static final byte[] END = new byte[0];

    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final FindScope scopes;
    private final Distribution distribution;
    private final CityCalendar calendar;
    private final ImportedReports imported;

    PrepareImport(
            FindTasks tasks,
            FindAssignments assignments,
            FindScope scopes,
            Distribution distribution,
            CityCalendar calendar,
            ImportedReports imported) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.scopes = scopes;
        this.distribution = distribution;
        this.calendar = calendar;
        this.imported = imported;
    }

    /**
     * What came of reading a file.
     *
     * @param staged rows brought in beside the tables
     * @param faults the first of those refused
     * @param forms what each task's rows answer
     */
    record Staged(
            long staged,
            int refused,
            List<Fault> faults,
            Map<Long, Form> forms,
            Optional<Spreadsheet.Refused> unreadable) {}

    Staged stage(Actor actor, Path file, int mostFaults) {
        var duties = duties(actor);
        var known = tasks.find(duties.keySet().stream().map(TaskId::new).toList()).stream()
                .collect(Collectors.toMap(task -> task.id().value(), task -> task));
        var forms = known.values().stream()
                .collect(Collectors.toMap(task -> task.id().value(), this::form));
        Map<Long, Map<Integer, Integer>> questions = new HashMap<>();
        forms.forEach((task, form) -> questions.put(
                task,
                form.figures().stream()
                        .collect(Collectors.toMap(it -> it.indicator().orElseThrow(), Question::number))));
        var reading = new Reading(
                new ReportTable.Known(
                        duties, parts(known), task -> questions.getOrDefault(task, Map.of()), calendar.today()),
                mostFaults);
        // Checked here while the rows before are on their way to the database.
        var read = CompletableFuture.supplyAsync(
                () -> reading.read(file),
                work -> Thread.ofPlatform().name("reading reports").start(work));
        try {
            long staged = imported.stage(reading::next);
            return new Staged(staged, reading.refused, reading.faults, forms, read.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            reading.over = true;
        }
    }

    /** Every assignment in reach whose unit ever had to answer, by task and unit. */
    private Map<Long, Map<String, Long>> duties(Actor actor) {
        Scope scope = scopes.of(actor);
        var all = new AssignmentFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        Map<Long, Map<String, Long>> duties = new HashMap<>();
        var last = new AssignmentId(0);
        List<Assignment> found;
        do {
            found = assignments.after(actor, all, last, AT_ONCE);
            for (Assignment it : found) {
                last = it.id();
                if (it.role().answers() && scope.covers(it.unit())) {
                    duties.computeIfAbsent(it.task().value(), _ -> new HashMap<>())
                            .put(it.unit(), it.id().value());
                }
            }
        } while (found.size() == AT_ONCE);
        return duties;
    }

    private static Map<String, Long> parts(Map<Long, Task> known) {
        return known.values().stream()
                .filter(task -> task.source().isPresent())
                .collect(Collectors.toMap(
                        task -> task.source().orElseThrow().plan().value() + "/"
                                + task.source().orElseThrow().part(),
                        task -> task.id().value(),
                        (one, other) -> one));
    }

    /** The task as a whole, and its figures. */
    private Form form(Task task) {
        var questions = new ArrayList<Question>();
        questions.add(Question.clause(1, task.title()));
        for (Question figure : distribution.form(task).figures()) {
            questions.add(new Question(questions.size() + 1, figure.text(), figure.unit(), figure.indicator()));
        }
        return new Form(questions);
    }

    /** One file while it is read. */
    private static final class Reading {
        private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
        private final StringBuilder piece = new StringBuilder(PIECE + 4096);
        private final List<Fault> faults = new ArrayList<>();
        private final ReportTable.Known known;
        private final int mostFaults;
        private Optional<ReportTable> table = Optional.empty();
        private volatile boolean over;
        private boolean headed;
        private int refused;

        Reading(ReportTable.Known known, int mostFaults) {
            this.known = known;
            this.mostFaults = mostFaults;
        }

        Optional<Spreadsheet.Refused> read(Path file) {
            try {
                return Spreadsheet.refusal(file, ImportReports.LIMITS, this::take);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                flush();
                put(END);
            }
        }

        private void take(Spreadsheet.Row row) {
            if (!headed) {
                headed = true;
                table = ReportTable.under(row, known, faults);
                refused = faults.size();
            } else if (table.isPresent()) {
                switch (table.get().read(row)) {
                    case ReportTable.Bad(Fault fault) -> {
                        refused++;
                        if (faults.size() < mostFaults) {
                            faults.add(fault);
                        }
                    }
                    case ReportTable.Line line -> {
                        ImportedReports.write(line, piece);
                        if (piece.length() >= PIECE) {
                            flush();
                        }
                    }
                }
            }
        }

        private void flush() {
            if (!piece.isEmpty()) {
                put(piece.toString().getBytes(StandardCharsets.UTF_8));
                piece.setLength(0);
            }
        }

        private void put(byte[] bytes) {
            try {
                while (!pieces.offer(bytes, 1, TimeUnit.SECONDS)) {
                    if (over) {
                        throw new IllegalStateException("nobody takes the rows any more");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("reading reports was interrupted", e);
            }
        }

        byte @org.jspecify.annotations.Nullable [] next() throws InterruptedException {
            byte[] bytes = pieces.take();
            return bytes == END ? null : bytes;
        }
    }
}
