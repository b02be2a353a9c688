package dev.banyan.reports;

import dev.banyan.plan.WalkCopies;
import dev.banyan.reports.store.ReportCopies;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells reports on the copies of the demo city's outline (演示报送副本). */
@Component
@Order(52)
@ConditionalOnProperty("banyan.demo.scale")
class DemoReportCopies implements ApplicationRunner {
    private final WalkCopies walk;
    private final ReportCopies copies;

    DemoReportCopies(WalkCopies walk, ReportCopies copies) {
        this.walk = walk;
        this.copies = copies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        walk.after(copies.lastPlan(), "DemoReportsTold", "reports", plans -> copies.make(WalkCopies.OUTLINE, plans));
    }
}
