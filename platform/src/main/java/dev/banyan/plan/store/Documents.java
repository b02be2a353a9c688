package dev.banyan.plan.store;

import dev.banyan.archive.FileHash;
import dev.banyan.plan.Document;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that came in. */
@Component
public class Documents {
    private final JdbcClient database;

    Documents(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a text and answers its id; the same file again has the id it had. */
    public long keep(FileHash file, String fileName, String format, String text) {
        database.sql("""
                        insert into plan.document (file_hash, file_name, format, text)
                        values (:file, :name, :format, :text) on conflict (file_hash) do nothing""")
                .param("file", file.sm3())
                .param("name", fileName)
                .param("format", format)
                .param("text", text)
                .update();
        return database.sql("select id from plan.document where file_hash = :file")
                .param("file", file.sm3())
                .query(Long.class)
                .single();
    }

    public Optional<Document> find(long id) {
        return database.sql("select id, file_hash, file_name, text from plan.document where id = :id")
                .param("id", id)
                .query((row, at) -> new Document(
                        row.getLong("id"),
                        new FileHash(row.getString("file_hash")),
                        row.getString("file_name"),
                        row.getString("text")))
                .optional();
    }

    /** Keeps whom a text makes answerable; what is kept already stays. */
    public void keepBodies(long document, List<Responsible> bodies) {
        for (int number = 1; number <= bodies.size(); number++) {
            var body = bodies.get(number - 1);
            database.sql("insert into plan.named_body values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            document,
                            number,
                            body.type().name(),
                            body.name(),
                            body.role().name(),
                            body.span().start(),
                            body.span().end())
                    .update();
        }
    }

    /** Whom a text makes answerable, in reading order. */
    public List<Responsible> bodies(long document) {
        return database.sql("select * from plan.named_body where document_id = :id order by start_at, number")
                .param("id", document)
                .query((row, at) -> new Responsible(
                        Responsible.Type.valueOf(row.getString("type")),
                        row.getString("name"),
                        Responsible.Role.valueOf(row.getString("role")),
                        "",
                        new Span(row.getInt("start_at"), row.getInt("end_at"))))
                .list();
    }
}
