package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.plan.store.PlanCopies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes as many copies of the demo city's outline as asked for (演示计划副本), some at a time; those there are stay. */
@Component
@Order(50)
@ConditionalOnProperty("banyan.demo.scale")
class DemoCopies implements ApplicationRunner {
    private static final int CHUNK = 50;

    private final PlanCopies copies;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final int wanted;

    DemoCopies(
            PlanCopies copies,
            Journal journal,
            TransactionTemplate transactions,
            @Value("${banyan.demo.scale}") int wanted) {
        this.copies = copies;
        this.journal = journal;
        this.transactions = transactions;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int made = copies.made(); made < wanted; made += CHUNK) {
            int first = made + 1;
            int count = Math.min(CHUNK, wanted - made);
            transactions.executeWithoutResult(_ -> {
                copies.make(new PlanId(1), first, count);
                journal.record(new Deed(
                                Actor.SYSTEM.displayName(), "DemoCopiesMade", "plan", first + "-" + (first + count - 1))
                        .after(count + " copies"));
            });
            System.out.printf("Demo plans: %,d of %,d%n", first + count - 1, wanted);
        }
    }
}
