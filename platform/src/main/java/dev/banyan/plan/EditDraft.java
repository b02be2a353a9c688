package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.Difference;
import dev.banyan.plan.rules.Review;
import dev.banyan.plan.store.Drafts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one change to an open draft (修改草案); every change is kept with who made it. */
@Component
@Needs(Permission.EDIT_DRAFTS)
public class EditDraft {
    private final Drafts drafts;
    private final Journal journal;
    private final Clock clock;

    EditDraft(Drafts drafts, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param draft the draft as it stands now */
    public record Edited(Draft draft) implements Outcome {}

    public record Refused(Review.Refusal refusal) implements Outcome {}

    /** Somebody else changed the draft since it was shown. */
    public record ChangedMeanwhile(String by) implements Outcome {}

    public record NotOpen() implements Outcome {}

    /**
     * @param seen revision of the draft that the actor had before the eyes
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome edit(Actor actor, DraftId id, int seen, UUID request, Edit edit) {
        var found = drafts.findToChange(id).filter(it -> it.state() == ReviewRecord.State.OPEN);
        if (found.isEmpty()) {
            return new NotOpen();
        }
        var draft = found.get().current();
        if (drafts.changeOf(id, request).isPresent()) {
            return new Edited(draft);
        }
        if (draft.revision() != seen) {
            return new ChangedMeanwhile(found.get().changes().getLast().actor());
        }
        return switch (Review.apply(draft, edit)) {
            case Review.Refused refused -> new Refused(refused.refusal());
            case Review.Applied applied -> {
                drafts.note(id, applied.draft().revision(), request, edit, actor.displayName(), clock.instant());
                journal.record(deed(actor, id, edit, draft, applied.draft()));
                yield new Edited(applied.draft());
            }
        };
    }

    private static Deed deed(Actor actor, DraftId id, Edit edit, Draft before, Draft after) {
        var difference = Difference.between(before.parts(), after.parts(), before.indicators(), after.indicators());
        return new Deed(
                actor.displayName(),
                "DraftEdited",
                "draft",
                String.valueOf(id.value()),
                Optional.of(difference.before()).filter(it -> !it.isEmpty()),
                Optional.of(edit + "\n" + difference.after()));
    }
}
