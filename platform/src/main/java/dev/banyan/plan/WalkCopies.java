package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.plan.store.PlanCopies;
import java.util.function.ToIntFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the copies of the demo city's outline (遍历演示计划副本), some in each transaction, so that memory stays bounded. */
@Component
@ConditionalOnProperty("banyan.demo.scale")
@OpenToAll(reason = "tells the story of the demo city before anybody can sign in")
public class WalkCopies {
    /** The plan that is copied. */
    public static final long OUTLINE = 1;

    private static final int CHUNK = 50;

    private final PlanCopies copies;
    private final Journal journal;
    private final TransactionTemplate transactions;

    WalkCopies(PlanCopies copies, Journal journal, TransactionTemplate transactions) {
        this.copies = copies;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * @param last the last copy that was done before, perhaps none
     * @param act what is recorded for each transaction
     * @param made what is made, in words
     * @param make does it for some copies, and tells how many it made
     */
    public void after(long last, String act, String made, ToIntFunction<Long[]> make) {
        int sum = 0;
        for (var plans = next(last); plans.length > 0; plans = next(plans[plans.length - 1])) {
            sum += done(plans, act, made, make);
            System.out.printf("Demo %s: %,d%n", made, sum);
        }
    }

    private Long[] next(long after) {
        return copies.after(Math.max(OUTLINE, after), CHUNK);
    }

    private int done(Long[] plans, String act, String made, ToIntFunction<Long[]> make) {
        return transactions.execute(_ -> {
            int count = make.applyAsInt(plans);
            journal.record(new Deed(Actor.SYSTEM.displayName(), act, "plan", plans[0] + "-" + plans[plans.length - 1])
                    .after(count + " " + made));
            return count;
        });
    }
}
