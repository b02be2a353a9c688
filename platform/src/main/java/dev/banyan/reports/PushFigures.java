package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.sources.Answer;
import dev.banyan.reports.store.Feeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes figures that another system brings (接收推送): checked, converted and believed or held like those that are fetched. */
@Component
@Needs(Permission.PUSH_FIGURES)
public class PushFigures {
    public static final int MOST = 1000;

    private final Feeds feeds;
    private final KeepFigures keeping;
    private final FindScope scopes;

    PushFigures(Feeds feeds, KeepFigures keeping, FindScope scopes) {
        this.feeds = feeds;
        this.keeping = keeping;
        this.scopes = scopes;
    }

    public sealed interface Outcome {}

    /** @param run says how many were accepted, held or known already, and which rows could not be read */
    public record Taken(FeedRun run) implements Outcome {}

    /** There is no such feed, it is stopped, or it fetches by itself. */
    public record NotPushed() implements Outcome {}

    public record TooMany(int most) implements Outcome {}

    /** @param row the first that speaks of a unit beyond the actor's scope, or of the task as a whole */
    public record OutOfReach(int row) implements Outcome {}

    /** @param request names this very request: sent twice, it is carried out once */
    public Outcome push(Actor actor, FeedId id, UUID request, List<Reading> readings) {
        if (readings.size() > MOST) {
            return new TooMany(MOST);
        }
        var feed = feeds.find(id)
                .filter(it -> it.state().active() && !it.definition().source().fetched());
        if (feed.isEmpty()) {
            return new NotPushed();
        }
        var scope = scopes.of(actor);
        var beyond = readings.stream()
                .filter(it -> scope instanceof Scope.Units
                        && it.unit().filter(scope::covers).isEmpty())
                .findFirst();
        if (beyond.isPresent()) {
            return new OutOfReach(beyond.get().row());
        }
        byte[] bytes = readings.stream()
                .map(Reading::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        return new Taken(keeping.keep(
                actor,
                feed.get(),
                new KeepFigures.Asked(request, Cause.PUSH, 1, keeping.moment()),
                actor.displayName(),
                new Answer.Read(readings, FileHash.of(bytes), bytes.length)));
    }
}
