package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Scope;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.ReportTable;
import dev.banyan.reports.rules.ReportTable.Heading;
import dev.banyan.reports.rules.ReportTable.Line;
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
        var reading = new Reading(mostFaults);
        // Checked here while the rows before are on their way to the database.
        var read = CompletableFuture.supplyAsync(
                () -> reading.read(file),
                work -> Thread.ofPlatform().name("reading reports").start(work));
        try {
            // And opened and looked through while the duties are looked up.
            var duties = duties(actor);
            reading.heading.join().ifPresent(heading -> reading.known.complete(known(heading, duties)));
            for (var lot = reading.next(); lot.lines() != END; lot = reading.next()) {
                if (!lots.take(lot.lines(), lot.read())) {
                    return new Read(0, List.of(), Optional.empty());
                }
            }
            return new Read(reading.refused, reading.faults, read.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            reading.end();
        }
    }

    /** Only what rows under this heading can name: the form of every task takes long to make. */
    private ReportTable.Known known(Heading heading, Map<Long, Map<String, Long>> duties) {
        List<Task> named = heading.byPart() || heading.figures()
                ? tasks.find(duties.keySet().stream().map(TaskId::new).toList())
                : List.of();
        return new ReportTable.Known(
                duties, parts(named), heading.figures() ? questions(named) : Map.of(), calendar.today());
    }

    /** Every assignment in reach whose unit ever had to answer, by task and unit. */
    private Map<Long, Map<String, Long>> duties(Actor actor) {
        Scope scope = scopes.of(actor);
        Map<Long, Map<String, Long>> duties = new HashMap<>();
        for (var duty : assignments.answering(actor)) {
            if (scope.covers(duty.unit())) {
                duties.computeIfAbsent(duty.task().value(), _ -> new HashMap<>())
                        .put(duty.unit(), duty.id().value());
            }
        }
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

    /** Numbers of each task's figures, by indicator; number 1 is the task as a whole. */
    private Map<Long, Map<Integer, Integer>> questions(List<Task> tasks) {
        var plans = new HashMap<PlanId, Optional<PlanVersion>>();
        Map<Long, Map<Integer, Integer>> questions = new HashMap<>();
        for (Task task : tasks) {
            var form = task.source()
                    .map(source -> MakeForm.form(task, plans.computeIfAbsent(source.plan(), _ -> forms.newest(task))))
                    .orElseGet(() -> forms.of(task));
            var numbers = new HashMap<Integer, Integer>();
            for (Question figure : form.figures()) {
                numbers.put(figure.indicator().orElseThrow(), numbers.size() + 2);
            }
            questions.put(task.id().value(), numbers);
        }
        return questions;
    }

    private record Lot(List<Line> lines, int read) {}

    /** One file while it is read. */
    private static final class Reading {
        private final BlockingQueue<Lot> lots = new ArrayBlockingQueue<>(LOTS_AHEAD);
        private final List<ImportFault> faults = new ArrayList<>();
        private final CompletableFuture<Optional<Heading>> heading = new CompletableFuture<>();
        private final CompletableFuture<ReportTable.Known> known = new CompletableFuture<>();
        private final int mostFaults;
        private Optional<ReportTable> table = Optional.empty();
        private List<Line> lot = new ArrayList<>();
        private int characters;
        private volatile boolean over;
        private int read;
        private int refused;

        Reading(int mostFaults) {
            this.mostFaults = mostFaults;
        }

        Optional<Spreadsheet.Refused> read(Path file) {
            try {
                return Spreadsheet.refusal(file, ImportReports.LIMITS, this::take);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                heading.complete(Optional.empty());
                put(lot);
                put(END);
            }
        }

        private void take(Spreadsheet.Row row) {
            if (!heading.isDone()) {
                var found = Heading.of(row, faults);
                refused = faults.size();
                heading.complete(found);
                table = found.map(it -> new ReportTable(it, known.join()));
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

        /** Nobody takes rows any more, nor says what they are held against. */
        void end() {
            over = true;
            known.cancel(false);
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
