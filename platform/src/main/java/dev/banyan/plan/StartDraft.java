package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.ReadDocument;
import dev.banyan.plan.rules.StartingDraft;
import dev.banyan.plan.store.Documents;
import dev.banyan.plan.store.Drafts;
import dev.banyan.plan.store.Plans;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the document of a plan and opens its draft (上传文件、生成草案); the same file twice is one draft. */
@Component
@Needs(Permission.UPLOAD_PLANS)
public class StartDraft {
    /** Longest text that is compiled, in characters. */
    public static final int LONGEST_TEXT = 1_000_000;

    private final KeptFiles files;
    private final Journal journal;
    private final Documents documents;
    private final Drafts drafts;
    private final Plans plans;
    private final Clock clock;

    StartDraft(KeptFiles files, Journal journal, Documents documents, Drafts drafts, Plans plans, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.documents = documents;
        this.drafts = drafts;
        this.plans = plans;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** The draft is open; {@code before} says that this very file was under review already. */
    public record Started(DraftId draft, boolean before) implements Outcome {}

    /** This very file is an approved plan already, which can be revised. */
    public record IsAPlan(PlanId plan) implements Outcome {}

    public record Unreadable(ReadDocument.Reason reason) implements Outcome {}

    /** @param characters how many it has */
    public record TooLong(int characters) implements Outcome {}

    /**
     * @param fileName name the file came with; names the plan where the text has no title
     * @param publicationYear the year of publication if known
     */
    @Transactional
    public Outcome start(Actor actor, byte[] content, String fileName, OptionalInt publicationYear) {
        return switch (ReadDocument.read(content)) {
            case ReadDocument.Refused refused -> new Unreadable(refused.reason());
            case ReadDocument.Text text
            when text.text().length() > LONGEST_TEXT -> new TooLong(text.text().length());
            case ReadDocument.Text text -> open(actor, content, fileName, text, publicationYear);
        };
    }

    private Outcome open(
            Actor actor, byte[] content, String fileName, ReadDocument.Text read, OptionalInt publicationYear) {
        String text = read.text().replace('\0', '\uFFFD');
        var file = files.keep(content);
        long document = documents.keep(file, fileName, read.format().name(), text);
        var open = drafts.openFor(document);
        if (open.isPresent()) {
            return new Started(open.get(), true);
        }
        var approved = plans.newestFrom(document);
        if (approved.isPresent()) {
            return new IsAPlan(approved.get().plan());
        }
        var headings = read.headings().stream()
                .map(it -> new SourceText.Heading(new Span(it.start(), it.end()), it.level()))
                .toList();
        var compiled = PlanCompiler.compile(new SourceText(text, headings, publicationYear));
        documents.keepBodies(document, compiled.responsibles());
        var starting = StartingDraft.of(compiled, fileName.replaceFirst("\\.[A-Za-z]{1,5}$", ""));
        var draft = drafts.open(document, Optional.empty(), starting, actor.displayName(), clock.instant());
        journal.record(new Deed(actor.displayName(), "DraftStarted", "draft", draft.value())
                .after(starting.title() + " (" + fileName + ", SM3 " + file.sm3() + ")"));
        return new Started(draft, false);
    }
}
