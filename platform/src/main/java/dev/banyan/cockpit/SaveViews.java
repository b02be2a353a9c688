package dev.banyan.cockpit;

import dev.banyan.cockpit.store.SavedViews;
import dev.banyan.directory.Actor;
import dev.banyan.directory.AtHand;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how the actor likes to look at the ledger (保存常用视图); nobody else sees it. It is no act on the city's record, so the
 * journal does not speak of it.
 */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class SaveViews {
    public static final int MOST = 50;
    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 2000;

    private final SavedViews views;
    private final AtHand atHand;
    private final Clock clock;

    SaveViews(SavedViews views, AtHand atHand, Clock clock) {
        this.views = views;
        this.atHand = atHand;
        this.clock = clock;
    }

    /** What became of it (保存结果). */
    public enum Outcome {
        SAVED,
        /** It needs a name of at most {@value LONGEST_NAME} characters. */
        NO_NAME,
        /** The conditions are longer than an address should be. */
        TOO_LONG,
        /** There are {@value MOST} already. */
        TOO_MANY
    }

    private record Of(UUID person) {}

    public List<SavedView> of(Actor actor) {
        return atHand.of(new Of(actor.id()), () -> List.copyOf(views.of(actor.id())));
    }

    /** Saves a view, in place of one of the same name. */
    @Transactional
    public Outcome save(Actor actor, SavedView view) {
        if (view.name().isBlank() || view.name().length() > LONGEST_NAME) {
            return Outcome.NO_NAME;
        }
        if (view.address().length() > LONGEST_ADDRESS) {
            return Outcome.TOO_LONG;
        }
        var before = views.of(actor.id());
        if (before.size() >= MOST && before.stream().noneMatch(it -> it.name().equals(view.name()))) {
            return Outcome.TOO_MANY;
        }
        views.put(actor.id(), view, clock.instant());
        return Outcome.SAVED;
    }

    @Transactional
    public void forget(Actor actor, String name) {
        views.remove(actor.id(), name);
    }
}
