package dev.banyan.archive;

import dev.banyan.archive.store.ChainEnd;
import dev.banyan.archive.store.FileContents;
import dev.banyan.archive.store.JournalEntries;
import dev.banyan.launch.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The archive alone on a fresh database. */
final class ArchiveRoom {
    static final Instant NOW = Instant.parse("2026-11-24T01:02:03.456789Z");

    final DataSource source = TestDatabase.fresh();
    final JdbcClient database = JdbcClient.create(source);
    final JournalEntries entries = new JournalEntries(database);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final ChainEnd end = new ChainEnd(source);
    final Journal journal = new Journal(entries, end, clock);
    final KeptFiles files = new KeptFiles(new FileContents(database), journal, clock);
    final VerifyArchive verify =
            new VerifyArchive(entries, new FileContents(database), new JdbcTransactionManager(source));
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));

    static Deed deed(String objectId) {
        return new Deed("王伟", "DraftEdited", "draft", objectId).before("38名").after("3.8名");
    }

    void record(Deed... deeds) {
        transactions.executeWithoutResult(transaction -> {
            for (Deed deed : deeds) {
                journal.record(deed);
            }
        });
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }

    ArchiveCondition verify() {
        return verify.verify(Optional.empty(), (done, of) -> {});
    }

    /** Changes a table as someone could who holds the database itself. */
    void tamper(String table, String statement) {
        database.sql("alter table archive." + table + " disable trigger all").update();
        database.sql(statement).update();
        database.sql("alter table archive." + table + " enable trigger all").update();
    }
}
