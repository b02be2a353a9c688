package dev.banyan.archive;

import dev.banyan.archive.rules.Chain;
import dev.banyan.archive.store.ChainEnd;
import dev.banyan.archive.store.JournalEntries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The append-only, hash-chained record of every write (操作日志). */
@Component
public class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalEntries entries;
    private final ChainEnd end;
    private final Clock clock;

    public Journal(JournalEntries entries, ChainEnd end, Clock clock) {
        this.entries = entries;
        this.end = end;
        this.clock = clock;
    }

    /**
     * Records a deed with the transaction of the write it belongs to, so that neither is kept without the other. As soon
     * as it is committed, and before the writer has an answer, it is tied to the chain with those of all other writers.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public void record(Deed deed) {
        requireTransaction(deed.act());
        var kept = Chain.storable(clock.instant(), deed);
        var open = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Deeds.class::isInstance)
                .map(Deeds.class::cast)
                .findFirst();
        open.ifPresentOrElse(
                deeds -> deeds.kept.add(kept),
                () -> TransactionSynchronizationManager.registerSynchronization(new Deeds(kept)));
    }

    static void requireTransaction(String act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is recorded only within the transaction of its write: " + act);
        }
    }

    /** The deeds of one transaction: written in one step at its end, tied to the chain after it. */
    private final class Deeds implements TransactionSynchronization {
        private final List<KeptDeed> kept = new ArrayList<>();

        Deeds(KeptDeed first) {
            kept.add(first);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.keep(kept);
        }

        @Override
        public void afterCommit() {
            try {
                end.tieAll();
            } catch (DataAccessException e) {
                // The write stands, and its deed with it; the next write ties both to the chain.
                LOG.warn("deeds wait to be tied to the chain", e);
            }
        }
    }
}
