package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.store.Papers;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs for a paper on behalf of the units that got it (签收公文). */
@Component
@Needs(Permission.SIGN_ASSIGNMENTS)
public class SignForPaper {
    private final FindPapers finding;
    private final Papers papers;
    private final Journal journal;
    private final Clock clock;

    SignForPaper(FindPapers finding, Papers papers, Journal journal, Clock clock) {
        this.finding = finding;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Signed for once, it stays so: the second time changes nothing. */
    @Transactional
    public PaperOutcome sign(Actor actor, PaperId id) {
        var found = finding.find(actor, id);
        if (found.isEmpty()) {
            return new PaperOutcome.NotFound();
        }
        var paper = found.get().paper();
        if (paper.voided().isPresent()) {
            return PaperOutcome.refused(Reason.VOID_ALREADY);
        }
        for (String unit : found.get().may().signFor()) {
            if (papers.sign(id, unit, actor.displayName(), clock.instant())) {
                journal.record(new Deed(actor.displayName(), "PaperSignedFor", "paper", id.value())
                        .after(paper.number() + " " + unit));
            }
        }
        return found.get().may().signFor().isEmpty() && !signedBefore(actor, found.get())
                ? PaperOutcome.refused(Reason.NOTHING_TO_SIGN)
                : new PaperOutcome.Done(paper);
    }

    private static boolean signedBefore(Actor actor, PaperView view) {
        return view.recipients().stream()
                .flatMap(it -> it.receipt().stream())
                .anyMatch(it -> it.by().equals(actor.displayName()));
    }
}
