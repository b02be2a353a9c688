package dev.banyan.responsibility;

import dev.banyan.plan.WalkCopies;
import dev.banyan.responsibility.store.DutyCopies;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the copies of the demo city's outline their lead units (演示责任分工副本). */
@Component
@Order(51)
@ConditionalOnProperty("banyan.demo.scale")
class DemoDutyCopies implements ApplicationRunner {
    private final WalkCopies walk;
    private final DutyCopies copies;

    DemoDutyCopies(WalkCopies walk, DutyCopies copies) {
        this.walk = walk;
        this.copies = copies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        walk.after(
                copies.lastPlan(), "DemoTasksAssigned", "assignments", plans -> copies.make(WalkCopies.OUTLINE, plans));
    }
}
