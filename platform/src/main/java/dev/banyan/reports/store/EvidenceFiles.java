package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.paperwork.FileKind;
import dev.banyan.reports.Evidence;
import dev.banyan.reports.EvidenceId;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.rules.PictureHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files handed in with reports; their bytes lie in the archive. */
@Component
public class EvidenceFiles {
    private final JdbcClient database;

    EvidenceFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds a file to a report that is held by this transaction; empty if the request was carried out before, or if the report
     * holds so many files or this very one already.
     */
    public Optional<EvidenceId> add(Evidence file, int most, OptionalLong picture, Handed handed) {
        Long hash = picture.isPresent() ? picture.getAsLong() : null;
        return database.sql("""
                        insert into reports.evidence (report, hash, name, kind, bytes, taken, picture, picture_keys, added_by,
                            added_at, request)
                        select :report, :hash, :name, :kind, :bytes, cast(:taken as timestamp), cast(:picture as bigint),
                            cast(:keys as smallint[]), :by, :at, :request
                        where (select count(*) < :most and bool_and(hash <> :hash) is not false from reports.evidence
                            where report = :report and removed_at is null)
                        on conflict (request) do nothing returning id""")
                .param("report", file.report().value())
                .param("hash", file.hash().sm3())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("bytes", file.bytes())
                .param("taken", file.taken().orElse(null), Types.TIMESTAMP)
                .param("picture", hash, Types.BIGINT)
                .param("keys", hash == null ? null : boxed(PictureHash.keys(hash)), Types.ARRAY)
                .param("by", handed.by())
                .param("at", Timestamp.from(handed.at()))
                .param("request", handed.request())
                .param("most", most)
                .query(Long.class)
                .optional()
                .map(EvidenceId::new);
    }

    /** Who handed a file in, when and under which request. */
    public record Handed(String by, Instant at, UUID request) {}

    private static Short[] boxed(short[] keys) {
        var boxed = new Short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            boxed[i] = keys[i];
        }
        return boxed;
    }

    public Optional<Evidence> of(UUID request) {
        return database.sql("select * from reports.evidence where request = :request")
                .param("request", request)
                .query((row, at) -> evidence(row))
                .optional();
    }

    public Optional<Evidence> find(EvidenceId id) {
        return database.sql("select * from reports.evidence where id = :id")
                .param("id", id.value())
                .query((row, at) -> evidence(row))
                .optional();
    }

    /** Files that a report holds now. */
    public List<Evidence> of(ReportId report) {
        return database.sql("select * from reports.evidence where report = :report and removed_at is null order by id")
                .param("report", report.value())
                .query((row, at) -> evidence(row))
                .list();
    }

    /** Takes a file out of a report; what was said with it keeps naming it. */
    public boolean remove(EvidenceId id, Instant at) {
        return database.sql("update reports.evidence set removed_at = :at where id = :id and removed_at is null")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** @param bits in how many of 64 bits the pictures differ; -1 for the very same file */
    public record Again(EvidenceId evidence, ReportId report, long task, String unit, Period period, int bits) {}

    /** The same files and similar pictures in reports on another task or for another month. */
    public List<Again> elsewhere(ReportId report) {
        return database.sql("""
                        with mine as (
                            select e.*, r.task, date_trunc('month', q.period_to) as month
                            from reports.evidence e join reports.report r on r.id = e.report
                            join reports.request q on q.id = r.request
                            where e.report = :report and e.removed_at is null)
                        select distinct on (mine.id, other.report) mine.id, other.report, r.task, r.unit, q.period_from,
                            q.period_to, case when other.hash = mine.hash then -1
                                else bit_count((other.picture # mine.picture)::bit(64)) end as bits
                        from mine
                        join reports.evidence other on other.report <> :report and other.removed_at is null
                            and (other.hash = mine.hash or other.picture_keys && mine.picture_keys
                                and bit_count((other.picture # mine.picture)::bit(64)) <= :similar)
                        join reports.report r on r.id = other.report join reports.request q on q.id = r.request
                        where r.task <> mine.task or date_trunc('month', q.period_to) <> mine.month
                        order by mine.id, other.report, bits limit 50""")
                .param("report", report.value())
                .param("similar", PictureHash.SIMILAR)
                .query((row, at) -> new Again(
                        new EvidenceId(row.getLong("id")),
                        new ReportId(row.getLong("report")),
                        row.getLong("task"),
                        row.getString("unit"),
                        Requests.period(row),
                        row.getInt("bits")))
                .list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new EvidenceId(row.getLong("id")),
                new ReportId(row.getLong("report")),
                new FileHash(row.getString("hash")),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                Optional.ofNullable(row.getObject("taken", LocalDateTime.class)));
    }
}
