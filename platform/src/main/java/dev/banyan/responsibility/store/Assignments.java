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
import dev.banyan.responsibility.FindAssignments;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments and their facts. */
@Component
public class Assignments {
    private static final String OPEN = "a.state in ('ASSIGNED', 'SIGNED', 'SENT_BACK')";

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

    /** The day of the first fact of each. */
    public Map<AssignmentId, LocalDate> given(Collection<AssignmentId> ids) {
        return database
                .sql("select assignment, min(day) as day from responsibility.fact where assignment = any(:ids)"
                        + " group by assignment")
                .param("ids", ids.stream().map(AssignmentId::value).toArray(Long[]::new))
                .query((row, at) ->
                        Map.entry(new AssignmentId(row.getLong("assignment")), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every assignment of a unit that ever was. */
    public List<Assignment> ofUnit(String unit) {
        return where("a.unit = :value", unit);
    }

    /** Those that one request touched. */
    public List<Assignment> touchedBy(UUID request) {
        return where("a.id in (select assignment from responsibility.fact where request = :value)", request);
    }

    /** Open ones of a unit, and those that name a post of it wherever they are. */
    public List<Assignment> openOf(String unit, Optional<PostId> post) {
        return inOrder(database.sql("select a.id from responsibility.standing a where " + OPEN
                        + " and (a.unit = :unit or :post in (a.leader, a.liaison)) order by a.id")
                .param("unit", unit)
                .param("post", post.map(PostId::value).orElse(null), Types.BIGINT)
                .query(Long.class)
                .list());
    }

    /** Those that wait to be signed for. */
    public List<Assignment> unsigned() {
        return where("a.id in (select id from responsibility.standing where state = :value)", "ASSIGNED");
    }

    /** How many a filter lets through, and how many of those should have been signed for by now. */
    public CountDuties.Waiting count(AssignmentFilter filter, LocalDate today) {
        return of(
                        filter,
                        "select count(*) as waiting, count(*) filter (where a.sign_by < :today) as late"
                                + " from responsibility.standing a where " + which(filter) + unit(filter))
                .param("today", today)
                .query((row, at) -> new CountDuties.Waiting(row.getLong("waiting"), row.getLong("late")))
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
        long counted = of(
                        filter,
                        "select count(*) from (select from responsibility.standing a where " + which(filter)
                                + unit(filter) + " limit " + (Page.MOST + 1) + ") counted")
                .query(Long.class)
                .single();
        String some = "select a.id, a.due from responsibility.standing a where " + which(filter);
        String order = " order by due, id limit ";
        // Of many units each one's own beginning, and of these the beginning of them all.
        String sql = filter.units().isEmpty()
                ? some + order + ":end"
                : "select a.* from unnest(:units) owing (code) cross join lateral (" + some + " and a.unit = owing.code"
                        + order + ":end) a" + order + ":end";
        return Page.ofLong(
                page,
                counted,
                skip -> inOrder(
                        of(filter, sql).param("end", skip + Page.SIZE).query((row, at) -> row.getLong("id")).stream()
                                .skip(skip)
                                .toList()));
    }

    /** Those that a filter lets through, in the order they were given, that come after one of them. */
    public List<Assignment> after(AssignmentFilter filter, AssignmentId after, int most) {
        return inOrder(of(
                        filter,
                        "select a.id from responsibility.standing a where " + which(filter) + unit(filter)
                                + " and a.id > :after order by a.id limit :most")
                .param("after", after.value())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    /**
     * Every assignment with a role that answers, in the order they were given.
     *
     * @param units those that owe them; empty for all
     */
    public List<FindAssignments.Duty> answering(Optional<Set<String>> units) {
        return database.sql("""
                        select id, task, unit from responsibility.assignment
                        where role = any(:roles) and (:all or unit = any(:units)) order by id""")
                .param(
                        "roles",
                        Arrays.stream(DutyRole.values())
                                .filter(DutyRole::answers)
                                .map(DutyRole::name)
                                .toArray(String[]::new))
                .param("all", units.isEmpty())
                .param("units", units.orElse(Set.of()).toArray(String[]::new))
                .query((row, at) -> new FindAssignments.Duty(
                        new AssignmentId(row.getLong("id")), new TaskId(row.getLong("task")), row.getString("unit")))
                .list();
    }

    /** The states and roles written out, so that the indexes of some alone serve. */
    private static String which(AssignmentFilter filter) {
        return (filter.ended() ? "true" : OPEN)
                + filter.state().map(it -> " and a.state = '" + it + "'").orElse("")
                + filter.role().map(it -> " and a.role = '" + it + "'").orElse("")
                + (filter.tasks().isPresent() ? " and a.task = any(:tasks)" : "");
    }

    private static String unit(AssignmentFilter filter) {
        return filter.units().isPresent() ? " and a.unit = any(:units)" : "";
    }

    private JdbcClient.StatementSpec of(AssignmentFilter filter, String sql) {
        var statement = database.sql(sql);
        if (filter.units().isPresent()) {
            statement = statement.param("units", filter.units().get().toArray(String[]::new));
        }
        return filter.tasks().isPresent()
                ? statement.param("tasks", numbers(filter.tasks().get()))
                : statement;
    }

    private List<Assignment> inOrder(List<Long> ids) {
        Map<Long, Assignment> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, null));
        where("a.id = any(:value)", ids.toArray(Long[]::new))
                .forEach(it -> found.put(it.id().value(), it));
        return List.copyOf(found.values());
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
