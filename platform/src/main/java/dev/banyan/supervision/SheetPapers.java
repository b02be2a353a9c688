package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.Papers;
import dev.banyan.supervision.store.Rungs;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Issues the numbered paper of a sheet of three colours when it is signed, and the form of an extension when it is granted
 * (督办文书成文), in the same transaction. A sheet without its paper waits in the office's queue; what may not be worded by itself, such as a
 * bulletin, the office writes.
 */
@Component
class SheetPapers {
    private static final Logger LOG = LoggerFactory.getLogger(SheetPapers.class);

    private final SheetOrders orders;
    private final IssuePaper issuing;
    private final Papers papers;
    private final Rungs rungs;
    private final LadderDesk desk;

    SheetPapers(SheetOrders orders, IssuePaper issuing, Papers papers, Rungs rungs, LadderDesk desk) {
        this.orders = orders;
        this.issuing = issuing;
        this.papers = papers;
        this.rungs = rungs;
        this.desk = desk;
    }

    @EventListener
    void on(RungMoved moved) {
        if (moved.step() == RungStep.SIGNED) {
            byItself(actor -> orders.of(actor, moved.rung()));
        }
    }

    @EventListener
    void on(TimeDecided decided) {
        byItself(actor -> orders.of(actor, decided.request()));
    }

    /** However a paper about a sheet was issued, the sheet names it. */
    @EventListener
    void on(PaperIssued issued) {
        var paper = papers.find(issued.id()).orElseThrow();
        paper.cause()
                .reference()
                .flatMap(SheetOrders::rung)
                .flatMap(rungs::find)
                .filter(rung -> rung.standing().marks().paper().isEmpty())
                .filter(rung -> wordsIt(rung.level(), paper.kind()))
                .filter(rung -> CurrentActor.find()
                        .filter(actor -> desk.ofOffice(actor, rung.duty()).isPresent())
                        .isPresent())
                .ifPresent(rung -> rungs.paper(
                        rung.id(), new Rung.Numbered(paper.id(), paper.number().toString())));
    }

    private static boolean wordsIt(LadderLevel level, PaperKind kind) {
        return PaperKind.ofSheet(level)
                .or(() -> PaperKind.toWord(level))
                .filter(kind::equals)
                .isPresent();
    }

    private interface Ordering {
        Optional<PaperOrder> by(Actor actor);
    }

    private void byItself(Ordering ordering) {
        // A leader signs, the office has it issued: its unit stands on the paper, or else the city itself.
        var actor = CurrentActor.find()
                .filter(it -> it.may(Permission.ISSUE_PAPERS))
                .orElse(Actor.SYSTEM);
        CurrentActor.as(
                actor,
                () -> ordering.by(actor).map(order -> issue(actor, order)).orElse(true));
    }

    private boolean issue(Actor actor, PaperOrder order) {
        var outcome = outcome(actor, order);
        if (outcome instanceof PaperOutcome.Refused(var faults)) {
            LOG.warn(
                    "{} has no paper, the office issues it again: {}",
                    order.cause().reference(),
                    faults);
            return false;
        }
        return true;
    }

    /** What was taken back leaves the sheet without a paper. */
    @EventListener
    void on(PaperVoided voided) {
        rungs.paperTakenBack(voided.id());
    }

    /** However often it is asked for, there is one that holds. */
    PaperOutcome outcome(Actor actor, PaperOrder order) {
        String reference = order.cause().reference().orElseThrow();
        var there = papers.ofReference(reference).stream()
                .filter(it -> it.kind() == order.kind())
                .toList();
        var name = "paper of " + reference + " " + there.size();
        return there.stream()
                .filter(it -> it.voided().isEmpty())
                .findFirst()
                .<PaperOutcome>map(PaperOutcome.Done::new)
                .orElseGet(() ->
                        issuing.issue(actor, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), order));
    }
}
