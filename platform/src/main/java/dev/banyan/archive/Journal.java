package dev.banyan.archive;

import dev.banyan.archive.rules.Chain;
import dev.banyan.archive.store.JournalEntries;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The append-only, hash-chained record of every write (操作日志). */
@Component
public class Journal {
    private final JournalEntries entries;
    private final Clock clock;

    public Journal(JournalEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records a deed with the transaction of the write it belongs to, so that neither is kept without the other; deeds
     * enter the chain when that transaction is about to end, so that nobody waits for another's work in between.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public void record(Deed deed) {
        requireTransaction(deed.act());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                ArchiveCondition.Anchor head = entries.lockHead();
                entries.append(Chain.next(head.number(), head.hash(), clock.instant(), deed));
            }
        });
    }

    static void requireTransaction(String act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is recorded only within the transaction of its write: " + act);
        }
    }
}
