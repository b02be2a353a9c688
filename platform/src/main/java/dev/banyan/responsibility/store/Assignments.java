package dev.banyan.responsibility.store;

import dev.banyan.directory.PostId;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.CountDuties;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Step;
import dev.banyan.responsibility.rules.LifeCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments and their facts. */
@Component
public class Assignments {
    private static final String FILTERED = """
            from responsibility.standing a
            where (cast(:units as text[]) is null or a.unit = any(:units))
              and (cast(:state as text) is null or a.state = :state)
              and (cast(:role as text) is null or a.role = :role)
              and (cast(:tasks as bigint[]) is null or a.task = any(:tasks))
              and (:ended or a.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK'))
            """;

    private final JdbcClient database;

    Assignments(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else assign a task until this transaction ends. */
    public void hold(TaskId task) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('responsibility.task ' || :task, 0))")
                .param("task", task.value())
                .query((row, at) -> true)
                .single();
    }

    public AssignmentId add(TaskId task, String unit, DutyRole role, Optional<String> assigner) {
        return new AssignmentId(database.sql("""
                        insert into responsibility.assignment (task, unit, role, assigner)
                        values (:task, :unit, :role, :assigner) returning id""")
                .param("task", task.value())
                .param("unit", unit)
                .param("role", role.name())
                .param("assigner", assigner.orElse(null))
                .query(Long.class)
                .single());
    }

    /** @param place 1 is the first fact of the assignment */
    public void append(AssignmentId id, int place, UUID request, AssignmentFact fact) {
        database.sql("insert into responsibility.fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        place,
                        fact.step().name(),
                        fact.day(),
                        Timestamp.from(fact.recorded()),
                        fact.actor(),
                        request,
                        fact.terms().map(Assignment.Terms::due).orElse(null),
                        fact.terms().map(Assignment.Terms::weight).orElse(null),
                        fact.terms().map(Assignment.Terms::signBy).orElse(null),
                        fact.terms().flatMap(Assignment.Terms::signByTime).orElse(null),
                        post(fact, Assignment.Posts::leader),
                        post(fact, Assignment.Posts::liaison),
                        fact.reason().orElse(null),
                        fact.other().map(AssignmentId::value).orElse(null)))
                .update();
    }

    public Optional<Assignment> find(AssignmentId id) {
        return where("a.id = :value", id.value()).stream().findFirst();
    }

    /** Every assignment of a task that ever was, in the order they were given. */
    public List<Assignment> ofTask(TaskId task) {
        return where("a.task = :value", task.value());
    }

    /** Every assignment of these tasks that ever was. */
    public List<Assignment> ofTasks(Collection<TaskId> tasks) {
        return where("a.task = any(:value)", numbers(tasks));
    }

    /** Every assignment of a unit that ever was. */
    public List<Assignment> ofUnit(String unit) {
        return where("a.unit = :value", unit);
    }

    /** Those that one request touched. */
    public List<Assignment> touchedBy(UUID request) {
        return where("a.id in (select assignment from responsibility.fact where request = :value)", request);
    }

    /** Those that are open, of every task. */
    public List<Assignment> open() {
        return where(
                "a.id in (select id from responsibility.standing where state in ('ASSIGNED', 'SIGNED', :value))",
                "SENT_BACK");
    }

    /** Those that wait to be signed for. */
    public List<Assignment> unsigned() {
        return where("a.id in (select id from responsibility.standing where state = :value)", "ASSIGNED");
    }

    /** How many of these units wait to be signed for, and how many of those beyond their limit. */
    public CountDuties.ToSign toSign(Set<String> units, LocalDate today) {
        return database.sql("""
                        select count(*) as waiting, count(*) filter (where sign_by < :today) as late
                        from responsibility.standing where unit = any(:units) and state = 'ASSIGNED'""")
                .param("units", units.toArray(String[]::new))
                .param("today", today)
                .query((row, at) -> new CountDuties.ToSign(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    /** How many came back as not theirs and wait for whoever assigned them; of these units, or of all. */
    public long sentBack(Optional<Set<String>> units) {
        return database.sql("""
                        select count(*) from responsibility.fact back join responsibility.assignment a on a.id = back.assignment
                        where back.step = 'SENT_BACK' and (cast(:units as text[]) is null or a.unit = any(:units))
                          and not exists (select from responsibility.fact later
                            where later.assignment = a.id and later.place > back.place and later.step <> 'CHANGED')""")
                .param("units", units.map(it -> it.toArray(String[]::new)).orElse(null), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    public List<AssignmentFact> facts(AssignmentId id) {
        return database.sql("select * from responsibility.fact where assignment = :id order by place")
                .param("id", id.value())
                .query((row, at) -> fact(row))
                .list();
    }

    /** Those that a filter lets through, the next due first. */
    public Page<Assignment> page(AssignmentFilter filter, int page) {
        long total = filtered("select count(*) " + FILTERED, filter)
                .query(Long.class)
                .single();
        int shown = Page.within(page, total);
        var ids = filtered("select a.id " + FILTERED + " order by a.due, a.id limit :size offset :skip", filter)
                .param("size", Page.SIZE)
                .param("skip", Page.before(shown))
                .query(Long.class)
                .list();
        return new Page<>(inOrder(ids), shown, total);
    }

    /** Those that a filter lets through, in the order they were given, that come after one of them. */
    public List<Assignment> after(AssignmentFilter filter, AssignmentId after, int most) {
        return inOrder(filtered("select a.id " + FILTERED + " and a.id > :after order by a.id limit :most", filter)
                .param("after", after.value())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private List<Assignment> inOrder(List<Long> ids) {
        Map<Long, Assignment> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, null));
        where("a.id = any(:value)", ids.toArray(Long[]::new))
                .forEach(it -> found.put(it.id().value(), it));
        return List.copyOf(found.values());
    }

    private JdbcClient.StatementSpec filtered(String sql, AssignmentFilter filter) {
        return database.sql(sql)
                .param(
                        "units",
                        filter.units()
                                .map(units -> units.toArray(String[]::new))
                                .orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("role", filter.role().map(Enum::name).orElse(null))
                .param("tasks", filter.tasks().map(Assignments::numbers).orElse(null))
                .param("ended", filter.ended());
    }

    private static Long[] numbers(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(Long[]::new);
    }

    private List<Assignment> where(String condition, Object value) {
        Map<LifeCycle.Duty, List<AssignmentFact>> facts = new LinkedHashMap<>();
        database.sql(
                        "select a.*, f.* from responsibility.assignment a join responsibility.fact f on f.assignment = a.id"
                                + " where " + condition + " order by a.id, f.place")
                .param("value", value)
                .query((row, at) -> facts.computeIfAbsent(duty(row), it -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts.entrySet().stream()
                .map(entry -> LifeCycle.assignment(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable Long post(AssignmentFact fact, Function<Assignment.Posts, Optional<PostId>> which) {
        return fact.terms()
                .map(Assignment.Terms::posts)
                .flatMap(which)
                .map(PostId::value)
                .orElse(null);
    }

    private static Optional<PostId> post(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable((Long) row.getObject(column)).map(PostId::new);
    }

    private static LifeCycle.Duty duty(ResultSet row) throws SQLException {
        return new LifeCycle.Duty(
                new AssignmentId(row.getLong("id")),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                DutyRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("assigner")));
    }

    private static AssignmentFact fact(ResultSet row) throws SQLException {
        var due = Optional.ofNullable(row.getObject("due", LocalDate.class));
        Optional<Assignment.Terms> terms = due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assignment.Terms(
                        due.get(),
                        row.getInt("weight"),
                        row.getObject("sign_by", LocalDate.class),
                        Optional.ofNullable(row.getObject("sign_by_time", LocalTime.class)),
                        new Assignment.Posts(post(row, "leader"), post(row, "liaison"))));
        return new AssignmentFact(
                Step.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                terms,
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable((Long) row.getObject("other")).map(AssignmentId::new));
    }
}
