package dev.banyan.supervision.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.MatterFact;
import dev.banyan.supervision.MatterFilter;
import dev.banyan.supervision.MatterState;
import dev.banyan.supervision.MatterStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters on registers with all that happened to them. */
@Component
public class Matters {
    private static final String LED = """
            left join lateral (select s.unit, s.due from responsibility.standing s
                where s.task = e.task and s.role = 'LEAD' and s.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK')
                order by s.id desc limit 1) lead on true
            """;

    private static final String STANDING = """
            join supervision.matter_standing stand on stand.task = e.task
            """;

    /** Whoever may not know a matter finds it by what its task says alone. */
    private static final String IN_SIGHT = """
            (cast(:reads as text[]) is null or e.entered_unit = any(:reads)
                or exists (select from responsibility.standing s where s.task = e.task and s.unit = any(:reads)))
            """;

    private static final String FILTERED =
            "from plan.entry e join plan.task t on t.id = e.task " + LED + STANDING + "where " + IN_SIGHT + """
              and (cast(:register as text) is null or e.register = :register)
              and (cast(:unit as text) is null or lead.unit = :unit)
              and (:words = '' or strpos(e.number || ' ' || t.title || ' ' || t.text, :words) > 0
                or :everything and strpos(e.title || ' ' || e.text, :words) > 0)
              and stand.state = any(:states)
              and (not :late or coalesce(lead.due, e.due) < :today)
            """;

    private static final String PARTS = """
            with recursive whole (task) as (
                %s union select part.id from whole join plan.task part on part.parent = whole.task)
            """;

    private final JdbcClient database;

    Matters(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees (可见范围).
     *
     * @param everything whether words that not everybody may know are searched too
     */
    public record Sight(Scope reads, boolean everything) {}

    /** Who leads a matter, and until when. */
    public record LedBy(String unit, LocalDate due) {}

    /** What this room adds to a step (本环节附记). */
    public record Note(Optional<String> confirmedBy, Optional<TaskId> other, Optional<LocalDate> watchUntil) {
        public static final Note NONE = new Note(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Lets nobody else take a step with a matter until this transaction ends. */
    public void hold(TaskId task) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.matter ' || :task, 0))")
                .param("task", task.value())
                .query((row, at) -> true)
                .single();
    }

    /** @param place 1 is the first step of this room */
    public void append(TaskId task, int place, UUID request, MatterFact fact, Note note) {
        database.sql("""
                        insert into supervision.matter_step (task, place, step, day, recorded_at, actor, unit, request, text,
                            confirmed_by, other, watch_until)
                        values (:task, :place, :step, :day, :at, :actor, :unit, :request, :text, :confirmed, :other, :watch)""")
                .param("task", task.value())
                .param("place", place)
                .param("step", fact.step().name())
                .param("day", fact.day())
                .param("at", fact.recorded().atOffset(ZoneOffset.UTC))
                .param("actor", fact.by().actor())
                .param("unit", fact.by().unit().orElse(null))
                .param("request", request)
                .param("text", fact.text().orElse(null))
                .param("confirmed", note.confirmedBy().orElse(null))
                .param("other", note.other().map(TaskId::value).orElse(null), Types.BIGINT)
                .param("watch", note.watchUntil().orElse(null), Types.DATE)
                .update();
    }

    public boolean madeBy(UUID request, TaskId task) {
        return database.sql(
                        "select exists (select from supervision.matter_step where (request, task) = (:request, :task))")
                .param("request", request)
                .param("task", task.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this room ever took a step. */
    public boolean anyStep() {
        return database.sql("select exists (select from supervision.matter_step)")
                .query(Boolean.class)
                .single();
    }

    /** All that happened to each of these, in order. */
    public Map<TaskId, List<MatterFact>> facts(Collection<TaskId> tasks) {
        Map<TaskId, List<MatterFact>> facts = new LinkedHashMap<>();
        database.sql("""
                        select e.task, h.* from unnest(:tasks) e (task)
                        cross join lateral supervision.matter_events(e.task) h order by e.task, h.at, h.rank, h.place""")
                .param("tasks", ids(tasks))
                .query((row, at) -> facts.computeIfAbsent(new TaskId(row.getLong("task")), _ -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts;
    }

    /** Who leads each of these now. */
    public Map<TaskId, LedBy> leads(Collection<TaskId> tasks) {
        Map<TaskId, LedBy> leads = new LinkedHashMap<>();
        database.sql("""
                        select task, unit, due from responsibility.standing
                        where task = any(:tasks) and role = 'LEAD' and state in ('ASSIGNED', 'SIGNED', 'SENT_BACK')
                        order by id""").param("tasks", ids(tasks)).query(row -> {
            leads.put(
                    new TaskId(row.getLong("task")),
                    new LedBy(row.getString("unit"), row.getObject("due", LocalDate.class)));
        });
        return leads;
    }

    /** A matter and all that it was broken down into. */
    public List<TaskId> withParts(TaskId matter) {
        return database.sql(PARTS.formatted("select cast(:task as bigint)") + "select task from whole order by task")
                .param("task", matter.value())
                .query((row, at) -> new TaskId(row.getLong("task")))
                .list();
    }

    /** Duties of suspended matters and of their parts. */
    public Set<Long> suspendedDuties() {
        return database.sql(
                        PARTS.formatted("select task from supervision.matter_standing where state = 'SUSPENDED'") + """
                        select s.id from whole join responsibility.standing s on s.task = whole.task""")
                .query(Long.class)
                .set();
    }

    /** Units that had any part in each of these or in their parts, whatever became of it. */
    public Map<TaskId, List<String>> handlers(Collection<TaskId> tasks) {
        Map<TaskId, List<String>> units = new LinkedHashMap<>();
        database.sql("""
                        with whole (task, part) as (
                            select task, task from unnest(:tasks) e (task)
                            union all
                            select e.task, part.id from unnest(:tasks) e (task) join plan.task part on part.parent = e.task)
                        select distinct whole.task, s.unit from whole join responsibility.standing s on s.task = whole.part
                        order by whole.task, s.unit""").param("tasks", ids(tasks)).query(row -> {
            units.computeIfAbsent(new TaskId(row.getLong("task")), _ -> new ArrayList<>())
                    .add(row.getString("unit"));
        });
        return units;
    }

    /** Last day of watching of each of these that was written off. */
    public Map<TaskId, LocalDate> watched(Collection<TaskId> tasks) {
        Map<TaskId, LocalDate> days = new LinkedHashMap<>();
        database.sql("""
                        select task, watch_until from supervision.matter_step
                        where task = any(:tasks) and watch_until is not null order by task, place""").param("tasks", ids(tasks)).query(row -> {
            days.put(new TaskId(row.getLong("task")), row.getObject("watch_until", LocalDate.class));
        });
        return days;
    }

    /** How many steps of this room each of these has. */
    public Map<TaskId, Integer> steps(Collection<TaskId> tasks) {
        Map<TaskId, Integer> steps = new LinkedHashMap<>();
        database.sql(
                        "select task, max(place) as steps from supervision.matter_step where task = any(:tasks) group by task")
                .param("tasks", ids(tasks))
                .query(row -> {
                    steps.put(new TaskId(row.getLong("task")), row.getInt("steps"));
                });
        return steps;
    }

    public boolean covers(Sight sight, TaskId task) {
        return database.sql("select exists (select from plan.entry e where e.task = :task and " + IN_SIGHT + ")")
                .param("task", task.value())
                .param("reads", codes(sight.reads()), Types.ARRAY)
                .query(Boolean.class)
                .single();
    }

    public long count(MatterFilter filter, Sight sight, LocalDate today) {
        return filtered("select count(*) " + FILTERED, filter, sight, today)
                .query(Long.class)
                .single();
    }

    /** The next due first, then what is over, the newest first. */
    public Page<TaskId> page(MatterFilter filter, Sight sight, LocalDate today, int page) {
        long total = count(filter, sight, today);
        return Page.of(
                page,
                total,
                skip -> filtered("select e.task " + FILTERED + """
                         order by case when stand.state = any(:open) then coalesce(lead.due, e.due) end nulls last, e.task desc
                        limit :size offset :skip""", filter, sight, today)
                        .param("open", names(MatterState.OPEN))
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> new TaskId(row.getLong("task")))
                        .list());
    }

    /** Those that a filter lets through, in the order they were entered, that come after one of them. */
    public List<TaskId> after(MatterFilter filter, Sight sight, LocalDate today, TaskId after, int most) {
        return filtered(
                        "select e.task " + FILTERED + " and e.task > :after order by e.task limit :most",
                        filter,
                        sight,
                        today)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> new TaskId(row.getLong("task")))
                .list();
    }

    /** How many of a register somebody sees. */
    public record Count(long all, long open, long late, long watched) {}

    /** By code of the register. */
    public Map<String, Count> counts(Sight sight, LocalDate today) {
        Map<String, Count> counts = new LinkedHashMap<>();
        database.sql("""
                        select e.register, count(*) as entries,
                            count(*) filter (where stand.state = any(:open)) as open,
                            count(*) filter (where stand.state = any(:open) and coalesce(lead.due, e.due) < :today) as late,
                            count(*) filter (where stand.state = any(:watched)) as watched
                        from plan.entry e\s""" + LED + STANDING + "where " + IN_SIGHT + " group by e.register")
                .param("reads", codes(sight.reads()), Types.ARRAY)
                .param("open", names(MatterState.OPEN))
                .param("watched", names(MatterFilter.Show.WATCHED.states()))
                .param("today", today)
                .query(row -> {
                    counts.put(
                            row.getString("register"),
                            new Count(
                                    row.getLong("entries"),
                                    row.getLong("open"),
                                    row.getLong("late"),
                                    row.getLong("watched")));
                });
        return counts;
    }

    /** Matters that were written off and whose watching ended before a day. */
    public List<TaskId> watchedUntil(LocalDate day) {
        return database.sql("""
                        select e.task from plan.entry e
                        join lateral (select s.step, s.watch_until from supervision.matter_step s where s.task = e.task
                            order by s.place desc limit 1) last on last.step = 'WRITTEN_OFF' and last.watch_until < :day
                        """ + STANDING + "where stand.state = 'WRITTEN_OFF' order by e.task")
                .param("day", day)
                .query((row, at) -> new TaskId(row.getLong("task")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, MatterFilter filter, Sight sight, LocalDate today) {
        return database.sql(sql)
                .param("reads", codes(sight.reads()), Types.ARRAY)
                .param("everything", sight.everything())
                .param("register", filter.register().orElse(null), Types.VARCHAR)
                .param("unit", filter.unit().orElse(null), Types.VARCHAR)
                .param("words", filter.words())
                .param("states", names(filter.show().states()))
                .param("late", filter.show() == MatterFilter.Show.OVERDUE)
                .param("today", today);
    }

    private static String[] names(Collection<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Long[] ids(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(Long[]::new);
    }

    /** Null for the whole city. */
    private static String @Nullable [] codes(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(var codes) -> codes.toArray(String[]::new);
        };
    }

    private static MatterFact fact(ResultSet row) throws SQLException {
        return new MatterFact(
                MatterStep.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new MatterFact.By(row.getString("actor"), Optional.ofNullable(row.getString("unit"))),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable((Long) row.getObject("source")));
    }
}
