package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.reports.store.ReportCopies;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells reports on the copies of the demo city's outline (演示报送副本), some plans at a time. */
@Component
@Order(52)
@ConditionalOnProperty("banyan.demo.scale")
class DemoReportCopies implements ApplicationRunner {
    private static final long OUTLINE = 1;
    private static final int CHUNK = 50;

    private final ReportCopies copies;
    private final Journal journal;
    private final TransactionTemplate transactions;

    DemoReportCopies(ReportCopies copies, Journal journal, TransactionTemplate transactions) {
        this.copies = copies;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int reports = 0;
        for (var plans = next(copies.lastPlan()); plans.length > 0; plans = next(plans[plans.length - 1])) {
            reports += make(plans);
            System.out.printf("Demo reports: %,d%n", reports);
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
                    "DemoReportsTold",
                    "plan",
                    plans[0] + "-" + plans[plans.length - 1],
                    Optional.empty(),
                    Optional.of(made + " reports")));
            return made;
        });
    }
}
