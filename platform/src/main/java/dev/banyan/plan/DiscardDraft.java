package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up an open draft (作废草案); its file and its changes stay on record. */
@Component
@Needs(Permission.EDIT_DRAFTS)
public class DiscardDraft {
    private final Drafts drafts;
    private final Journal journal;

    DiscardDraft(Drafts drafts, Journal journal) {
        this.drafts = drafts;
        this.journal = journal;
    }

    /** Answers whether the draft was open. */
    @Transactional
    public boolean discard(Actor actor, DraftId id) {
        var open = drafts.findToChange(id).filter(it -> it.state() == ReviewRecord.State.OPEN);
        open.ifPresent(review -> {
            drafts.close(id, ReviewRecord.State.DISCARDED);
            journal.record(new Deed(actor.displayName(), "DraftDiscarded", "draft", id.value())
                    .before(review.current().title()));
        });
        return open.isPresent();
    }
}
