package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Documents;
import dev.banyan.plan.store.Drafts;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows drafts to those who work on them (查看草案). */
@Component
@Needs(Permission.EDIT_DRAFTS)
@Transactional(readOnly = true)
public class ReadDrafts {
    private final Drafts drafts;
    private final Documents documents;

    ReadDrafts(Drafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    /** Open drafts, the newest first. */
    public Page<DraftSummary> open(int page) {
        return drafts.open(page);
    }

    public Optional<ReviewRecord> find(DraftId id) {
        return drafts.find(id);
    }

    public Document source(ReviewRecord review) {
        return documents.find(review.document()).orElseThrow();
    }
}
