package dev.banyan.evaluation;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.FindHolidays;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.store.CityFactRows;
import dev.banyan.evaluation.store.CityTables;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.CityFactsBuilder;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the rooms to the left hold into columns for the kernel (事实汇集); each time as of one moment. */
@Component
@OpenToAll(reason = "asked by what keeps the snapshot; who may see what is checked where it is read")
class GatherFacts {
    private static final Logger LOG = LoggerFactory.getLogger(GatherFacts.class);
    /** More than that are not worth reading one by one. */
    private static final int NAMED = 20;

    private final CityTables tables;
    private final CityFactRows facts;
    private final CityCalendar calendar;
    private final FindHolidays holidays;

    GatherFacts(CityTables tables, CityFactRows facts, CityCalendar calendar, FindHolidays holidays) {
        this.tables = tables;
        this.facts = facts;
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /** Everything, from the beginning. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts all() {
        var builder = new CityFactsBuilder().calendar(workingDays());
        into(builder);
        return named(builder.build());
    }

    /** The same row by row. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void into(FactSink sink) {
        tables.into(sink);
        facts.all(sink::add);
    }

    /** The city as it was, with all that was said about some assignments read anew. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts moved(CityFacts earlier, Set<AssignmentId> touched) {
        return carried(earlier, earlier, touched);
    }

    /** Tasks, units, assignments and calendar read anew; facts come over, those of new assignments are read too. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityFacts rebuilt(CityFacts earlier, Set<AssignmentId> touched) {
        var builder = new CityFactsBuilder().calendar(workingDays());
        tables.into(builder);
        var built = named(builder.build());
        var anew = new HashSet<>(touched);
        for (int i = 0; i < built.assignments(); i++) {
            if (earlier.assignment(built.assignmentId(i)) < 0) {
                anew.add(CityLights.assignmentOf(built.assignmentId(i)));
            }
        }
        return carried(built, earlier, anew);
    }

    private CityFacts carried(CityFacts structure, CityFacts earlier, Set<AssignmentId> anew) {
        var rows = new ArrayList<FactRow>();
        // One that has ended, or begins only now, has no place here.
        var known = anew.stream()
                .filter(id -> structure.assignment(CityLights.key(id)) >= 0)
                .toList();
        if (!known.isEmpty()) {
            facts.of(known, rows::add);
        }
        return named(
                structure.carrying(earlier, known.stream().map(CityLights::key).toList(), rows));
    }

    /** Days on which a notice says otherwise than the week does. */
    WorkingDays workingDays() {
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
