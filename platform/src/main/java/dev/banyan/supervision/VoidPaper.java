package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.rules.PaperCheck;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.store.Papers;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an issued paper back with a reason (公文作废); it stays on record and keeps its number. */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class VoidPaper {
    private final FindPapers finding;
    private final Papers papers;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    VoidPaper(FindPapers finding, Papers papers, Journal journal, Clock clock, ApplicationEventPublisher news) {
        this.finding = finding;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
        this.news = news;
    }

    /** The same again changes nothing. */
    @Transactional
    public PaperOutcome takeBack(Actor actor, PaperId id, String typed) {
        var found = finding.find(actor, id);
        if (found.isEmpty()) {
            return new PaperOutcome.NotFound();
        }
        var paper = found.get().paper();
        var reason = PaperWording.clean(typed);
        if (paper.voided().isPresent()) {
            return paper.voided().get().reason().equals(reason)
                    ? new PaperOutcome.Done(paper)
                    : PaperOutcome.refused(Reason.VOID_ALREADY);
        }
        if (!found.get().may().issue()) {
            return new PaperOutcome.NotFound();
        }
        if (reason.isEmpty()) {
            return PaperOutcome.refused(Reason.REASON_MISSING);
        }
        if (PaperCheck.length(reason) > PaperCheck.LONGEST_REASON) {
            return PaperOutcome.refused(Reason.REASON_TOO_LONG);
        }
        if (!papers.takeBack(id, reason, actor.displayName(), clock.instant())) {
            return PaperOutcome.refused(Reason.VOID_ALREADY);
        }
        journal.record(new Deed(actor.displayName(), "PaperVoided", "paper", id.value())
                .before(paper.number().toString())
                .after(reason));
        news.publishEvent(new PaperVoided(
                id,
                paper.number().toString(),
                paper.title(),
                reason,
                found.get().recipients().stream().map(Paper.Recipient::unit).toList()));
        return new PaperOutcome.Done(papers.find(id).orElseThrow());
    }
}
