package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.FeedRun.Counts;
import dev.banyan.reports.rules.IncomingFigures;
import dev.banyan.reports.rules.Turns;
import dev.banyan.reports.sources.Answer;
import dev.banyan.reports.store.FeedRuns;
import dev.banyan.reports.store.Feeds;
import dev.banyan.reports.store.Figures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a run with its figures, and sets the feed's next turn (数值入库); for those who fetched or were given an answer. */
@Component
class KeepFigures {
    private final Feeds feeds;
    private final FeedRuns runs;
    private final Figures figures;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final Journal journal;

    KeepFigures(Feeds feeds, FeedRuns runs, Figures figures, FindUnits units, CityCalendar calendar, Journal journal) {
        this.feeds = feeds;
        this.runs = runs;
        this.figures = figures;
        this.units = units;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** How an answer came to be asked for. */
    record Asked(UUID request, Cause cause, int attempt, Instant started) {}

    /** @param feed as it was when the answer was asked for */
    @Transactional
    FeedRun keep(Actor actor, Feed feed, Asked asked, String address, Answer answer) {
        feeds.findToChange(feed.id());
        var done = runs.ofRequest(asked.request());
        if (done.isPresent()) {
            return done.get();
        }
        var now = moment();
        var run = switch (answer) {
            case Answer.Failed failed -> runs.add(failed(feed, asked, address, failed, now), asked.request());
            case Answer.Read read -> read(feed, asked, address, read, now);
        };
        setTurn(feed, run);
        journal.record(new Deed(
                        actor.displayName(), "FeedRan", "feed", feed.id().value())
                .after("run " + run.id() + " " + run.failure().map(Enum::name).orElse("") + " " + run.counts()));
        return run;
    }

    private FeedRun read(Feed feed, Asked asked, String address, Answer.Read read, Instant now) {
        var codes = units.all().stream().map(Unit::code).collect(Collectors.toSet());
        var result = IncomingFigures.of(
                read.readings(), feed.definition(), figures.known(feed.id()), codes, calendar.today());
        int held = (int)
                result.incoming().stream().filter(it -> !it.doubts().isEmpty()).count();
        var run = runs.add(
                new FeedRun(
                        0,
                        feed.id(),
                        feed.revision(),
                        asked.cause(),
                        asked.attempt(),
                        asked.started(),
                        now,
                        address,
                        Optional.of(read.hash()),
                        read.size(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        new Counts(result.incoming().size() - held, held, result.same()),
                        result.faults().stream()
                                .limit(100)
                                .map(Object::toString)
                                .toList()),
                asked.request());
        result.incoming().forEach(it -> figures.add(feed.id(), run.id(), it, now));
        return run;
    }

    private FeedRun failed(Feed feed, Asked asked, String address, Answer.Failed failed, Instant now) {
        var retry = failed.failure().mayPass() ? Turns.wait(asked.attempt()).map(now::plus) : Optional.<Instant>empty();
        return new FeedRun(
                0,
                feed.id(),
                feed.revision(),
                asked.cause(),
                asked.attempt(),
                asked.started(),
                now,
                address,
                Optional.empty(),
                0,
                Optional.of(failed.failure()),
                failed.detail(),
                retry,
                new Counts(0, 0, 0),
                List.of());
    }

    /** A retry if there is to be one, otherwise the schedule's; a feed stopped or changed meanwhile goes by what holds now. */
    void setTurn(Feed feed, FeedRun run) {
        feeds.find(feed.id())
                .filter(now -> now.state().active() && now.definition().source().fetched())
                .ifPresent(now -> feeds.setTurn(
                        feed.id(),
                        run.retryAt().orElseGet(() -> next(now)),
                        run.retryAt().isPresent() ? run.attempt() + 1 : 1));
    }

    private Instant next(Feed feed) {
        return CityTime.moment(Turns.next(feed.definition().schedule(), calendar.now()));
    }

    /** When a folder was empty there is no run, but a next turn. */
    @Transactional
    void nothingThere(Feed feed) {
        if (feed.state().active()) {
            feeds.setTurn(feed.id(), next(feed), 1);
        }
    }

    /** This moment, as exactly as the database keeps it. */
    Instant moment() {
        return CityTime.moment(calendar.now()).truncatedTo(ChronoUnit.MICROS);
    }
}
