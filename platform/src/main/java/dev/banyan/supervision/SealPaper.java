package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper;
import dev.banyan.supervision.PaperOutcome.Fault;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.store.Papers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has PDF and OFD of a paper sealed by the city's own service (用印) and keeps what comes back; without a service the place stays free. */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class SealPaper {
    private final FindPapers finding;
    private final Papers papers;
    private final Seal seal;
    private final IssuePaper.Keeping keeping;
    private final TransactionTemplate transactions;

    SealPaper(
            FindPapers finding,
            Papers papers,
            Seal seal,
            IssuePaper.Keeping keeping,
            TransactionTemplate transactions) {
        this.finding = finding;
        this.papers = papers;
        this.seal = seal;
        this.keeping = keeping;
        this.transactions = transactions;
    }

    /** The service is asked while no transaction is open; both files are kept or none. */
    public PaperOutcome seal(Actor actor, PaperId id) {
        var found = finding.find(actor, id);
        if (found.filter(it -> it.may().issue() || it.paper().voided().isPresent())
                .isEmpty()) {
            return new PaperOutcome.NotFound();
        }
        var view = found.get();
        if (view.paper().voided().isPresent()) {
            return PaperOutcome.refused(Reason.VOID_ALREADY);
        }
        if (!view.sealed().isEmpty()) {
            return PaperOutcome.refused(Reason.SEALED_ALREADY);
        }
        var place = WritePaper.sealPlace(view.content());
        if (place.isEmpty()) {
            return PaperOutcome.refused(Reason.NO_SEAL_PLACE);
        }
        var files = new EnumMap<PaperFormat, byte[]>(PaperFormat.class);
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.OFD)) {
            var request = new Seal.Request(
                    view.paper().number().toString(), format, WritePaper.as(format, view.content()), place.get());
            switch (seal.set(request)) {
                case Seal.None() -> {
                    return PaperOutcome.refused(Reason.NO_SEAL_SERVICE);
                }
                case Seal.Failed(String why) -> {
                    return new PaperOutcome.Refused(List.of(new Fault(Reason.SEAL_FAILED, why)));
                }
                case Seal.Sealed(byte[] content) -> files.put(format, content);
            }
        }
        return transactions.execute(_ -> keep(actor, view.paper(), files));
    }

    private PaperOutcome keep(Actor actor, Paper paper, Map<PaperFormat, byte[]> files) {
        for (var file : files.entrySet()) {
            var hash = keeping.files.keep(file.getValue());
            if (!papers.seal(paper.id(), file.getKey(), hash, actor.displayName(), keeping.clock.instant())) {
                return PaperOutcome.refused(Reason.SEALED_ALREADY);
            }
        }
        keeping.journal.record(
                new Deed(actor.displayName(), "PaperSealed", "paper", paper.id().value())
                        .after(paper.number().toString()));
        return new PaperOutcome.Done(paper);
    }
}
