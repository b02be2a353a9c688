package dev.banyan.evaluation;

import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.Snapshots.Snapshot;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sees to it that who writes something sees it on the next page (读己之写), on the machine that took it. */
@Component
@OpenToAll(reason = "notes that the actor writes, and nothing of what")
public class OwnWrites {
    /** How long a page waits at most. */
    private static final Duration MOST = Duration.ofMillis(500);
    /** While a write goes on, every page of its writer looks anew. */
    private static final long GOES_ON = Long.MAX_VALUE;

    private final Map<UUID, Long> writes = new ConcurrentHashMap<>();
    private final Snapshots snapshots;
    private final boolean kept;

    /** @param kept whether the snapshot is kept up by itself; otherwise each page looks for what was written */
    OwnWrites(Snapshots snapshots, @Value("${banyan.lights.kept:true}") boolean kept) {
        this.snapshots = snapshots;
        this.kept = kept;
    }

    public void begins(Actor actor) {
        writes.put(actor.id(), GOES_ON);
    }

    public void ends(Actor actor) {
        writes.put(actor.id(), snapshots.readings());
    }

    /** The snapshot with all that an actor wrote, unless that takes too long; null before the first. */
    @Nullable
    Snapshot upTo(Actor actor) {
        if (!kept) {
            return snapshots.moveOn();
        }
        var last = snapshots.latest();
        Long wrote = writes.get(actor.id());
        if (last == null || wrote == null) {
            return last;
        }
        var snapshot = snapshots.after(wrote == GOES_ON ? snapshots.readings() : wrote, MOST);
        if (snapshot != null && snapshot.reading() > wrote) {
            writes.remove(actor.id(), wrote);
        }
        return snapshot;
    }
}
