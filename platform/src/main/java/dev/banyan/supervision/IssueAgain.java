package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the paper of a sheet or of an extension that has none yet (补发公文); there is never a second one. */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class IssueAgain {
    private final SheetOrders orders;
    private final SheetPapers papers;
    private final Rungs rungs;
    private final TimeRequests requests;
    private final LadderDesk desk;

    IssueAgain(SheetOrders orders, SheetPapers papers, Rungs rungs, TimeRequests requests, LadderDesk desk) {
        this.orders = orders;
        this.papers = papers;
        this.rungs = rungs;
        this.requests = requests;
        this.desk = desk;
    }

    @Transactional
    public PaperOutcome sheet(Actor actor, RungId id) {
        return rungs.find(id)
                .filter(it -> desk.ofOffice(actor, it.duty()).isPresent())
                .flatMap(it -> orders.of(actor, id))
                .map(it -> papers.outcome(actor, it))
                .orElseGet(PaperOutcome.NotFound::new);
    }

    @Transactional
    public PaperOutcome extension(Actor actor, TimeRequestId id) {
        return requests.find(id)
                .filter(it -> desk.ofOffice(actor, it.duty()).isPresent())
                .flatMap(it -> orders.of(actor, id))
                .map(it -> papers.outcome(actor, it))
                .orElseGet(PaperOutcome.NotFound::new);
    }
}
