package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.SampleId;
import dev.banyan.reports.Truth;
import dev.banyan.reports.Verification;
import dev.banyan.reports.VerificationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is to be checked on the spot, and what was found. */
@Component
public class Verifications {
    private static final String DONE =
            "exists (select from reports.verification_outcome o where o.verification = verification.id)";

    private final JdbcClient database;

    Verifications(JdbcClient database) {
        this.database = database;
    }

    /** Why something is checked: it was drawn, or it was closed. */
    public sealed interface Why {}

    public record Drawn(SampleId sample) implements Why {}

    public record Closed(long closing) implements Why {}

    public void add(
            Why why, String subject, TaskId task, String unit, Optional<String> checker, Verification.Days days) {
        database.sql("""
                        insert into reports.verification (sample, closing, subject, task, unit, checker, since, due)
                        values (:sample, :closing, :subject, :task, :unit, :checker, :since, :due)""")
                .param("sample", why instanceof Drawn(SampleId sample) ? sample.value() : null)
                .param("closing", why instanceof Closed(long closing) ? closing : null)
                .param("subject", subject)
                .param("task", task.value())
                .param("unit", unit)
                .param("checker", checker.orElse(null))
                .param("since", days.since())
                .param("due", days.due())
                .update();
    }

    /** Lets one person at a time record what was found. */
    public Optional<Verification> findToRecord(VerificationId id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reports.verification ' || :id, 0))")
                .param("id", id.value())
                .query((row, at) -> true)
                .single();
        return find(id);
    }

    public Optional<Verification> find(VerificationId id) {
        return with(database.sql("select * from reports.verification where id = :id")
                        .param("id", id.value())
                        .query((row, at) -> verification(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** What a unit has to check, the first due first; or what it has checked, the newest first. */
    public Page<Verification> of(String checker, boolean done, LocalDate today, int page) {
        return page(
                "where checker = :checker and " + (done ? DONE : "since <= :today and not " + DONE),
                done ? "order by id desc" : "order by due, id",
                page,
                sql -> done
                        ? sql.param("checker", checker)
                        : sql.param("checker", checker).param("today", today));
    }

    /** Those of a sample that concern units in reach, by number. */
    public Page<Verification> of(SampleId sample, Scope scope, int page) {
        return page(
                "where sample = :sample and (cast(:units as text[]) is null or unit = any(:units))",
                "order by id",
                page,
                sql -> sql.param("sample", sample.value()).param("units", ReportLists.within(scope), Types.ARRAY));
    }

    private Page<Verification> page(String which, String order, int number, UnaryOperator<StatementSpec> parameters) {
        long total = parameters
                .apply(database.sql("select count(*) from reports.verification " + which))
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> with(parameters
                        .apply(database.sql("select * from reports.verification " + which + " " + order
                                + " offset :offset limit :size"))
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> verification(row))
                        .list()));
    }

    public Optional<VerificationId> ofRequest(UUID request) {
        return database.sql("select verification from reports.verification_outcome where request = :request")
                .param("request", request)
                .query((row, at) -> new VerificationId(row.getLong("verification")))
                .optional();
    }

    /** The number of what was found. */
    public long record(VerificationId id, Verification.Outcome outcome, String unit, UUID request) {
        long number = database.sql("""
                        insert into reports.verification_outcome (verification, truth, reason, day, recorded_by, unit,
                            recorded_at, request)
                        values (:id, :truth, :reason, :day, :by, :unit, :at, :request) returning id""")
                .param("id", id.value())
                .param("truth", outcome.truth().name())
                .param("reason", outcome.reason())
                .param("day", outcome.day())
                .param("by", outcome.by())
                .param("unit", unit)
                .param("at", outcome.recorded().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .single();
        for (var file : outcome.evidence()) {
            database.sql("""
                            insert into reports.verification_evidence (outcome, hash, name, kind)
                            values (:outcome, :hash, :name, '') on conflict do nothing""")
                    .param("outcome", number)
                    .param("hash", file.hash().sm3())
                    .param("name", file.name())
                    .update();
        }
        return number;
    }

    private List<Verification> with(List<Verification> found) {
        Long[] ids = found.stream().map(it -> it.id().value()).toArray(Long[]::new);
        Map<Long, List<Verification.EvidenceFile>> files = database
                .sql("""
                        select e.* from reports.verification_evidence e
                        join reports.verification_outcome o on o.id = e.outcome
                        where o.verification = any (:ids) order by e.outcome, e.name""")
                .param("ids", ids)
                .query((row, at) -> Map.entry(
                        row.getLong("outcome"),
                        new Verification.EvidenceFile(new FileHash(row.getString("hash")), row.getString("name"))))
                .list()
                .stream()
                .collect(grouped());
        Map<Long, List<Verification.Outcome>> outcomes = database
                .sql("select * from reports.verification_outcome where verification = any (:ids) order by id desc")
                .param("ids", ids)
                .query((row, at) -> Map.entry(row.getLong("verification"), outcome(row, files)))
                .list()
                .stream()
                .collect(grouped());
        return found.stream()
                .map(it -> new Verification(
                        it.id(),
                        it.cause(),
                        it.subject(),
                        it.task(),
                        it.unit(),
                        it.checker(),
                        it.days(),
                        outcomes.getOrDefault(it.id().value(), List.of())))
                .toList();
    }

    private static <T> java.util.stream.Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> grouped() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static Verification.Outcome outcome(ResultSet row, Map<Long, List<Verification.EvidenceFile>> files)
            throws SQLException {
        return new Verification.Outcome(
                Truth.valueOf(row.getString("truth")),
                row.getString("reason"),
                row.getObject("day", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                files.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Verification verification(ResultSet row) throws SQLException {
        return new Verification(
                new VerificationId(row.getLong("id")),
                Optional.ofNullable((Long) row.getObject("sample")).map(SampleId::new),
                row.getString("subject"),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                Optional.ofNullable(row.getString("checker")),
                new Verification.Days(row.getObject("since", LocalDate.class), row.getObject("due", LocalDate.class)),
                List.of());
    }
}
