package dev.banyan.supervision.store;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Blocker;
import dev.banyan.supervision.BlockerFact;
import dev.banyan.supervision.BlockerFilter;
import dev.banyan.supervision.BlockerId;
import dev.banyan.supervision.BlockerStep;
import dev.banyan.supervision.FindBlockers;
import dev.banyan.supervision.MeetingFact;
import dev.banyan.supervision.rules.BlockerLife;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blockers and their facts. */
@Component
public class Blockers {
    private static final String FILTERED = """
            from supervision.blocker_standing b
            where (cast(:bodies as text[]) is null or b.body = any(:bodies) or b.raiser = any(:units) or b.owner = any(:units))
              and b.state = any(:states) and (not :late or b.due < :today)
              and (cast(:body as text) is null or b.body = :body)
              and (cast(:task as bigint) is null or b.task = :task)
              and (not :mine or b.raiser = any(:acts) or b.owner = any(:acts))
              and (not :todo or b.owner = any(:acts) and b.state in ('OPEN', 'RETURNED')
                or b.raiser = any(:acts) and b.state = 'ANSWERED')
            """;

    private static final String ORDER =
            " order by b.state = 'SOLVED', case when b.state <> 'SOLVED' then b.due end, b.id desc ";

    private final JdbcClient database;

    Blockers(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees of the blockers (堵点可见范围).
     *
     * @param bodies whose meetings may be read; empty for all
     * @param units units whose blockers may be read besides
     * @param acts units that may be acted for
     */
    public record Sight(Optional<Set<String>> bodies, Set<String> units, Set<String> acts) {
        public Sight {
            bodies = bodies.map(Set::copyOf);
            units = Set.copyOf(units);
            acts = Set.copyOf(acts);
        }

        public boolean covers(Blocker blocker) {
            return bodies.map(it -> it.contains(blocker.body())).orElse(true)
                    || units.contains(blocker.parties().raiser())
                    || units.contains(blocker.parties().owner());
        }
    }

    /** Lets nobody else take a step with a body's blockers until this transaction ends. */
    public void hold(String body) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.blockers ' || :body, 0))")
                .param("body", body)
                .query((row, at) -> true)
                .single();
    }

    public BlockerId add(String body, TaskId task, Blocker.Parties parties, String text) {
        return new BlockerId(database.sql("""
                        insert into supervision.blocker (body, task, raiser, owner, text)
                        values (:body, :task, :raiser, :owner, :text) returning id""")
                .param("body", body)
                .param("task", task.value())
                .param("raiser", parties.raiser())
                .param("owner", parties.owner())
                .param("text", text)
                .query(Long.class)
                .single());
    }

    /** @param place 1 is the first fact of the blocker */
    public void append(BlockerId id, int place, UUID request, BlockerFact fact) {
        database.sql("""
                        insert into supervision.blocker_fact (blocker, place, step, day, recorded_at, actor, unit, request,
                            text, within, due)
                        values (:blocker, :place, :step, :day, :recorded, :actor, :unit, :request, :text, :within, :due)""")
                .param("blocker", id.value())
                .param("place", place)
                .param("step", fact.step().name())
                .param("day", fact.day())
                .param("recorded", fact.recorded().atOffset(ZoneOffset.UTC))
                .param("actor", fact.by().actor())
                .param("unit", fact.by().unit().orElse(null), Types.VARCHAR)
                .param("request", request)
                .param("text", fact.text().orElse(null), Types.VARCHAR)
                .param("within", fact.limit().map(it -> it.within().text()).orElse(null), Types.VARCHAR)
                .param("due", fact.limit().map(BlockerFact.Limit::due).orElse(null), Types.DATE)
                .update();
    }

    public Optional<BlockerId> madeBy(UUID request) {
        return database.sql("select blocker from supervision.blocker_fact where request = :request limit 1")
                .param("request", request)
                .query((row, at) -> new BlockerId(row.getLong("blocker")))
                .optional();
    }

    public Optional<Blocker> find(BlockerId id) {
        return inOrder(List.of(id.value())).stream().findFirst();
    }

    public List<BlockerFact> facts(BlockerId id) {
        return facts(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    /** All that ever held a task up, the oldest first. */
    public List<Blocker> ofTask(TaskId task) {
        return inOrder(database.sql("select id from supervision.blocker_standing where task = :task order by id")
                .param("task", task.value())
                .query(Long.class)
                .list());
    }

    /** The open ones of a body, the next due first. */
    public List<Blocker> open(String body) {
        return inOrder(database.sql("select b.id from supervision.blocker_standing b where b.body = :body"
                        + " and b.state <> 'SOLVED' order by b.due, b.id")
                .param("body", body)
                .query(Long.class)
                .list());
    }

    /** How many wait for somebody's own units. */
    public FindBlockers.Waiting waiting(Sight sight, LocalDate today) {
        var filter = new BlockerFilter(BlockerFilter.Show.TO_DO, Optional.empty(), Optional.empty(), false);
        return filtered(
                        "select count(*) as waiting, count(*) filter (where b.state <> 'ANSWERED' and b.due < :today) as late "
                                + FILTERED,
                        filter,
                        sight,
                        today)
                .query((row, at) -> new FindBlockers.Waiting(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    public Page<Blocker> page(BlockerFilter filter, Sight sight, LocalDate today, int page) {
        long total = filtered("select count(*) " + FILTERED, filter, sight, today)
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> inOrder(
                        filtered("select b.id " + FILTERED + ORDER + " limit :size offset :skip", filter, sight, today)
                                .param("size", Page.SIZE)
                                .param("skip", skip)
                                .query(Long.class)
                                .list()));
    }

    /** Those that a filter lets through, in the order they were raised, that come after one of them. */
    public List<Blocker> after(BlockerFilter filter, Sight sight, LocalDate today, BlockerId after, int most) {
        return inOrder(filtered(
                        "select b.id " + FILTERED + " and b.id > :after order by b.id limit :most",
                        filter,
                        sight,
                        today)
                .param("after", after.value())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private JdbcClient.StatementSpec filtered(String sql, BlockerFilter filter, Sight sight, LocalDate today) {
        return database.sql(sql)
                .param("bodies", sight.bodies().map(Blockers::array).orElse(null), Types.ARRAY)
                .param("units", array(sight.units()), Types.ARRAY)
                .param("acts", array(sight.acts()), Types.ARRAY)
                .param("states", filter.show().states().stream().map(Enum::name).toArray(String[]::new))
                .param("late", filter.show() == BlockerFilter.Show.LATE)
                .param("today", today)
                .param("body", filter.body().orElse(null), Types.VARCHAR)
                .param("task", filter.task().map(TaskId::value).orElse(null), Types.BIGINT)
                .param("mine", filter.mine())
                .param("todo", filter.show() == BlockerFilter.Show.TO_DO);
    }

    private static String[] array(Set<String> codes) {
        return codes.toArray(String[]::new);
    }

    private List<Blocker> inOrder(List<Long> ids) {
        var facts = facts(ids);
        return database.sql("select * from supervision.blocker where id = any(:ids) order by array_position(:ids, id)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> BlockerLife.blocker(raised(row), facts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<BlockerFact>> facts(List<Long> ids) {
        Map<Long, List<BlockerFact>> facts = new LinkedHashMap<>();
        database.sql("select * from supervision.blocker_fact where blocker = any(:ids) order by blocker, place")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> facts.computeIfAbsent(row.getLong("blocker"), it -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts;
    }

    private static BlockerLife.Raised raised(ResultSet row) throws SQLException {
        return new BlockerLife.Raised(
                new BlockerId(row.getLong("id")),
                row.getString("body"),
                new TaskId(row.getLong("task")),
                new Blocker.Parties(row.getString("raiser"), row.getString("owner")),
                row.getString("text"));
    }

    private static BlockerFact fact(ResultSet row) throws SQLException {
        var within = Optional.ofNullable(row.getString("within")).flatMap(TimeLimit::parse);
        var due = row.getObject("due", LocalDate.class);
        return new BlockerFact(
                BlockerStep.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new MeetingFact.By(row.getString("actor"), Optional.ofNullable(row.getString("unit"))),
                Optional.ofNullable(row.getString("text")),
                within.map(it -> new BlockerFact.Limit(it, due)));
    }
}
