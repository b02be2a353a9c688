package dev.banyan.supervision.store;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Scope;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Openness;
import dev.banyan.supervision.Paper;
import dev.banyan.supervision.PaperFilter;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.PaperNumber;
import dev.banyan.supervision.PaperOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issued papers, their numbers and who got them. */
@Component
public class Papers {
    private static final String ROWS =
            "select p.*, v.reason as void_reason, v.actor as void_actor, v.recorded_at as void_at"
                    + " from supervision.paper p left join supervision.paper_void v on v.paper = p.id ";

    private static final String IN_SIGHT = """
            (cast(:sight as text[]) is null or p.unit = any(:sight)
                or exists (select from supervision.paper_recipient r where r.paper = p.id and r.unit = any(:sight)))
            """;

    private static final String FILTERED = ROWS + "where " + IN_SIGHT + """
              and (cast(:kind as text) is null or p.kind = :kind)
              and (cast(:year as int) is null or p.year = :year)
              and (cast(:series as text) is null or p.series = :series)
              and (cast(:task as bigint) is null or p.task = :task)
              and (cast(:unit as text) is null or p.unit = :unit
                or exists (select from supervision.paper_recipient r where r.paper = p.id and r.unit = :unit))
              and (not :void or v.paper is not null)
              and (not :unsigned or v.paper is null and exists (select from supervision.paper_recipient r
                left join supervision.paper_receipt t on t.paper = r.paper and t.unit = r.unit
                where r.paper = p.id and t.paper is null
                  and (cast(:sight as text[]) is null or r.unit = any(:sight))))
            """;

    private final JdbcClient database;

    Papers(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last number given; nobody else gets one of this series until this transaction ends, and if it comes to nothing
     * its number is the next one's.
     */
    public int hold(String series, int year) {
        database.sql("insert into supervision.paper_series (series, year) values (?, ?) on conflict do nothing")
                .params(series, year)
                .update();
        return database.sql("select last from supervision.paper_series where series = ? and year = ? for update")
                .params(series, year)
                .query(Integer.class)
                .single();
    }

    /**
     * What is kept of a paper besides its content (登记内容).
     *
     * @param template version of the template
     */
    public record Entry(
            PaperNumber number,
            PaperKind kind,
            String title,
            Paper.Issued issued,
            FileHash content,
            int template,
            PaperOrder.Cause cause) {}

    /** Keeps a paper and its number, which is the one after the last of its series. */
    public PaperId add(Entry entry, PaperOrder.Address to, UUID request) {
        database.sql("update supervision.paper_series set last = ? where series = ? and year = ?")
                .params(
                        entry.number().place(),
                        entry.number().series(),
                        entry.number().year())
                .update();
        var issued = entry.issued();
        var cause = entry.cause();
        long id = database.sql("""
                        insert into supervision.paper (series, year, place, kind, title, unit, signer, day, openness, content,
                            template, task, reference, corrects, actor, recorded_at, request)
                        values (:series, :year, :place, :kind, :title, :unit, :signer, :day, :openness, :content,
                            :template, :task, :reference, :corrects, :actor, :at, :request) returning id""")
                .param("series", entry.number().series())
                .param("year", entry.number().year())
                .param("place", entry.number().place())
                .param("kind", entry.kind().name())
                .param("title", entry.title())
                .param("unit", issued.unit())
                .param("signer", issued.signer())
                .param("day", issued.day())
                .param("openness", issued.openness().name())
                .param("content", entry.content().sm3())
                .param("template", entry.template())
                .param("task", cause.task().map(TaskId::value).orElse(null), Types.BIGINT)
                .param("reference", cause.reference().orElse(null), Types.VARCHAR)
                .param("corrects", cause.corrects().map(PaperId::value).orElse(null), Types.BIGINT)
                .param("actor", issued.by())
                .param("at", Timestamp.from(issued.recorded()))
                .param("request", request)
                .query(Long.class)
                .single();
        int place = 0;
        for (String unit : to.recipients()) {
            addRecipient(id, unit, place++, false);
        }
        for (String unit : to.copies()) {
            addRecipient(id, unit, place++, true);
        }
        return new PaperId(id);
    }

    private void addRecipient(long paper, String unit, int place, boolean copy) {
        database.sql("insert into supervision.paper_recipient (paper, unit, place, copy) values (?, ?, ?, ?)")
                .params(paper, unit, place, copy)
                .update();
    }

    public Optional<Paper> find(PaperId id) {
        return database.sql(ROWS + "where p.id = ?")
                .param(id.value())
                .query((row, at) -> paper(row))
                .optional();
    }

    /** The paper that a request made. */
    public Optional<Paper> madeBy(UUID request) {
        return database.sql(ROWS + "where p.request = ?")
                .param(request)
                .query((row, at) -> paper(row))
                .optional();
    }

    /** What a step of the ladder led to, those that were taken back with them. */
    public List<Paper> ofReference(String reference) {
        return database.sql(ROWS + "where p.reference = ? order by p.id")
                .param(reference)
                .query((row, at) -> paper(row))
                .list();
    }

    public FileHash content(PaperId id) {
        return new FileHash(database.sql("select content from supervision.paper where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    public boolean covers(Scope sight, PaperId id) {
        return database.sql("select exists (select from supervision.paper p where p.id = :id and " + IN_SIGHT + ")")
                .param("id", id.value())
                .param("sight", codes(sight), Types.ARRAY)
                .query(Boolean.class)
                .single();
    }

    public boolean any() {
        return database.sql("select exists (select from supervision.paper)")
                .query(Boolean.class)
                .single();
    }

    /** In the order of the address. */
    public List<Paper.Recipient> recipients(PaperId id) {
        return database.sql("""
                        select r.unit, r.copy, t.actor, t.recorded_at from supervision.paper_recipient r
                        left join supervision.paper_receipt t on t.paper = r.paper and t.unit = r.unit
                        where r.paper = ? order by r.place""")
                .param(id.value())
                .query((row, at) -> new Paper.Recipient(
                        row.getString("unit"),
                        row.getBoolean("copy"),
                        Optional.ofNullable(row.getString("actor"))
                                .map(by -> new Paper.Receipt(by, moment(row, "recorded_at")))))
                .list();
    }

    public List<Paper> correcting(PaperId id) {
        return database.sql(ROWS + "where p.corrects = ? order by p.id")
                .param(id.value())
                .query((row, at) -> paper(row))
                .list();
    }

    /** @return whether it was not there before */
    public boolean sign(PaperId id, String unit, String actor, Instant moment) {
        return database.sql("""
                        insert into supervision.paper_receipt (paper, unit, actor, recorded_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(id.value(), unit, actor, Timestamp.from(moment))
                        .update()
                > 0;
    }

    /** @return whether it was not there before */
    public boolean takeBack(PaperId id, String reason, String actor, Instant moment) {
        return database.sql("""
                        insert into supervision.paper_void (paper, reason, actor, recorded_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(id.value(), reason, actor, Timestamp.from(moment))
                        .update()
                > 0;
    }

    /** @return whether it was not there before */
    public boolean seal(PaperId id, PaperFormat format, FileHash file, String actor, Instant moment) {
        return database.sql("""
                        insert into supervision.paper_seal (paper, format, file, actor, recorded_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(id.value(), format.name(), file.sm3(), actor, Timestamp.from(moment))
                        .update()
                > 0;
    }

    public Map<PaperFormat, FileHash> sealed(PaperId id) {
        var files = new EnumMap<PaperFormat, FileHash>(PaperFormat.class);
        database.sql("select format, file from supervision.paper_seal where paper = ?")
                .param(id.value())
                .query((row, at) ->
                        files.put(PaperFormat.valueOf(row.getString("format")), new FileHash(row.getString("file"))))
                .list();
        return files;
    }

    /** Series in which papers were issued. */
    public List<String> series() {
        return database.sql("select distinct series from supervision.paper_series order by series")
                .query(String.class)
                .list();
    }

    public List<Integer> years() {
        return database.sql("select distinct year from supervision.paper_series order by year desc")
                .query(Integer.class)
                .list();
    }

    public long count(PaperFilter filter, Scope sight) {
        return filtered("select count(*) from (" + FILTERED + ") found", filter, sight)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public Page<Paper> page(PaperFilter filter, Scope sight, int page) {
        long total = count(filter, sight);
        return Page.of(
                page,
                total,
                skip -> filtered(FILTERED + " order by p.id desc limit :size offset :skip", filter, sight)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> paper(row))
                        .list());
    }

    /** In the order they were issued, for whoever reads on from one of them. */
    public List<Paper> after(PaperFilter filter, Scope sight, PaperId after, int most) {
        return filtered(FILTERED + " and p.id > :after order by p.id limit :most", filter, sight)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> paper(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PaperFilter filter, Scope sight) {
        return database.sql(sql)
                .param("sight", codes(sight), Types.ARRAY)
                .param("kind", filter.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("year", filter.year().orElse(null), Types.INTEGER)
                .param("series", filter.series().orElse(null), Types.VARCHAR)
                .param("task", filter.task().map(TaskId::value).orElse(null), Types.BIGINT)
                .param("unit", filter.unit().orElse(null), Types.VARCHAR)
                .param("void", filter.show() == PaperFilter.Show.VOID)
                .param("unsigned", filter.show() == PaperFilter.Show.UNSIGNED);
    }

    /** Null for the whole city. */
    private static String @Nullable [] codes(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(var codes) -> codes.toArray(String[]::new);
        };
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                new PaperId(row.getLong("id")),
                new PaperNumber(row.getString("series"), row.getInt("year"), row.getInt("place")),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Paper.Issued(
                        row.getString("unit"),
                        row.getString("signer"),
                        row.getObject("day", LocalDate.class),
                        Openness.valueOf(row.getString("openness")),
                        row.getString("actor"),
                        moment(row, "recorded_at")),
                new PaperOrder.Cause(
                        Optional.ofNullable(row.getObject("task", Long.class)).map(TaskId::new),
                        Optional.ofNullable(row.getString("reference")),
                        Optional.ofNullable(row.getObject("corrects", Long.class))
                                .map(PaperId::new)),
                Optional.ofNullable(row.getString("void_reason"))
                        .map(reason -> new Paper.Voided(reason, text(row, "void_actor"), moment(row, "void_at"))));
    }

    private static Instant moment(ResultSet row, String column) {
        try {
            return row.getTimestamp(column).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(column, e);
        }
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(column, e);
        }
    }
}
