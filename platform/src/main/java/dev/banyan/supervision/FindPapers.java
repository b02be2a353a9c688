package dev.banyan.supervision;

import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper;
import dev.banyan.plan.Page;
import dev.banyan.supervision.store.PaperContent;
import dev.banyan.supervision.store.Papers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds issued papers (查找公文): an office of the city sees all, everybody else what units in reach issued or were sent. */
@Component
@Needs(Permission.READ_PAPERS)
@Transactional(readOnly = true)
public class FindPapers {
    private final Papers papers;
    private final KeptFiles files;
    private final FindScope scopes;

    FindPapers(Papers papers, KeptFiles files, FindScope scopes) {
        this.papers = papers;
        this.files = files;
        this.scopes = scopes;
    }

    /** The newest first. */
    public Page<Paper> page(Actor actor, PaperFilter filter, int page) {
        return papers.page(filter, scopes.of(actor), page);
    }

    /** In the order they were issued, for whoever reads on from one of them. */
    public List<Paper> after(Actor actor, PaperFilter filter, PaperId after, int most) {
        return papers.after(filter, scopes.of(actor), after, most);
    }

    /** Series and years there are, to choose from. */
    public record Choices(List<String> series, List<Integer> years) {}

    public Choices choices(Actor actor) {
        return new Choices(papers.series(), papers.years());
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<PaperView> find(Actor actor, PaperId id) {
        return known(actor, id).map(paper -> {
            var recipients = papers.recipients(id);
            var kept = papers.content(id);
            return new PaperView(
                    paper,
                    PaperContent.read(files.content(kept)),
                    kept,
                    recipients,
                    papers.correcting(id),
                    papers.sealed(id),
                    new PaperView.May(mayIssue(actor, paper), toSignFor(actor, paper, recipients)));
        });
    }

    /**
     * A paper as a file (公文文件).
     *
     * @param sealed whether it bears a seal; one without is made from the kept content each time, and is the same each time
     */
    public record File(Paper paper, byte[] content, boolean sealed) {}

    public Optional<File> file(Actor actor, PaperId id, PaperFormat format) {
        return known(actor, id)
                .map(paper -> Optional.ofNullable(papers.sealed(id).get(format))
                        .map(hash -> new File(paper, files.content(hash), true))
                        .orElseGet(() -> new File(paper, WritePaper.as(format, content(id)), false)));
    }

    private OfficialPaper content(PaperId id) {
        return PaperContent.read(files.content(papers.content(id)));
    }

    private Optional<Paper> known(Actor actor, PaperId id) {
        return papers.find(id).filter(it -> papers.covers(scopes.of(actor), id));
    }

    private boolean mayIssue(Actor actor, Paper paper) {
        return actor.may(Permission.ISSUE_PAPERS)
                && paper.voided().isEmpty()
                && scopes.of(actor).covers(paper.issued().unit());
    }

    /** A paper is signed for by whoever acts for the unit that got it, not by the office that sees everything. */
    private Set<String> toSignFor(Actor actor, Paper paper, List<Paper.Recipient> recipients) {
        return actor.may(Permission.SIGN_ASSIGNMENTS)
                        && paper.voided().isEmpty()
                        && scopes.of(actor) instanceof Scope.Units own
                ? recipients.stream()
                        .filter(it -> it.receipt().isEmpty() && own.covers(it.unit()))
                        .map(Paper.Recipient::unit)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
