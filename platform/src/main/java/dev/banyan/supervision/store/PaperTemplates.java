package dev.banyan.supervision.store;

import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.TemplateVersion;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office made of the templates. */
@Component
public class PaperTemplates {
    private final JdbcClient database;

    PaperTemplates(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    public List<TemplateVersion> versions(PaperKind kind) {
        return database.sql("select * from supervision.paper_template where kind = ? order by version desc")
                .param(kind.name())
                .query((row, at) -> new TemplateVersion(
                        kind,
                        row.getInt("version"),
                        row.getString("text"),
                        Optional.of(new TemplateVersion.Edit(
                                row.getString("actor"),
                                row.getTimestamp("recorded_at").toInstant()))))
                .list();
    }

    /** Lets nobody else change a kind's template until this transaction ends. */
    public void hold(PaperKind kind) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.paper_template ' || ?, 0))")
                .param(kind.name())
                .query((row, at) -> true)
                .single();
    }

    public boolean madeBy(UUID request) {
        return database.sql("select exists (select from supervision.paper_template where request = ?)")
                .param(request)
                .query(Boolean.class)
                .single();
    }

    public void add(TemplateVersion version, TemplateVersion.Edit edit, UUID request) {
        database.sql("""
                        insert into supervision.paper_template (kind, version, text, actor, recorded_at, request)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        version.kind().name(),
                        version.version(),
                        version.text(),
                        edit.by(),
                        Timestamp.from(edit.recorded()),
                        request)
                .update();
    }
}
