package dev.banyan.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Original files, kept by their hash and never changed (原始文件). */
@Component
public class KeptFiles {
    private final JdbcClient database;

    KeptFiles(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a file's bytes; the same bytes again are kept once. */
    public FileHash keep(byte[] content) {
        throw new IllegalStateException(database.toString());
    }

    /** The bytes of a kept file. */
    public byte[] content(FileHash hash) {
        throw new IllegalStateException(database.toString());
    }
}
