package dev.banyan.reports.store;

import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.rules.PictureHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims on milestones in the demo city with their files, and reports found false there, written many at a time. */
@Component
public class ProofRows {
    private final JdbcClient database;
    private final BulkInsert bulk;

    ProofRows(JdbcClient database, BulkInsert bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /**
     * A milestone that came due, and the lead's report that speaks of it.
     *
     * @param said when it was sent
     */
    public record Due(long task, int number, String wording, LocalDate due, long report, String unit, Said by) {
        public Instant said() {
            return by.at();
        }
    }

    public record Said(String name, Instant at) {}

    public record Picture(String hash, String name, int bytes, OptionalLong looks) {}

    public record Told(Due due, String words, Picture picture, Optional<Decision> decision) {}

    /** Milestones that came due before a day and the first accepted report of the lead's that was sent after it. */
    public List<Due> due(LocalDate today) {
        return database.sql("""
                        select m.task, m.number, m.wording, m.due, said.report, said.unit, said.actor, said.recorded_at
                        from plan.milestone m
                        join responsibility.standing lead on lead.task = m.task and lead.role = 'LEAD'
                        join lateral (select r.id as report, r.unit, f.actor, f.recorded_at
                            from reports.report r join reports.fact f on f.id = r.latest
                            where r.assignment = lead.id and r.state = 'ACCEPTED' and f.day >= m.due
                            order by f.day, r.id limit 1) said on true
                        where m.version = 1 and m.due < :today order by m.task, m.number""")
                .param("today", today)
                .query((row, at) -> new Due(
                        row.getLong("task"),
                        row.getInt("number"),
                        row.getString("wording"),
                        row.getObject("due", LocalDate.class),
                        row.getLong("report"),
                        row.getString("unit"),
                        new Said(
                                row.getString("actor"),
                                row.getTimestamp("recorded_at").toInstant())))
                .list();
    }

    public void add(List<Told> all) {
        var files = new ArrayList<Map<String, Object>>();
        var claims = new ArrayList<Map<String, Object>>();
        var decisions = new ArrayList<Map<String, Object>>();
        var fileIds = bulk.ids("evidence", all.size()).iterator();
        var claimIds = bulk.ids("milestone_claim", all.size()).iterator();
        var decisionIds = bulk.ids("milestone_decision", all.size()).iterator();
        for (Told told : all) {
            long file = fileIds.next();
            long claim = claimIds.next();
            files.add(file(file, told));
            claims.add(claim(claim, file, told));
            told.decision().ifPresent(it -> decisions.add(decision(decisionIds.next(), claim, it)));
        }
        bulk.rows("evidence", files);
        bulk.rows("milestone_claim", claims);
        bulk.rows("milestone_decision", decisions);
    }

    private static Map<String, Object> file(long id, Told told) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("report", told.due().report());
        row.put("hash", told.picture().hash());
        row.put("name", told.picture().name());
        row.put("kind", "PNG");
        row.put("bytes", told.picture().bytes());
        told.picture().looks().ifPresent(looks -> {
            row.put("picture", looks);
            row.put("picture_keys", keys(looks));
        });
        row.put("added_by", told.due().by().name());
        row.put("added_at", told.due().said().toString());
        row.put("request", ReportRows.uuid("proof " + id));
        return row;
    }

    private static List<Integer> keys(long looks) {
        var keys = new ArrayList<Integer>();
        for (short key : PictureHash.keys(looks)) {
            keys.add((int) key);
        }
        return keys;
    }

    private static Map<String, Object> claim(long id, long file, Told told) {
        var due = told.due();
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("task", due.task());
        row.put("number", due.number());
        row.put("report", due.report());
        row.put("unit", due.unit());
        row.put("day", due.due().toString());
        row.put("words", told.words());
        row.put("evidence", List.of(file));
        row.put("claimed_by", due.by().name());
        row.put("claimed_at", due.said().plusSeconds(3_600).toString());
        row.put("request", ReportRows.uuid("claim " + id));
        return row;
    }

    private static Map<String, Object> decision(long id, long claim, Decision decision) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("claim", claim);
        row.put("kind", decision.kind().name());
        row.put("reason", decision.reason());
        row.put("decided_by", decision.by());
        row.put("decided_at", decision.at().toString());
        return row;
    }

    /** Closes every duty that came due before a day and whose accepted report says that it is done, unless a milestone of it is left. */
    public void close(String office, LocalDate today) {
        database.sql("""
                        insert into reports.closing (assignment, task, unit, day, reason, report, closed_by, closed_at, request)
                        select distinct on (s.id) s.id, s.task, s.unit, f.day, '【演示】佐证齐全，予以办结。', r.id, :office,
                            v.reviewed_at + interval '1 day', md5('demo closing ' || s.id)::uuid
                        from responsibility.standing s
                        join reports.report r on r.assignment = s.id and r.state = 'ACCEPTED'
                        join reports.fact f on f.id = r.accepted and (f.answers ->> 'progress')::int = 100
                        join reports.review v on v.fact = f.id and v.reasons is null
                        where s.due < :today and v.reviewed_at + interval '1 day' < :today
                          and not exists (select from plan.milestone m where m.task = s.task and not exists (
                            select from reports.milestone_claim c join reports.milestone_decision d on d.claim = c.id
                            where c.task = m.task and c.number = m.number and d.kind = 'ACCEPTED'))
                        order by s.id, f.day, r.id, v.id""").param("office", office).param("today", today).update();
    }

    /** Keeps what the checks of a sample found false; the reports of earlier samples were corrected and accepted since. */
    public void foundFalse(long sample, boolean reviewedSince) {
        database.sql("""
                        insert into reports.found_false (report, fact, outcome, unit, at)
                        select r.id, r.latest, o.id, r.unit, o.recorded_at
                        from reports.verification v join reports.verification_outcome o on o.verification = v.id
                        join reports.report r on v.subject = 'report/' || r.id
                        where v.sample = :sample and o.truth = 'FALSE' and r.state = 'ACCEPTED'""").param("sample", sample).update();
        database.sql("""
                        insert into reports.milestone_decision (claim, kind, reason, decided_by, decided_at)
                        select c.id, 'FOUND_FALSE', o.reason, o.recorded_by, o.recorded_at
                        from reports.verification v join reports.verification_outcome o on o.verification = v.id
                        join reports.milestone_claim c on v.subject = 'milestone/' || c.task || '/' || c.number
                        where v.sample = :sample and o.truth = 'FALSE'""").param("sample", sample).update();
        String reports = " from reports.found_false f join reports.verification_outcome o on o.id = f.outcome"
                + " join reports.verification v on v.id = o.verification where v.sample = :sample";
        database.sql(
                        reviewedSince
                                ? "insert into reports.review (fact, reviewer, reviewed_at, request)"
                                        + " select f.fact, '演示督查室', f.at + interval '5 days', md5('demo again ' || f.id)::uuid"
                                        + reports
                                : "update reports.report set state = 'SENT', accepted = null where id in (select f.report"
                                        + reports + ")")
                .param("sample", sample)
                .update();
    }
}
