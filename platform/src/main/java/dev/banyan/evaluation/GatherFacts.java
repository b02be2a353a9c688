package dev.banyan.evaluation;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.FindHolidays;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.rules.FigureTarget;
import dev.banyan.evaluation.store.CityFactRows;
import dev.banyan.evaluation.store.CityTables;
import dev.banyan.evaluation.store.CityTargets;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.CityFactsBuilder;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.responsibility.AssignmentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the rooms to the left hold into columns for the kernel (事实汇集); each time as of one moment. */
@Component
@OpenToAll(
        reason =
                "asked by what keeps the snapshot and by the command line; who may see what is checked where it is read")
public class GatherFacts {
    private static final Logger LOG = LoggerFactory.getLogger(GatherFacts.class);
    /** More than that are not worth reading one by one. */
    private static final int NAMED = 20;
    /** Facts between two words about progress. */
    private static final int STEP = 10_000;

    private final CityTables tables;
    private final CityTargets targets;
    private final CityFactRows facts;
    private final CityCalendar calendar;
    private final FindHolidays holidays;

    GatherFacts(
            CityTables tables, CityTargets targets, CityFactRows facts, CityCalendar calendar, FindHolidays holidays) {
        this.tables = tables;
        this.targets = targets;
        this.facts = facts;
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /** Everything, from the beginning. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts all() {
        return all(_ -> {});
    }

    /** @param progress told now and then how many per cent are read */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts all(IntConsumer progress) {
        var builder = new CityFactsBuilder().calendar(workingDays());
        long most = facts.most();
        var read = new AtomicLong();
        into(builder, () -> {
            long done = read.incrementAndGet();
            if (done % STEP == 0) {
                progress.accept((int) Math.min(99, 100 * done / Math.max(1, most)));
            }
        });
        return named(builder.build());
    }

    /** The same row by row, as a facts package has it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void into(FactSink sink) {
        into(sink, () -> {});
    }

    private void into(FactSink sink, Runnable read) {
        var open = tablesInto(sink);
        facts.all(id -> open.getOrDefault(id, false), row -> {
            read.run();
            if (open.containsKey(row.assignment())) {
                sink.add(row);
            }
        });
    }

    /** Tasks, units, assignments, milestones and targets; which assignments are open, and whether each has a target. */
    private Map<String, Boolean> tablesInto(FactSink sink) {
        var open = new HashMap<String, Boolean>();
        tables.into(sink, id -> open.put(id, false));
        targets.all(row -> {
            // Of one that has ended nothing is asked any more.
            if (open.replace(row.assignment(), true) != null) {
                sink.add(row);
            }
        });
        return open;
    }

    /** The city as it was, with all that is said about some assignments read anew. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts moved(CityFacts earlier, Set<AssignmentId> touched) {
        return carried(earlier, earlier, touched);
    }

    /** Tasks, units, assignments, targets and calendar read anew; facts come over, unless their meaning changed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts rebuilt(CityFacts earlier, Set<AssignmentId> touched) {
        var builder = new CityFactsBuilder().calendar(workingDays());
        tablesInto(builder);
        var built = named(builder.build());
        var anew = new HashSet<>(touched);
        for (int i = 0; i < built.assignments(); i++) {
            int before = earlier.assignment(built.assignmentId(i));
            if (before < 0 || earlier.hasTarget(before) != built.hasTarget(i)) {
                anew.add(CityLights.assignmentOf(built.assignmentId(i)));
            }
        }
        return carried(built, earlier, anew);
    }

    /** A copy in which an assignment shall reach another figure; empty if it has none to reach. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<CityFacts> aiming(CityFacts facts, AssignmentId id, BigDecimal goal) {
        var aims = new ArrayList<TargetRow>();
        var figure = FigureTarget.figure(goal);
        if (facts.assignment(CityLights.key(id)) >= 0 && figure.isPresent()) {
            targets.of(List.of(id), aims::add);
        }
        if (aims.isEmpty()) {
            return Optional.empty();
        }
        var said = new ArrayList<FactRow>();
        this.facts.of(List.of(id), _ -> true, said::add);
        var others = aims.stream()
                .map(it -> new TargetRow(
                        it.assignment(),
                        it.recorded(),
                        it.comparator(),
                        it.measure(),
                        new TargetRow.Figures(
                                it.figures().base(),
                                figure.getAsLong(),
                                OptionalLong.empty(),
                                it.figures().direction()),
                        it.path()))
                .toList();
        return Optional.of(named(facts.carrying(facts, List.of(CityLights.key(id)), others, said)));
    }

    private CityFacts carried(CityFacts structure, CityFacts earlier, Set<AssignmentId> anew) {
        // One that has ended, or begins only now, has no place here.
        var known = anew.stream()
                .filter(id -> structure.assignment(CityLights.key(id)) >= 0)
                .toList();
        if (known.isEmpty()) {
            return named(structure.carrying(earlier, List.of(), List.of(), List.of()));
        }
        var aims = new ArrayList<TargetRow>();
        var said = new ArrayList<FactRow>();
        targets.of(known, aims::add);
        var byFigure = aims.stream().map(TargetRow::assignment).collect(Collectors.toSet());
        facts.of(known, byFigure::contains, said::add);
        return named(
                structure.carrying(earlier, known.stream().map(CityLights::key).toList(), aims, said));
    }

    /** Units that gave assignments out of their own tasks, by assignment. */
    @Transactional(readOnly = true)
    public Map<String, String> assigners() {
        return tables.assigners();
    }

    /** Days on which a notice says otherwise than the week does. */
    public WorkingDays workingDays() {
        var known = calendar.workCalendar();
        Map<LocalDate, Boolean> days = new HashMap<>();
        holidays.holding().stream()
                .flatMap(notice -> notice.days().stream())
                .map(SpecialDay::date)
                .filter(WorkingDays::covers)
                .forEach(day -> days.put(day, known.isWorkingDay(day)));
        return WorkingDays.of(days);
    }

    private static CityFacts named(CityFactsBuilder.Built built) {
        List<RowError> errors = built.errors();
        if (!errors.isEmpty()) {
            LOG.warn(
                    "{} rows were left out of the evaluation: {}",
                    errors.size(),
                    errors.stream().limit(NAMED).toList());
        }
        return built.facts();
    }
}
