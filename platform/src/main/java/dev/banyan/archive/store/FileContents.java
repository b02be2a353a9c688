package dev.banyan.archive.store;

import dev.banyan.archive.FileHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of the kept files. */
@Repository
public class FileContents {
    private final JdbcClient database;

    public FileContents(JdbcClient database) {
        this.database = database;
    }

    /** Whether the bytes are new. */
    public boolean add(FileHash hash, byte[] content, Instant now) {
        return database.sql("""
                                insert into archive.kept_file (hash, content, kept_at)
                                values (:hash, :content, :now) on conflict do nothing
                                """)
                        .param("hash", hash.sm3())
                        .param("content", content)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public Optional<byte[]> of(FileHash hash) {
        return database.sql("select content from archive.kept_file where hash = :hash")
                .param("hash", hash.sm3())
                .query((row, at) -> row.getBytes("content"))
                .optional();
    }

    public long count() {
        return database.sql("select count(*) from archive.kept_file")
                .query(Long.class)
                .single();
    }

    public Optional<FileHash> after(String hash) {
        return database.sql("select hash from archive.kept_file where hash > :hash order by hash limit 1")
                .param("hash", hash)
                .query(FileContents::hash)
                .optional();
    }

    /** Files that the journal says were kept and that are not here. */
    public List<FileHash> missing(String objectKind, String act) {
        return database.sql("""
                        select object_id as hash from archive.journal
                        where object_kind = :kind and act = :act and object_id ~ '^[0-9a-f]{64}$'
                            and not exists (select 1 from archive.kept_file where hash = object_id)
                        order by number
                        """)
                .param("kind", objectKind)
                .param("act", act)
                .query(FileContents::hash)
                .list();
    }

    /** Files that are here without the journal, or a deed that waits for its place in it, saying so. */
    public List<FileHash> unknown(String objectKind, String act) {
        return database.sql("""
                        select hash from archive.kept_file
                        where not exists (
                            select 1 from archive.journal
                            where object_kind = :kind and object_id = kept_file.hash and act = :act)
                            and not exists (
                            select 1 from archive.unchained
                            where object_kind = :kind and object_id = kept_file.hash and act = :act)
                        order by hash
                        """)
                .param("kind", objectKind)
                .param("act", act)
                .query(FileContents::hash)
                .list();
    }

    private static FileHash hash(ResultSet row, int at) throws SQLException {
        return new FileHash(row.getString("hash"));
    }
}
