package dev.banyan.archive;

import dev.banyan.archive.store.FileContents;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Original files, kept by their hash and never changed (原始文件). */
@Component
public class KeptFiles {
    /** Kind and act under which the journal knows a kept file. */
    static final String OBJECT_KIND = "file";

    static final String ACT = "FileKept";

    private final FileContents contents;
    private final Journal journal;
    private final Clock clock;

    public KeptFiles(FileContents contents, Journal journal, Clock clock) {
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a file's bytes within the transaction of the write they belong to; the same bytes again are kept once.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public FileHash keep(byte[] content) {
        Journal.requireTransaction(ACT);
        var hash = FileHash.of(content);
        if (contents.add(hash, content, clock.instant())) {
            journal.record(new Deed("系统", ACT, OBJECT_KIND, hash.sm3()).after(content.length + " bytes"));
        }
        return hash;
    }

    /**
     * The bytes of a kept file.
     *
     * @throws IllegalArgumentException if no such file was kept
     */
    public byte[] content(FileHash hash) {
        return contents.of(hash).orElseThrow(() -> new IllegalArgumentException("no kept file " + hash.sm3()));
    }
}
