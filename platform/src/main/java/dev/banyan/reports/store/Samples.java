package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Period;
import dev.banyan.reports.Risk;
import dev.banyan.reports.Sample;
import dev.banyan.reports.SampleId;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.rules.Drawing.Candidate;
import dev.banyan.reports.rules.Risks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples and the lists they were drawn from. */
@Component
public class Samples {
    private static final String SELECT = """
            select sample.*,
                (select count(*) from reports.sample_item i where i.sample = sample.id) as listed,
                (select count(*) from reports.sample_item i where i.sample = sample.id and i.drawn) as drawn,
                (select count(distinct o.verification) from reports.verification v
                    join reports.verification_outcome o on o.verification = v.id where v.sample = sample.id) as checked,
                (select count(*) from reports.verification v
                    join lateral (select truth from reports.verification_outcome o where o.verification = v.id
                        order by o.id desc limit 1) newest on true
                    where v.sample = sample.id and newest.truth = 'FALSE') as found
            from reports.sample
            """;

    private final JdbcClient database;

    Samples(JdbcClient database) {
        this.database = database;
    }

    /** Everything that was accepted in a period and still stands, with what marks it; days go by the clock of the city. */
    public List<Candidate> candidates(Period period) {
        var candidates = new ArrayList<Candidate>();
        database.sql("""
                        select r.id, f.id as fact, r.task, r.unit, f.answers, last.answers as last,
                            r.accepted is distinct from r.latest or exists (select from reports.review v
                                join reports.fact earlier on earlier.id = v.fact
                                where earlier.report = r.id and earlier.number < f.number and v.reasons is null) as changed,
                            exists (select from reports.evidence e join reports.evidence other on other.hash = e.hash
                                    and other.report <> e.report and other.removed_at is null
                                where e.report = r.id and e.removed_at is null) as reused
                        from reports.report r
                        join reports.fact f on f.id = r.accepted
                        left join lateral (select b.answers from reports.fact b where b.assignment = f.assignment
                            and b.report <> f.report and b.id < f.id order by b.id desc limit 1) last on true
                        where r.state <> 'WITHDRAWN' and exists (select from reports.review v
                            where v.fact = f.id and v.reasons is null
                                and (v.reviewed_at at time zone 'Asia/Shanghai')::date between :from and :to)
                        order by r.id""")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, at) -> new Candidate(
                        "report/" + row.getLong("id"),
                        row.getLong("fact"),
                        new TaskId(row.getLong("task")),
                        row.getString("unit"),
                        risks(row)))
                .list()
                .forEach(candidates::add);
        database.sql("""
                        select distinct on (c.task, c.number) c.id, c.task, c.number, c.unit,
                            exists (select from reports.evidence e join reports.evidence other on other.hash = e.hash
                                    and other.report <> e.report and other.removed_at is null
                                where e.id = any (c.evidence)) as reused
                        from reports.milestone_claim c
                        join lateral (select kind, decided_at from reports.milestone_decision d where d.claim = c.id
                            order by d.id desc limit 1) d on true
                        where d.kind = 'ACCEPTED'
                            and (d.decided_at at time zone 'Asia/Shanghai')::date between :from and :to
                        order by c.task, c.number, c.id desc""")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, at) -> new Candidate(
                        "milestone/" + row.getLong("task") + "/" + row.getInt("number"),
                        row.getLong("id"),
                        new TaskId(row.getLong("task")),
                        row.getString("unit"),
                        row.getBoolean("reused") ? Set.of(Risk.REUSED_EVIDENCE) : Set.of()))
                .list()
                .forEach(candidates::add);
        return List.copyOf(candidates);
    }

    private static Set<Risk> risks(ResultSet row) throws SQLException {
        Optional<Answers> last = Optional.ofNullable(row.getString("last")).map(Content::answers);
        return Risks.of(
                Content.answers(row.getString("answers")), last, row.getBoolean("changed"), row.getBoolean("reused"));
    }

    /** Lets one sample at a time be drawn, and tells how many there are of a period. */
    public int lockAndCount(Period period) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reports.sample', 0))")
                .query((row, at) -> true)
                .single();
        return database.sql("select count(*) from reports.sample where period_from = :from and period_to = :to")
                .param("from", period.from())
                .param("to", period.to())
                .query(Integer.class)
                .single();
    }

    public Optional<SampleId> ofRequest(UUID request) {
        return database.sql("select id from reports.sample where request = :request")
                .param("request", request)
                .query((row, at) -> new SampleId(row.getLong("id")))
                .optional();
    }

    /** @param number how many samples of the period there are with it */
    public SampleId add(
            Period period, int number, String seed, String source, String reason, Sample.Drawn drawn, UUID request) {
        return new SampleId(database.sql("""
                        insert into reports.sample (period_from, period_to, number, seed, seed_source, reason, drawn_by,
                            drawn_at, request)
                        values (:from, :to, :number, :seed, :source, :reason, :by, :at, :request) returning id""")
                .param("from", period.from())
                .param("to", period.to())
                .param("number", number)
                .param("seed", seed)
                .param("source", source)
                .param("reason", reason)
                .param("by", drawn.by())
                .param("at", drawn.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .single());
    }

    public void add(SampleId sample, SampleItem item) {
        database.sql("""
                        insert into reports.sample_item (sample, place, subject, fact, task, unit, risks, stratum, share,
                            key, drawn)
                        values (:sample, :place, :subject, :fact, :task, :unit, :risks, :stratum, :share, :key, :drawn)""")
                .param("sample", sample.value())
                .param("place", item.place())
                .param("subject", item.subject())
                .param("fact", item.fact())
                .param("task", item.task().value())
                .param("unit", item.unit())
                .param("risks", item.risks().stream().map(Risk::name).toArray(String[]::new))
                .param("stratum", item.stratum().name())
                .param("share", item.share())
                .param("key", item.key())
                .param("drawn", item.drawn())
                .update();
    }

    public Optional<Sample> find(SampleId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, at) -> sample(row))
                .optional();
    }

    /** The newest first. */
    public Page<Sample> page(int number) {
        long total = database.sql("select count(*) from reports.sample")
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> database.sql(SELECT + "order by id desc offset :offset limit :size")
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> sample(row))
                        .list());
    }

    /** The list of a sample in its order, as far as units in reach stand on it. */
    public Page<SampleItem> items(SampleId id, Scope scope, int number) {
        String which = " from reports.sample_item where sample = :id"
                + " and (cast(:units as text[]) is null or unit = any(:units))";
        long total = database.sql("select count(*)" + which)
                .param("id", id.value())
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> database.sql("select *" + which + " order by place offset :offset limit :size")
                        .param("id", id.value())
                        .param("units", ReportLists.within(scope), Types.ARRAY)
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> item(row))
                        .list());
    }

    private static Sample sample(ResultSet row) throws SQLException {
        Instant at = row.getObject("drawn_at", OffsetDateTime.class).toInstant();
        return new Sample(
                new SampleId(row.getLong("id")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getInt("number"),
                row.getString("seed"),
                row.getString("seed_source"),
                row.getString("reason"),
                new Sample.Drawn(row.getString("drawn_by"), at),
                new Sample.Counts(
                        row.getInt("listed"), row.getInt("drawn"), row.getInt("checked"), row.getInt("found")));
    }

    private static SampleItem item(ResultSet row) throws SQLException {
        return new SampleItem(
                row.getInt("place"),
                row.getString("subject"),
                row.getLong("fact"),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                Stream.of((String[]) row.getArray("risks").getArray())
                        .map(Risk::valueOf)
                        .toList(),
                Risk.valueOf(row.getString("stratum")),
                row.getInt("share"),
                row.getString("key"),
                row.getBoolean("drawn"));
    }
}
