package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.WritePaper;
import dev.banyan.supervision.rules.PaperTemplate;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.store.PaperContent;
import dev.banyan.supervision.store.Papers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a paper (印发公文): gives it the next number of its series within the year, keeps what stands on it, and notes who gets it. If
 * the transaction comes to nothing, so does the number.
 */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class IssuePaper {
    private final DraftPaper drafts;
    private final FindPaperTemplates templates;
    private final Papers papers;
    private final Keeping keeping;
    private final ApplicationEventPublisher news;

    IssuePaper(
            DraftPaper drafts,
            FindPaperTemplates templates,
            Papers papers,
            Keeping keeping,
            ApplicationEventPublisher news) {
        this.drafts = drafts;
        this.templates = templates;
        this.papers = papers;
        this.keeping = keeping;
        this.news = news;
    }

    /** Where it is kept (存档方式). */
    @Component
    static final class Keeping {
        final KeptFiles files;
        final Journal journal;
        final Clock clock;

        Keeping(KeptFiles files, Journal journal, Clock clock) {
            this.files = files;
            this.journal = journal;
            this.clock = clock;
        }
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public PaperOutcome issue(Actor actor, UUID request, PaperOrder order) {
        var version = templates.current(actor, order.kind());
        if (!(PaperTemplate.read(order.kind(), version.text()) instanceof PaperTemplate.Read(var template))) {
            return PaperOutcome.refused(PaperOutcome.Reason.TEMPLATE_FAULTY);
        }
        var draft = drafts.check(actor, order, template);
        if (!draft.faults().isEmpty()) {
            return new PaperOutcome.Refused(draft.faults());
        }
        int year = draft.day().getYear();
        int last = papers.hold(template.series(), year);
        var there = papers.madeBy(request);
        if (there.isPresent()) {
            return new PaperOutcome.Done(there.get());
        }
        var number = new PaperNumber(template.series(), year, last + 1);
        var content = drafts.write(draft, number.toString());
        var id = papers.add(
                new Papers.Entry(
                        number,
                        order.kind(),
                        PaperWording.subject(content, order),
                        new Paper.Issued(
                                draft.issuer().map(Unit::code).orElseThrow(),
                                PaperWording.clean(order.signer()),
                                draft.day(),
                                order.openness(),
                                actor.displayName(),
                                keeping.clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        keeping.files.keep(PaperContent.write(content)),
                        version.version(),
                        order.cause()),
                order.to(),
                request);
        var paper = papers.find(id).orElseThrow();
        keeping.journal.record(
                new Deed(actor.displayName(), "PaperIssued", "paper", id.value()).after(number + "\n" + paper.title()));
        news.publishEvent(new PaperIssued(
                id,
                paper.kind(),
                number.toString(),
                paper.title(),
                order.to().recipients(),
                order.to().copies()));
        return new PaperOutcome.Done(paper);
    }

    /**
     * What a paper would look like (预览).
     *
     * @param faults what keeps it from being issued
     * @param characters how long its text is
     * @param limit how long it should be at most
     * @param missing characters that PDF and OFD cannot show
     */
    public record Preview(
            OfficialPaper paper, List<PaperOutcome.Fault> faults, int characters, int limit, List<String> missing) {
        public boolean tooLong() {
            return characters > limit;
        }
    }

    /** With a circle in the place of the number; empty if the template is at fault. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor actor, PaperOrder order) {
        var version = templates.current(actor, order.kind());
        return PaperTemplate.read(order.kind(), version.text()) instanceof PaperTemplate.Read(var template)
                ? Optional.of(preview(actor, order, template))
                : Optional.empty();
    }

    private Preview preview(Actor actor, PaperOrder order, PaperTemplate template) {
        var draft = drafts.check(actor, order, template);
        var paper = drafts.write(draft, template.series() + "〔" + draft.day().getYear() + "〕○号");
        return new Preview(
                paper, draft.faults(), PaperWording.characters(paper), template.limit(), WritePaper.missing(paper));
    }
}
