package dev.banyan.plan.store;

import dev.banyan.plan.DraftId;
import dev.banyan.plan.FoundPart;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Page;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanSummary;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved plans and their versions. */
@Component
public class Plans {
    private static final String NEWEST = """
            from plan.version v
            where v.number = (select max(number) from plan.version w where w.plan_id = v.plan_id)""";
    private static final String SUMMARY = """
            select v.*,
              (select count(*) from plan.part p where (p.plan_id, p.version) = (v.plan_id, v.number)
                 and p.kind = 'ACTION') as actions,
              (select count(*) from plan.part p where (p.plan_id, p.version) = (v.plan_id, v.number)
                 and p.kind = 'TASK') as tasks,
              (select count(*) from plan.indicator i where (i.plan_id, i.version) = (v.plan_id, v.number))
                 as indicators
            """ + NEWEST;

    private final JdbcClient database;

    Plans(JdbcClient database) {
        this.database = database;
    }

    public PlanId begin() {
        return new PlanId(database.sql("insert into plan.plan default values returning id")
                .query(Long.class)
                .single());
    }

    public void keep(PlanVersion version) {
        var entry = version.entry();
        database.sql("""
                        insert into plan.version (plan_id, number, title, document_id, draft_id, last_number,
                                                  approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.plan().value(),
                        entry.number(),
                        entry.title(),
                        entry.document(),
                        entry.draft().value(),
                        version.lastNumber(),
                        entry.approvedBy(),
                        java.sql.Timestamp.from(entry.approvedAt()))
                .update();
        IntStream.range(0, version.parts().size())
                .forEach(position -> keep(entry, position, version.parts().get(position)));
        version.indicators().forEach(indicator -> keep(entry, indicator));
        version.tags().forEach(tag -> keep(entry, tag));
        version.decisions().forEach(decision -> keep(entry, decision));
    }

    private void keep(PlanVersion.Entry entry, int position, Part part) {
        database.sql("insert into plan.part values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        entry.plan().value(),
                        entry.number(),
                        part.number(),
                        position,
                        part.parent().isPresent() ? part.parent().getAsInt() : null,
                        part.kind().name(),
                        part.label().orElse(null),
                        part.title(),
                        part.text(),
                        part.place().map(Span::start).orElse(null),
                        part.place().map(Span::end).orElse(null),
                        part.edits().toArray(Integer[]::new)))
                .update();
    }

    private void keep(PlanVersion.Entry entry, Indicator indicator) {
        var target = indicator.target();
        database.sql("insert into plan.indicator values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        entry.plan().value(),
                        entry.number(),
                        indicator.number(),
                        indicator.part(),
                        indicator.name(),
                        target.comparator().name(),
                        target.value().orElse(null),
                        target.max().orElse(null),
                        target.printed(),
                        target.unit().orElse(null),
                        target.basis().orElse(null),
                        target.deadline().orElse(null),
                        indicator.recurrence().orElse(null),
                        indicator.aspirational(),
                        indicator.place().map(Span::start).orElse(null),
                        indicator.place().map(Span::end).orElse(null),
                        indicator.edits().toArray(Integer[]::new)))
                .update();
    }

    private void keep(PlanVersion.Entry entry, Tag tag) {
        var mentions = tag.mentions().stream()
                .flatMap(span -> java.util.stream.Stream.of(span.start(), span.end()))
                .toArray(Integer[]::new);
        database.sql("insert into plan.tag values (?, ?, ?, ?, ?)")
                .params(
                        entry.plan().value(),
                        entry.number(),
                        tag.name(),
                        tag.kind().name(),
                        mentions)
                .update();
    }

    private void keep(PlanVersion.Entry entry, PlanVersion.DecidedFigure decision) {
        database.sql("insert into plan.decided_figure values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        entry.plan().value(),
                        entry.number(),
                        decision.indicator(),
                        decision.printed().orElse(null),
                        decision.corrected().orElse(null),
                        decision.reason(),
                        decision.edit()))
                .update();
    }

    /** All versions of a plan, the newest first; empty if there is no such plan. */
    public List<PlanVersion.Entry> versions(PlanId plan) {
        return database.sql("select v.* from plan.version v where plan_id = :plan order by number desc")
                .param("plan", plan.value())
                .query((row, at) -> entry(row))
                .list();
    }

    public Optional<PlanVersion.Entry> approvedFrom(DraftId draft) {
        return database.sql("select v.* from plan.version v where draft_id = :draft")
                .param("draft", draft.value())
                .query((row, at) -> entry(row))
                .optional();
    }

    /** The plan whose newest version has this source text. */
    public Optional<PlanVersion.Entry> newestFrom(long document) {
        return database.sql("select v.* " + NEWEST + " and v.document_id = :document order by v.plan_id limit 1")
                .param("document", document)
                .query((row, at) -> entry(row))
                .optional();
    }

    public Optional<PlanVersion> find(PlanId plan, int number) {
        return database.sql("select v.* from plan.version v where plan_id = :plan and number = :number")
                .param("plan", plan.value())
                .param("number", number)
                .query((row, at) -> whole(entry(row), row.getInt("last_number")))
                .optional();
    }

    private PlanVersion whole(PlanVersion.Entry entry, int lastNumber) {
        return new PlanVersion(
                entry,
                rowsOf("part", entry, "position").query((row, at) -> part(row)).list(),
                rowsOf("indicator", entry, "number")
                        .query((row, at) -> indicator(row))
                        .list(),
                rowsOf("tag", entry, "mentions").query((row, at) -> tag(row)).list(),
                rowsOf("decided_figure", entry, "indicator")
                        .query((row, at) -> new PlanVersion.DecidedFigure(
                                row.getInt("indicator"),
                                Optional.ofNullable(row.getBigDecimal("printed")),
                                Optional.ofNullable(row.getBigDecimal("corrected")),
                                row.getString("reason"),
                                row.getInt("edit")))
                        .list(),
                lastNumber);
    }

    private JdbcClient.StatementSpec rowsOf(String table, PlanVersion.Entry entry, String order) {
        return database.sql("select * from plan." + table + " where plan_id = ? and version = ? order by " + order)
                .params(entry.plan().value(), entry.number());
    }

    /** Newest versions of all plans, the last approved first. */
    public Page<PlanSummary> newest(int page) {
        long total =
                database.sql("select count(*) from plan.plan").query(Long.class).single();
        return Page.of(
                page,
                total,
                skip -> database.sql(SUMMARY + " order by v.approved_at desc, v.plan_id desc limit :size offset :skip")
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query(Plans::summary)
                        .list());
    }

    /** Newest versions of the plans whose number is higher, in the order of numbers. */
    public List<PlanSummary> after(PlanId plan, int limit) {
        return database.sql(SUMMARY + " and v.plan_id > :plan order by v.plan_id limit :limit")
                .param("plan", plan.value())
                .param("limit", limit)
                .query(Plans::summary)
                .list();
    }

    private static PlanSummary summary(ResultSet row, int at) throws SQLException {
        return new PlanSummary(entry(row), row.getInt("actions"), row.getInt("tasks"), row.getInt("indicators"));
    }

    /** Parts of the newest versions whose title or text holds the words, in the order of plans and of reading. */
    public Page<FoundPart> search(String words, int page) {
        String where = " join plan.part p on (p.plan_id, p.version) = (v.plan_id, v.number)"
                + " where v.number = (select max(number) from plan.version w where w.plan_id = v.plan_id)"
                + " and p.title || ' ' || p.text ilike :words";
        String pattern = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        long counted = database.sql("select count(*) from (select from plan.version v" + where + " limit "
                        + (Page.MOST + 1) + ") counted")
                .param("words", pattern)
                .query(Long.class)
                .single();
        return Page.ofLong(
                page,
                counted,
                skip -> database.sql("select p.*, v.title as plan_title from plan.version v" + where
                                + " order by p.plan_id, p.position limit :size offset :skip")
                        .param("words", pattern)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> new FoundPart(
                                new PlanId(row.getLong("plan_id")), row.getString("plan_title"), part(row)))
                        .list());
    }

    private static PlanVersion.Entry entry(ResultSet row) throws SQLException {
        return new PlanVersion.Entry(
                new PlanId(row.getLong("plan_id")),
                row.getInt("number"),
                row.getString("title"),
                row.getLong("document_id"),
                new DraftId(row.getLong("draft_id")),
                row.getString("approved_by"),
                row.getTimestamp("approved_at").toInstant());
    }

    private static Part part(ResultSet row) throws SQLException {
        int holder = row.getInt("parent");
        var parent = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(holder);
        return new Part(
                row.getInt("number"),
                parent,
                NodeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("label")),
                row.getString("title"),
                row.getString("text"),
                place(row),
                false,
                numbers(row, "edits"));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getInt("number"),
                row.getInt("part"),
                row.getString("name"),
                new Target(
                        TargetComparator.valueOf(row.getString("comparator")),
                        Optional.ofNullable(row.getBigDecimal("value")),
                        Optional.ofNullable(row.getBigDecimal("max")),
                        row.getString("printed"),
                        Optional.ofNullable(row.getString("unit")),
                        Optional.ofNullable(row.getString("basis")),
                        Optional.ofNullable(row.getString("deadline"))),
                Optional.ofNullable(row.getString("recurrence")),
                row.getBoolean("aspirational"),
                place(row),
                false,
                numbers(row, "edits"));
    }

    private static Tag tag(ResultSet row) throws SQLException {
        var ends = numbers(row, "mentions");
        var mentions = IntStream.range(0, ends.size() / 2)
                .mapToObj(i -> new Span(ends.get(2 * i), ends.get(2 * i + 1)))
                .toList();
        return new Tag(row.getString("name"), NamedEntity.Kind.valueOf(row.getString("kind")), mentions);
    }

    private static Optional<Span> place(ResultSet row) throws SQLException {
        int start = row.getInt("start_at");
        return row.wasNull() ? Optional.empty() : Optional.of(new Span(start, row.getInt("end_at")));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
