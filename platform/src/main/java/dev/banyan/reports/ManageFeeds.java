package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.reports.FeedFault.What;
import dev.banyan.reports.rules.FeedReading;
import dev.banyan.reports.rules.Turns;
import dev.banyan.reports.store.Feeds;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which figures come from where (管理数据接入): adds feeds, changes, stops and starts them. */
@Component
@Needs(Permission.MANAGE_FEEDS)
public class ManageFeeds {
    private final Feeds feeds;
    private final FindTasks tasks;
    private final ReadPlans plans;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    ManageFeeds(Feeds feeds, FindTasks tasks, ReadPlans plans, CityCalendar calendar, Journal journal, Clock clock) {
        this.feeds = feeds;
        this.tasks = tasks;
        this.plans = plans;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Saved(FeedId feed) implements Outcome {}

    public record Refused(List<FeedFault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody was faster. */
    public record ChangedMeanwhile(Feed now) implements Outcome {}

    public record NoSuchFeed() implements Outcome {}

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome add(Actor actor, UUID request, FeedEntry entry) {
        var done = feeds.ofRequest(request);
        if (done.isPresent()) {
            return new Saved(done.get());
        }
        return switch (checked(entry, Optional.empty())) {
            case FeedReading.Faulty(List<FeedFault> faults) -> new Refused(faults);
            case FeedReading.Good good -> {
                var id = feeds.add(
                        good.name(), good.target(), good.definition(), request, actor.displayName(), clock.instant());
                plan(id, good.definition());
                record(actor, "FeedAdded", id, Optional.empty(), Optional.of(text(good)));
                yield new Saved(id);
            }
        };
    }

    /** @param seen revision the actor had before the eyes */
    @Transactional
    public Outcome change(Actor actor, FeedId id, int seen, FeedEntry entry) {
        var found = feeds.findToChange(id);
        if (found.isEmpty()) {
            return new NoSuchFeed();
        }
        var before = found.get();
        if (before.revision() != seen) {
            return new ChangedMeanwhile(before);
        }
        return switch (checked(entry, Optional.of(id))) {
            case FeedReading.Faulty(List<FeedFault> faults) -> new Refused(faults);
            case FeedReading.Good good -> {
                // A secret is kept for one place; it is not carried to another that somebody entered.
                if (!before.definition().source().sameService(good.definition().source())) {
                    feeds.dropSecrets(Optional.of(id));
                }
                feeds.change(id, good.name(), good.target(), good.definition(), actor.displayName(), clock.instant());
                if (before.state().active()) {
                    plan(id, good.definition());
                }
                record(actor, "FeedChanged", id, Optional.of(text(before)), Optional.of(text(good)));
                yield new Saved(id);
            }
        };
    }

    /** Stops a feed or lets it go on; what it brought stays. */
    @Transactional
    public Outcome setActive(Actor actor, FeedId id, int seen, boolean active) {
        var found = feeds.findToChange(id);
        if (found.isEmpty()) {
            return new NoSuchFeed();
        }
        if (found.get().revision() != seen) {
            return new ChangedMeanwhile(found.get());
        }
        if (found.get().state().active() != active) {
            feeds.setActive(id, active, actor.displayName(), clock.instant());
            if (active) {
                plan(id, found.get().definition());
            } else {
                feeds.dropTurn(id);
            }
            record(actor, active ? "FeedStarted" : "FeedStopped", id, Optional.empty(), Optional.empty());
        }
        return new Saved(id);
    }

    private FeedReading.Outcome checked(FeedEntry entry, Optional<FeedId> own) {
        var reading = FeedReading.read(entry);
        if (!(reading instanceof FeedReading.Good good)) {
            return reading;
        }
        if (feeds.named(good.name()).filter(it -> !Optional.of(it).equals(own)).isPresent()) {
            return new FeedReading.Faulty(List.of(new FeedFault("name", What.TAKEN)));
        }
        var task = tasks.find(good.target().task());
        if (task.isEmpty()) {
            return new FeedReading.Faulty(List.of(new FeedFault("task", What.NO_SUCH_TASK)));
        }
        var indicator = good.target().indicator();
        return indicator.isEmpty() || has(task.get(), indicator.getAsInt())
                ? reading
                : new FeedReading.Faulty(List.of(new FeedFault("indicator", What.NO_SUCH_INDICATOR)));
    }

    private boolean has(Task task, int indicator) {
        return task.source()
                .flatMap(source -> plans.find(source.plan(), Optional.empty())
                        .map(version -> version.subtree(source.part()).stream()
                                .flatMap(part -> version.indicatorsOf(part).stream())
                                .anyMatch(it -> it.number() == indicator)))
                .orElse(false);
    }

    private void plan(FeedId id, FeedDefinition definition) {
        if (definition.source().fetched()) {
            var next = Turns.next(definition.schedule(), calendar.now());
            feeds.setTurn(id, CityTime.moment(next), 1);
        } else {
            feeds.dropTurn(id);
        }
    }

    private void record(Actor actor, String act, FeedId id, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "feed", String.valueOf(id.value()), before, after));
    }

    private static String text(FeedReading.Good good) {
        return good.name() + "\n" + good.target() + "\n" + good.definition();
    }

    private static String text(Feed feed) {
        return feed.name() + "\n" + feed.target() + "\n" + feed.definition();
    }
}
