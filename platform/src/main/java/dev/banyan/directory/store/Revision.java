package dev.banyan.directory.store;

import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The number that moves with every change of the directory; one reading serves all who asked before it began. */
@Repository
public class Revision {
    private final JdbcClient database;
    private final Lock turn = new ReentrantLock();
    private volatile FutureTask<Long> next = reading();

    public Revision(JdbcClient database) {
        this.database = database;
    }

    public long now() {
        var shared = next;
        turn.lock();
        try {
            if (next == shared) {
                next = reading();
            }
            shared.run();
        } finally {
            turn.unlock();
        }
        return shared.state() == State.SUCCESS ? shared.resultNow() : read();
    }

    private FutureTask<Long> reading() {
        return new FutureTask<>(this::read);
    }

    private long read() {
        return database.sql("select number from directory.revision")
                .query(Long.class)
                .single();
    }
}
