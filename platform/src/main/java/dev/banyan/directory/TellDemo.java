package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a story of the demo city (演示叙事), as the system: all of it, with its deed, or nothing. */
@Component
@ConditionalOnProperty("banyan.demo")
@OpenToAll(reason = "tells the story of the demo city before anybody can sign in")
public class TellDemo {
    private final Journal journal;
    private final TransactionTemplate transactions;

    TellDemo(Journal journal, TransactionTemplate transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Tells it unless it was told before, or cannot be told. */
    public void unless(BooleanSupplier told, Runnable story) {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    if (!told.getAsBoolean()) {
                        story.run();
                    }
                    return true;
                }));
    }

    /** Records what a story came to, while it is told. */
    public void record(Deed deed) {
        journal.record(deed);
    }
}
