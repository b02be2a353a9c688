package dev.banyan.archive.store;

import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.rules.Chain;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/**
 * The end of the journal's chain (日志链末端), where the deeds of all who wait are tied on together: under load many
 * writers share one batch instead of queueing for the chain one by one.
 */
@Repository
public class ChainEnd implements DisposableBean {
    private static final int BATCH = 1000;

    private final DataSource database;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicLong begun = new AtomicLong();
    private volatile long ended;
    // Its own, kept open: whoever waits here may hold the last connection of the pool.
    private @Nullable Connection connection;

    public ChainEnd(DataSource database) {
        this.database = database;
        connection = open();
    }

    /** Returns when every deed that is committed now stands in the chain. */
    public void tieAll() {
        // A batch that begins from now on finds them all.
        long enough = begun.get() + 1;
        turn.lock();
        try {
            if (ended < enough) {
                long batch = begun.incrementAndGet();
                tie();
                ended = batch;
            }
        } finally {
            turn.unlock();
        }
    }

    private void tie() {
        Connection own = connection == null ? open() : connection;
        connection = own;
        try {
            var entries = new JournalEntries(JdbcClient.create(new SingleConnectionDataSource(own, true)));
            while (tieBatch(entries) == BATCH) {
                own.commit();
            }
            own.commit();
        } catch (SQLException | RuntimeException e) {
            close();
            throw new DataAccessResourceFailureException("deeds could not be tied to the chain", e);
        }
    }

    private Connection open() {
        try {
            Connection opened = database.getConnection();
            opened.setAutoCommit(false);
            return opened;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the chain", e);
        }
    }

    private static int tieBatch(JournalEntries entries) {
        var last = entries.lockHead();
        var waiting = entries.takeUnchained(BATCH);
        var tied = new ArrayList<JournalEntry>();
        for (var kept : waiting) {
            var entry = Chain.next(last, kept);
            tied.add(entry);
            last = entry.anchor();
        }
        if (!tied.isEmpty()) {
            entries.append(tied);
        }
        return tied.size();
    }

    private void close() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            close();
        } finally {
            turn.unlock();
        }
    }
}
