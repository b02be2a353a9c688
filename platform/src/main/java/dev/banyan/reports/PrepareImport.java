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
import dev.banyan.reports.rules.ReportTable.Line;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Reads and checks a table of earlier reports on one thread while another takes its rows, a lot at a time (历史报告预处理). */
@Component
class PrepareImport {
    private static final int ROWS_OF_LOT = 20_000;
    /** However long the rows are, a few lots fit into a small memory. */
    private static final int CHARACTERS_OF_LOT = 8_000_000;

    private static final int LOTS_AHEAD = 2;
    private static final int AT_ONCE = 5_000;
    private static final List<Line> END = new ArrayList<>();

    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final FindScope scopes;
    private final MakeForm forms;
    private final CityCalendar calendar;

    PrepareImport(
            FindTasks tasks, FindAssignments assignments, FindScope scopes, MakeForm forms, CityCalendar calendar) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.scopes = scopes;
        this.forms = forms;
        this.calendar = calendar;
    }

    /**
     * What came of reading a file (读取结果).
     *
     * @param faults the first of those refused
     */
    record Read(int refused, List<ImportFault> faults, Optional<Spreadsheet.Refused> unreadable) {}

    /** Takes rows that passed every check, some at a time (逐批接收). */
    interface Lots {
        /**
         * Whether to read on.
         *
         * @param read rows of the file up to the end of this lot
         */
        boolean take(List<Line> lot, int read);
    }

    Read read(Actor actor, Path file, int mostFaults, Lots lots) {
        var reading = new Reading(known(actor), mostFaults);
        // Checked here while the rows before are on their way to the database.
        var read = CompletableFuture.supplyAsync(
                () -> reading.read(file),
                work -> Thread.ofPlatform().name("reading reports").start(work));
        try {
            for (var lot = reading.next(); lot.lines() != END; lot = reading.next()) {
                if (!lots.take(lot.lines(), lot.read())) {
                    return new Read(0, List.of(), Optional.empty());
                }
            }
            return new Read(reading.refused, reading.faults, read.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            reading.over = true;
        }
    }

    private ReportTable.Known known(Actor actor) {
        var duties = duties(actor);
        var known = tasks.find(duties.keySet().stream().map(TaskId::new).toList());
        Map<Long, Map<Integer, Integer>> questions = new HashMap<>();
        known.forEach(task -> questions.put(task.id().value(), questions(task)));
        return new ReportTable.Known(
                duties, parts(known), task -> questions.getOrDefault(task, Map.of()), calendar.today());
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

    private static Map<String, Long> parts(List<Task> known) {
        return known.stream()
                .filter(task -> task.source().isPresent())
                .collect(Collectors.toMap(
                        task -> task.source().orElseThrow().plan().value() + "/"
                                + task.source().orElseThrow().part(),
                        task -> task.id().value(),
                        (one, other) -> one));
    }

    /** Numbers of a task's figures, by indicator; number 1 is the task as a whole. */
    private Map<Integer, Integer> questions(Task task) {
        var numbers = new HashMap<Integer, Integer>();
        for (Question figure : forms.of(task).figures()) {
            numbers.put(figure.indicator().orElseThrow(), numbers.size() + 2);
        }
        return numbers;
    }

    private record Lot(List<Line> lines, int read) {}

    /** One file while it is read. */
    private static final class Reading {
        private final BlockingQueue<Lot> lots = new ArrayBlockingQueue<>(LOTS_AHEAD);
        private final List<ImportFault> faults = new ArrayList<>();
        private final ReportTable.Known known;
        private final int mostFaults;
        private Optional<ReportTable> table = Optional.empty();
        private List<Line> lot = new ArrayList<>();
        private int characters;
        private volatile boolean over;
        private boolean headed;
        private int read;
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
                put(lot);
                put(END);
            }
        }

        private void take(Spreadsheet.Row row) {
            if (!headed) {
                headed = true;
                table = ReportTable.under(row, known, faults);
                refused = faults.size();
            } else if (table.isPresent()) {
                read++;
                switch (table.get().read(row)) {
                    case ReportTable.Bad(ImportFault fault) -> {
                        refused++;
                        if (faults.size() < mostFaults) {
                            faults.add(fault);
                        }
                    }
                    case ReportTable.Line line -> add(line);
                }
            }
        }

        private void add(Line line) {
            lot.add(line);
            characters += line.answers().length();
            if (lot.size() == ROWS_OF_LOT || characters >= CHARACTERS_OF_LOT) {
                put(lot);
                lot = new ArrayList<>();
                characters = 0;
            }
        }

        private void put(List<Line> lines) {
            try {
                while (!lots.offer(new Lot(lines, read), 1, TimeUnit.SECONDS)) {
                    if (over) {
                        throw new IllegalStateException("nobody takes the rows any more");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("reading reports was interrupted", e);
            }
        }

        Lot next() {
            try {
                return lots.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("taking in reports was interrupted", e);
            }
        }
    }
}
