package dev.banyan.reports.store;

import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Field;
import dev.banyan.reports.rules.Overlap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dictionary of fields. */
@Component
public class Fields {
    private static final String FOUND =
            "from reports.field where ended_at is null and (name like :words or source like :words or owner like :words) ";

    private final JdbcClient database;

    Fields(JdbcClient database) {
        this.database = database;
    }

    /** Adds a field unless it stands there; whether it was added. */
    public boolean add(Field field, String by, Instant at) {
        return database.sql("""
                                insert into reports.field (key, name, measure, owner, task, source, added_by, added_at)
                                values (:key, :name, :measure, :owner, :task, :source, :by, :at) on conflict do nothing""")
                        .param("key", Overlap.key(field.name(), field.measure().orElse("")))
                        .param("name", field.name())
                        .param("measure", field.measure().orElse(null))
                        .param("owner", field.owner())
                        .param("task", field.task().map(TaskId::value).orElse(null), Types.BIGINT)
                        .param("source", field.source())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    public Optional<Field> end(long id, Instant at) {
        return database.sql(
                        "update reports.field set ended_at = :at where id = :id and ended_at is null and task is null returning *")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query((row, number) -> field(row))
                .optional();
    }

    /** Fields under these keys. */
    public List<Field> under(Collection<String> keys) {
        return database.sql("select * from reports.field where ended_at is null and key = any(:keys) order by id")
                .param("keys", keys.toArray(String[]::new))
                .query((row, at) -> field(row))
                .list();
    }

    /** Fields whose name, source or owner holds these words, in the order they were entered, after one of them. */
    public List<Field> after(String words, long after, int most) {
        return database.sql("select * " + FOUND + "and id > :after order by id limit :most")
                .param("words", like(words))
                .param("after", after)
                .param("most", most)
                .query((row, at) -> field(row))
                .list();
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    public Page<Field> page(String words, int page) {
        String like = like(words);
        long total = database.sql("select count(*) " + FOUND)
                .param("words", like)
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> database.sql(
                                "select * " + FOUND + "order by task is not null, name, owner limit :size offset :skip")
                        .param("words", like)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> field(row))
                        .list());
    }

    private static Field field(ResultSet row) throws SQLException {
        return new Field(
                row.getLong("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("measure")),
                row.getString("owner"),
                Optional.ofNullable((Long) row.getObject("task")).map(TaskId::new),
                row.getString("source"));
    }
}
