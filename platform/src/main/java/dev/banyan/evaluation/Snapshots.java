package dev.banyan.evaluation;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.store.Changes;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.RuleSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city as it stands now (城市评估快照): kept in memory, moved on by what was written, evaluated whole each time. */
@Component
@OpenToAll(reason = "asked by use cases; who may see what is checked where it is read")
class Snapshots implements AutoCloseable {
    private final GatherFacts gathering;
    private final Changes changes;
    private final CityCalendar calendar;
    private final Evaluator evaluator =
            new Evaluator(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private volatile @Nullable Snapshot latest;
    private final AtomicLong readings = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();

    Snapshots(GatherFacts gathering, Changes changes, CityCalendar calendar) {
        this.gathering = gathering;
        this.changes = changes;
        this.calendar = calendar;
    }

    /**
     * The city at one moment.
     *
     * @param reading how often was read until then; it holds everything that was written before that reading began
     * @param position from where the next reading goes on
     */
    record Snapshot(long reading, Changes.Position position, CityLights lights) {
        CityFacts facts() {
            return lights.evaluation().facts();
        }
    }

    /** The last one; null before the first. */
    @Nullable
    Snapshot latest() {
        return latest;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** How many readings have begun: the next one sees all that is written by now. */
    long readings() {
        return readings.get();
    }

    /** Reads what was written since and evaluates if that, or the day, changed something. One at a time. */
    Snapshot moveOn() {
        turn.lock();
        try {
            long reading = readings.incrementAndGet();
            var before = latest;
            var after = CurrentActor.as(Actor.SYSTEM, () -> before == null ? first(reading) : moved(before, reading));
            latest = after;
            return after;
        } finally {
            turn.unlock();
        }
    }

    /** The snapshot after a reading that begins later than so many others, or the last one if that takes too long. */
    @Nullable
    Snapshot after(long reading, Duration most) {
        var moving = CompletableFuture.supplyAsync(
                () -> {
                    var last = latest;
                    return last != null && last.reading() > reading ? last : moveOn();
                },
                work -> Thread.ofVirtual().name("lights").start(work));
        try {
            return moving.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return latest;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return latest;
        }
    }

    private Snapshot first(long reading) {
        var position = changes.now();
        return new Snapshot(reading, position, lights(1, gathering.all(), calendar.today()));
    }

    private Snapshot moved(Snapshot before, long reading) {
        var news = changes.since(before.position());
        var today = calendar.today();
        if (news.isEmpty() && before.lights().asOf().day().equals(today)) {
            return new Snapshot(reading, news.position(), before.lights());
        }
        CityFacts facts = before.facts();
        if (news.tables()) {
            facts = gathering.rebuilt(facts, news.assignments());
        } else if (!news.assignments().isEmpty()) {
            facts = gathering.moved(facts, news.assignments());
        }
        return new Snapshot(reading, news.position(), lights(before.lights().version() + 1, facts, today));
    }

    private CityLights lights(long version, CityFacts facts, LocalDate today) {
        var asOf = new AsOf(today, calendar.now().truncatedTo(ChronoUnit.SECONDS));
        return new CityLights(version, evaluator.evaluate(facts, RuleSet.shipped("default"), asOf));
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
