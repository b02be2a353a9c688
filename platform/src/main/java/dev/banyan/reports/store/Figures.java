package dev.banyan.reports.store;

import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.Figure;
import dev.banyan.reports.Figure.Doubt;
import dev.banyan.reports.KnownFigures.Known;
import dev.banyan.reports.Period;
import dev.banyan.reports.rules.IncomingFigures;
import dev.banyan.reports.rules.IncomingFigures.Incoming;
import dev.banyan.reports.rules.IncomingFigures.Subject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Figures that feeds brought, and what people said about those held. */
@Component
public class Figures {
    private static final String FROM = """
            from reports.figure
            join reports.feed on feed.id = figure.feed
            join reports.feed_run run on run.id = figure.run
            left join reports.figure_decision decision on decision.figure = figure.id
            """;
    private static final String SELECT = "select figure.*, feed.name as feed_name, run.address, decision.accepted,"
            + " decision.reason, decision.decided_by, decision.decided_at " + FROM;
    private static final String HOLDS = "coalesce(decision.accepted, cardinality(figure.doubts) = 0)";
    private static final String HELD = "cardinality(figure.doubts) > 0 and decision.figure is null";

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    public void add(FeedId feed, long run, Incoming figure, Instant recorded) {
        database.sql("""
                        insert into reports.figure (feed, run, unit, day, delivered, value, doubts, recorded)
                        values (:feed, :run, :unit, :day, :delivered, :value, :doubts, :recorded)""")
                .param("feed", feed.value())
                .param("run", run)
                .param("unit", figure.subject().unit().orElse(""))
                .param("day", figure.subject().day())
                .param("delivered", figure.delivered())
                .param("value", figure.value())
                .param("doubts", figure.doubts().stream().map(Doubt::name).toArray(String[]::new))
                .param("recorded", recorded.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a feed brought so far: for each unit and day what holds and what came last. */
    public IncomingFigures.Known known(FeedId feed) {
        return new IncomingFigures.Known(newest(feed, HOLDS), newest(feed, "true"));
    }

    private Map<Subject, BigDecimal> newest(FeedId feed, String which) {
        var values = new HashMap<Subject, BigDecimal>();
        database.sql("select distinct on (figure.unit, figure.day) figure.unit, figure.day, figure.value " + FROM
                        + "where figure.feed = :feed and " + which
                        + " order by figure.unit, figure.day, figure.id desc")
                .param("feed", feed.value())
                .query((row, at) -> Map.entry(
                        new Subject(unit(row), row.getObject("day", LocalDate.class)), row.getBigDecimal("value")))
                .list()
                .forEach(it -> values.put(it.getKey(), it.getValue()));
        return Map.copyOf(values);
    }

    /** Of each indicator of a task the newest figure that holds and speaks of a day of the period; of the unit rather than of all. */
    public Map<Integer, Known> holding(TaskId task, String unit, Period period) {
        var known = new HashMap<Integer, Known>();
        database.sql("""
                        select distinct on (feed.indicator) feed.indicator, figure.value, figure.day, feed.name
                        """ + FROM
                        + "where feed.task = :task and feed.indicator is not null and figure.unit in ('', :unit)"
                        + " and figure.day between :from and :to and " + HOLDS
                        + " order by feed.indicator, figure.unit desc, figure.day desc, figure.id desc")
                .param("task", task.value())
                .param("unit", unit)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, at) -> Map.entry(
                        row.getInt("indicator"),
                        new Known(
                                row.getBigDecimal("value"),
                                row.getObject("day", LocalDate.class),
                                row.getString("name"))))
                .list()
                .forEach(it -> known.put(it.getKey(), it.getValue()));
        return Map.copyOf(known);
    }

    public Optional<Figure> find(long id) {
        return database.sql(SELECT + "where figure.id = :id")
                .param("id", id)
                .query((row, at) -> figure(row))
                .optional();
    }

    /** Those that wait for a person, the oldest first. */
    public Page<Figure> held(int number) {
        return page("where " + HELD, "order by figure.id", number, sql -> sql);
    }

    /** What a feed brought, the newest first. */
    public Page<Figure> of(FeedId feed, int number) {
        return page(
                "where figure.feed = :feed", "order by figure.id desc", number, sql -> sql.param("feed", feed.value()));
    }

    private Page<Figure> page(
            String which, String order, int number, java.util.function.UnaryOperator<StatementSpec> parameters) {
        long total = parameters
                .apply(database.sql("select count(*) " + FROM + which))
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> parameters
                        .apply(database.sql(SELECT + which + " " + order + " offset :offset limit :size"))
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> figure(row))
                        .list());
    }

    /** Whether nobody had decided it before. */
    public boolean decide(long figure, Figure.Decision decision) {
        return database.sql("""
                                insert into reports.figure_decision (figure, accepted, reason, decided_by, decided_at)
                                values (:figure, :accepted, :reason, :by, :at) on conflict do nothing""")
                        .param("figure", figure)
                        .param("accepted", decision.accepted())
                        .param("reason", decision.reason())
                        .param("by", decision.by())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Figure(
                row.getLong("id"),
                new Figure.Origin(
                        new FeedId(row.getLong("feed")),
                        row.getString("feed_name"),
                        row.getLong("run"),
                        row.getString("address")),
                unit(row),
                row.getObject("day", LocalDate.class),
                row.getString("delivered"),
                row.getBigDecimal("value"),
                Stream.of((String[]) row.getArray("doubts").getArray())
                        .map(Doubt::valueOf)
                        .toList(),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Figure.Decision(
                                row.getBoolean("accepted"),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                decidedAt.toInstant())),
                row.getObject("recorded", OffsetDateTime.class).toInstant());
    }

    private static Optional<String> unit(ResultSet row) throws SQLException {
        return Optional.of(row.getString("unit")).filter(it -> !it.isEmpty());
    }
}
