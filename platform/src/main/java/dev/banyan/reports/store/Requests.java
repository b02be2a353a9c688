package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.ReportRequest.Asked;
import dev.banyan.reports.ReportRequest.Decision;
import dev.banyan.reports.ReportRequest.State;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.RequestFilter;
import dev.banyan.reports.RequestId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for reports. */
@Component
public class Requests {
    private final JdbcClient database;

    Requests(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps a request that is new; empty if it was made before.
     *
     * @param units codes of the units that shall answer
     */
    public Optional<RequestId> add(ReportRequest asked, Set<String> units, Optional<LocalDate> sentOn, UUID request) {
        var terms = asked.terms();
        return database.sql("""
                        insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                            questions, repeats_because, files, recipients, units, asked_by, asked_unit, asked_at, state, sent_on,
                            request)
                        values (:task, :cause, :words, :from, :to, :due, :urgent, cast(:form as jsonb), :questions,
                            :repeats, :files, :recipients, :units, :by, :unit, :at, :state, :sent, :request)
                        on conflict do nothing returning id""")
                .param("task", asked.task().value())
                .param("cause", terms.cause().kind().name())
                .param("words", terms.cause().words())
                .param("from", terms.period().from())
                .param("to", terms.period().to())
                .param("due", terms.due())
                .param("urgent", terms.urgent())
                .param("form", Content.write(asked.form()))
                .param("questions", asked.form().questions().size())
                .param("repeats", terms.repeatsBecause())
                .param("files", terms.files())
                .param(
                        "recipients",
                        asked.recipients().stream().map(AssignmentId::value).toArray(Long[]::new))
                .param("units", units.toArray(String[]::new))
                .param("by", asked.asked().by())
                .param("unit", asked.asked().unit().orElse(null))
                .param("at", Timestamp.from(asked.asked().at()))
                .param("state", asked.state().name())
                .param("sent", sentOn.orElse(null))
                .param("request", request)
                .query(Long.class)
                .optional()
                .map(RequestId::new);
    }

    /** The request that a sender's request made before; empty if there is none. */
    public Optional<ReportRequest> of(UUID request) {
        return database.sql("select * from reports.request where request = :request")
                .param("request", request)
                .query((row, at) -> request(row))
                .optional();
    }

    /** The request that already asks what this one asks, where the cause allows but one. */
    public Optional<ReportRequest> likeThis(ReportRequest asked) {
        return database.sql("""
                        select * from reports.request
                        where task = :task and cause = :cause and cause_words = :words and period_to = :to
                            and cause <> 'OFFICE_ASKS' and state <> 'WITHDRAWN'""")
                .param("task", asked.task().value())
                .param("cause", asked.terms().cause().kind().name())
                .param("words", asked.terms().cause().words())
                .param("to", asked.terms().period().to())
                .query((row, at) -> request(row))
                .optional();
    }

    /** How often the same was asked and taken back. */
    public int withdrawn(TaskId task, Cause cause, Period period) {
        return database.sql("""
                        select count(*) from reports.request
                        where task = :task and cause = :cause and cause_words = :words and period_to = :to
                          and state = 'WITHDRAWN'""")
                .param("task", task.value())
                .param("cause", cause.kind().name())
                .param("words", cause.words())
                .param("to", period.to())
                .query(Integer.class)
                .single();
    }

    public Optional<ReportRequest> find(RequestId id) {
        return find(id, "");
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public Optional<ReportRequest> findToChange(RequestId id) {
        return find(id, " for update");
    }

    private Optional<ReportRequest> find(RequestId id, String lock) {
        return database.sql("select * from reports.request where id = :id" + lock)
                .param("id", id.value())
                .query((row, at) -> request(row))
                .optional();
    }

    public void decide(RequestId id, State state, Optional<LocalDate> sentOn, Decision decision) {
        database.sql("""
                        update reports.request set state = :state, sent_on = coalesce(sent_on, :sent), decided_by = :by,
                            decided_at = :at, decision = :words
                        where id = :id""")
                .param("state", state.name())
                .param("sent", sentOn.orElse(null))
                .param("by", decision.by())
                .param("at", Timestamp.from(decision.at()))
                .param("words", decision.words())
                .param("id", id.value())
                .update();
    }

    /** Says that the day a request is due was reckoned and not set by anybody. */
    public void reckoned(RequestId id, int workingDays) {
        database.sql("update reports.request set working_days = :days where id = :id")
                .param("days", workingDays)
                .param("id", id.value())
                .update();
    }

    /** A request whose day was reckoned, and from how many working days. */
    public record Reckoned(ReportRequest request, int workingDays) {}

    /** Requests whose day was reckoned and that some unit still has to answer; nobody else changes them meanwhile. */
    public List<Reckoned> reckonedAndOpen() {
        return database.sql("""
                        select * from reports.request q
                        where working_days is not null and (state = 'WAITING' or state = 'SENT' and exists (
                            select from reports.report r
                            where r.request = q.id and r.state in ('TO_WRITE', 'DRAFTED', 'RETURNED')))
                        order by id for update""")
                .query((row, at) -> new Reckoned(request(row), row.getInt("working_days")))
                .list();
    }

    public void moveDue(RequestId id, LocalDate due) {
        database.sql("update reports.request set due = :due where id = :id")
                .param("due", due)
                .param("id", id.value())
                .update();
    }

    /** Requests that units in reach made or have to answer; the newest first, those that wait before all others. */
    public Page<ReportRequest> page(RequestFilter filter, Scope scope, int page) {
        String which = which(filter, scope);
        long counted = database.sql("select count(*) from (select from reports.request q where " + which + " limit "
                        + (Page.MOST + 1) + ") counted")
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .query(Long.class)
                .single();
        return Page.ofLong(
                page,
                counted,
                skip -> database.sql("select q.* from reports.request q where " + which
                                + " order by (q.state = 'WAITING') desc, q.id desc limit :size offset :skip")
                        .param("units", ReportLists.within(scope), Types.ARRAY)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> request(row))
                        .list());
    }

    /** Requests that units in reach made or have to answer, in the order they were made, that come after one of them. */
    public List<ReportRequest> after(RequestFilter filter, Scope scope, RequestId after, int most) {
        return database.sql("select q.* from reports.request q where " + which(filter, scope)
                        + " and q.id > :after order by q.id limit :most")
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> request(row))
                .list();
    }

    /** Whether a unit in reach made the request or has to answer it. */
    public boolean covers(Scope scope, RequestId id) {
        return database.sql("select count(*) from reports.request q where " + which(RequestFilter.ALL, scope)
                                + " and q.id = :id")
                        .param("units", ReportLists.within(scope), Types.ARRAY)
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    static String which(RequestFilter filter, Scope scope) {
        String state = switch (filter) {
            case ALL -> "true";
            case WAITING -> "q.state = 'WAITING'";
        };
        return state
                + switch (scope) {
                    case Scope.WholeCity() -> " and cast(:units as text[]) is null";
                    case Scope.Units _ -> " and (q.asked_unit = any(:units) or q.units && cast(:units as text[]))";
                };
    }

    private static ReportRequest request(ResultSet row) throws SQLException {
        var recipients = Stream.of((Long[]) row.getArray("recipients").getArray())
                .map(AssignmentId::new)
                .toList();
        Optional<Decision> decision = row.getString("decided_by") == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decision")));
        return new ReportRequest(
                new RequestId(row.getLong("id")),
                new TaskId(row.getLong("task")),
                terms(row),
                Content.form(row.getString("form")),
                recipients,
                new Asked(
                        row.getString("asked_by"),
                        Optional.ofNullable(row.getString("asked_unit")),
                        row.getTimestamp("asked_at").toInstant()),
                State.valueOf(row.getString("state")),
                decision);
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new Cause(Cause.Kind.valueOf(row.getString("cause")), row.getString("cause_words")),
                period(row),
                row.getObject("due", LocalDate.class),
                row.getBoolean("urgent"),
                row.getString("repeats_because"),
                row.getInt("files"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class));
    }

    static List<Long> longs(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
