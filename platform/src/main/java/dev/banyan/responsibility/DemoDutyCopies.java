package dev.banyan.responsibility;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.responsibility.store.DutyCopies;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the copies of the demo city's outline their lead units (演示责任分工副本), some plans at a time. */
@Component
@Order(51)
@ConditionalOnProperty("banyan.demo.scale")
class DemoDutyCopies implements ApplicationRunner {
    private static final long OUTLINE = 1;
    private static final int CHUNK = 50;

    private final DutyCopies copies;
    private final Journal journal;
    private final TransactionTemplate transactions;

    DemoDutyCopies(DutyCopies copies, Journal journal, TransactionTemplate transactions) {
        this.copies = copies;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int tasks = 0;
        for (var plans = next(copies.lastPlan()); plans.length > 0; plans = next(plans[plans.length - 1])) {
            tasks += make(plans);
            System.out.printf("Demo assignments: %,d%n", tasks);
        }
    }

    private Long[] next(long after) {
        return copies.plansAfter(Math.max(OUTLINE, after), CHUNK);
    }

    private int make(Long[] plans) {
        return transactions.execute(_ -> {
            int made = copies.make(OUTLINE, plans);
            journal.record(new Deed(
                    Actor.SYSTEM.displayName(),
                    "DemoTasksAssigned",
                    "plan",
                    plans[0] + "-" + plans[plans.length - 1],
                    Optional.empty(),
                    Optional.of(made + " assignments")));
            return made;
        });
    }
}
