package dev.banyan.archive;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.ArchiveCondition.Damage;
import dev.banyan.archive.ArchiveCondition.DamagedFile;
import dev.banyan.archive.BrokenLink.Fault;
import dev.banyan.archive.rules.Chain;
import dev.banyan.archive.rules.Sm3;
import dev.banyan.archive.store.FileContents;
import dev.banyan.archive.store.JournalEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole archive and shows that nothing in it was changed afterwards, or what was (校验档案). */
@Component
public class VerifyArchive {
    private static final int STEP = 1000;

    private final JournalEntries entries;
    private final FileContents files;
    private final TransactionTemplate oneMoment;

    public VerifyArchive(JournalEntries entries, FileContents files, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.files = files;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Told now and then how many entries and files of how many were read. */
    @FunctionalInterface
    public interface Progress {
        void read(long done, long of);
    }

    /**
     * The archive's condition at one moment, while others go on working.
     *
     * @param anchor an entry noted down earlier, which the chain must still hold
     */
    public ArchiveCondition verify(Optional<Anchor> anchor, Progress progress) {
        return Objects.requireNonNull(oneMoment.execute(transaction -> {
            long all = entries.count() + files.count();
            var walk = new Walk(anchor);
            for (var batch = entries.after(0, STEP); !batch.isEmpty(); batch = entries.after(walk.read, STEP)) {
                batch.forEach(walk::step);
                progress.read(walk.count, all);
            }
            walk.end(entries.head());
            var damaged = new ArrayList<DamagedFile>();
            long read = 0;
            for (var next = files.after("");
                    next.isPresent();
                    next = files.after(next.get().sm3())) {
                FileHash file = next.get();
                if (!files.of(file).map(Sm3::hex).equals(Optional.of(file.sm3()))) {
                    damaged.add(new DamagedFile(file, Damage.CONTENT_DIFFERS));
                }
                progress.read(walk.count + ++read, all);
            }
            addAll(damaged, files.missing(KeptFiles.OBJECT_KIND, KeptFiles.ACT), Damage.MISSING);
            addAll(damaged, files.unknown(KeptFiles.OBJECT_KIND, KeptFiles.ACT), Damage.NOT_IN_JOURNAL);
            return new ArchiveCondition(walk.count, entries.unchained(), walk.last, walk.firstBreak, read, damaged);
        }));
    }

    private static void addAll(List<DamagedFile> damaged, List<FileHash> files, Damage damage) {
        files.forEach(file -> damaged.add(new DamagedFile(file, damage)));
    }

    /** Walks along the chain until the first broken link; the rest is only counted. */
    private static final class Walk {
        private final Optional<Anchor> anchor;
        private Anchor last = new Anchor(0, Chain.START);
        private Optional<BrokenLink> firstBreak = Optional.empty();
        private long read;
        private long count;

        Walk(Optional<Anchor> anchor) {
            this.anchor = anchor;
        }

        void step(JournalEntry entry) {
            count++;
            read = entry.number();
            if (firstBreak.isPresent()) {
                return;
            }
            firstBreak = Chain.fault(last.number(), last.hash(), entry)
                    .or(() -> anchor.filter(noted -> noted.number() == entry.number()
                                    && !noted.hash().equals(entry.hash()))
                            .map(noted ->
                                    new BrokenLink(entry.number(), Optional.of(entry.at()), Fault.ANCHOR_DIFFERS)));
            if (firstBreak.isEmpty()) {
                last = new Anchor(entry.number(), entry.hash());
            }
        }

        void end(Anchor head) {
            if (firstBreak.isPresent()) {
                return;
            }
            boolean shorter = head.number() > last.number()
                    || anchor.filter(noted -> noted.number() > last.number()).isPresent();
            if (shorter) {
                firstBreak = Optional.of(new BrokenLink(last.number() + 1, Optional.empty(), Fault.ENTRY_MISSING));
            } else if (!head.equals(last)) {
                firstBreak = Optional.of(new BrokenLink(last.number(), Optional.empty(), Fault.END_DIFFERS));
            }
        }
    }
}
