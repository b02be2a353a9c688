package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the office of the demo city issue the papers of its sheets and extensions (演示督查单成文), once. */
@Component
@Order(48)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoSheetPapers implements ApplicationRunner {
    private final SheetOrders orders;
    private final SheetPapers papers;
    private final Rungs rungs;
    private final TimeRequests requests;
    private final DemoAccounts accounts;

    DemoSheetPapers(SheetOrders orders, SheetPapers papers, Rungs rungs, TimeRequests requests, DemoAccounts accounts) {
        this.orders = orders;
        this.papers = papers;
        this.rungs = rungs;
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.find("office").ifPresent(office -> CurrentActor.as(office, () -> issue(office)));
    }

    private boolean issue(Actor office) {
        Stream.concat(
                        rungs.withoutPaper().stream().flatMap(it -> orders.of(office, it).stream()),
                        requests.extended().stream().flatMap(it -> orders.of(office, it).stream()))
                .forEach(order -> papers.outcome(office, order));
        return true;
    }
}
