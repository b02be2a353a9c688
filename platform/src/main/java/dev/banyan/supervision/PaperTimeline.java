package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.TimelineEntry.Word;
import dev.banyan.supervision.store.Papers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Papers about a matter, who signed for them, and which were taken back (公文历程), for whoever reads them anyway. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
class PaperTimeline implements TimelineSource {
    /** Of a matter with more than these only the first are told. */
    private static final int MOST = 200;

    private final Papers papers;
    private final FindScope scopes;

    PaperTimeline(Papers papers, FindScope scopes) {
        this.papers = papers;
        this.scopes = scopes;
    }

    @Override
    public List<TimelineEntry> of(Actor actor, TaskId task) {
        return actor.may(Permission.READ_PAPERS)
                ? papers.after(PaperFilter.about(task), scopes.of(actor), new PaperId(0), MOST).stream()
                        .flatMap(this::entries)
                        .toList()
                : List.of();
    }

    private Stream<TimelineEntry> entries(Paper paper) {
        var path = Optional.of("/papers/" + paper.id().value());
        var number = new Word.Plain(paper.number().toString());
        var kind = new Word.Named("supervision.papers.kind." + paper.kind());
        var day = paper.issued().day();
        var received = papers.recipients(paper.id()).stream()
                .flatMap(it -> it.receipt().stream()
                        .map(receipt -> new TimelineEntry(
                                receipt.recorded(),
                                day,
                                "matters.line.paper.received",
                                List.of(kind, number),
                                new MatterFact.By(receipt.by(), Optional.of(it.unit())),
                                Optional.empty(),
                                path)));
        var voided = paper.voided().stream()
                .map(it -> new TimelineEntry(
                        it.recorded(),
                        day,
                        "matters.line.paper.voided",
                        List.of(kind, number),
                        new MatterFact.By(it.by(), Optional.empty()),
                        Optional.of(it.reason()),
                        path));
        return Stream.of(
                        Stream.of(new TimelineEntry(
                                paper.issued().recorded(),
                                day,
                                "matters.line.paper.issued",
                                List.of(kind, number),
                                new MatterFact.By(
                                        paper.issued().by(),
                                        Optional.of(paper.issued().unit())),
                                Optional.empty(),
                                path)),
                        received,
                        voided)
                .flatMap(it -> it);
    }
}
