package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.supervision.rules.Ladder;
import dev.banyan.supervision.rules.LadderRules;
import dev.banyan.supervision.store.Matters;
import dev.banyan.supervision.store.NightlyRungs;
import dev.banyan.supervision.store.NightlyRungs.Counts;
import dev.banyan.supervision.store.NightlyRungs.New;
import dev.banyan.supervision.store.NightlyRungs.Open;
import dev.banyan.supervision.store.NightlyRungs.Run;
import dev.banyan.supervision.store.TimeRequests;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once a day at every duty of the city and takes the step that its rules ask for (夜间督办): reminders and urging go out,
 * what needs a signature is laid before who may sign. It writes only what changed and may be repeated at any time; after days on
 * which it did not run each duty comes one step further, not several.
 */
@Component
@OpenToAll(reason = "taken by the clock; whoever reads or signs what it lays out is asked there")
public class NightlyRun {
    private final ReadLights lights;
    private final NightlyRungs rungs;
    private final TimeRequests requests;
    private final Matters matters;
    private final HoldingLadder ladder;
    private final Kept kept;

    NightlyRun(
            ReadLights lights,
            NightlyRungs rungs,
            TimeRequests requests,
            Matters matters,
            HoldingLadder ladder,
            Kept kept) {
        this.lights = lights;
        this.rungs = rungs;
        this.requests = requests;
        this.matters = matters;
        this.ladder = ladder;
        this.kept = kept;
    }

    /** With what a run is kept (留痕方式). */
    @Component
    static final class Kept {
        final Journal journal;
        final TransactionTemplate transactions;
        final ApplicationEventPublisher news;
        final CityCalendar calendar;
        final Clock clock;

        Kept(
                Journal journal,
                TransactionTemplate transactions,
                ApplicationEventPublisher news,
                CityCalendar calendar,
                Clock clock) {
            this.journal = journal;
            this.transactions = transactions;
            this.news = news;
            this.calendar = calendar;
            this.clock = clock;
        }
    }

    /**
     * What a run did (夜间督办结果).
     *
     * @param looked duties that were looked at
     * @param issued reminders and urgings that went out
     * @param proposed sheets laid before who may sign
     * @param lifted what was lifted, or may be lifted by a person
     * @param ended what ended because its duty did
     * @param lapsed proposals that nothing asks for any more
     */
    public record Done(LocalDate day, int looked, int issued, int proposed, int lifted, int ended, int lapsed) {
        public int changed() {
            return issued + proposed + lifted + ended + lapsed;
        }
    }

    /** The run of the day that the lights show; empty while they are reckoned for the first time. */
    public Optional<Done> run() {
        return lights.now(Actor.SYSTEM) instanceof ReadLights.Ready(CityLights city)
                ? Optional.ofNullable(kept.transactions.execute(_ -> run(city)))
                : Optional.empty();
    }

    private Done run(CityLights city) {
        rungs.hold();
        var day = city.asOf().day();
        var work = new NightlyWork(
                city,
                new NightlyWork.Known(
                        rungs.open(),
                        rungs.refused(day.minusMonths(3)),
                        requests.pendingExtensions(),
                        matters.suspendedDuties(),
                        rungs.earlier(ladder.rules().monthsBack())));
        var rules = ladder.rules();
        var calendar = kept.calendar.workCalendar();
        var changes = work.changes(rules, (sight, today) -> Ladder.next(sight, rules, today, calendar));
        return keep(changes, rules, calendar, day);
    }

    private Done keep(NightlyWork.Changes changes, LadderRules rules, WorkCalendar calendar, LocalDate day) {
        var run = new Run(
                day,
                kept.clock.instant().truncatedTo(ChronoUnit.MICROS),
                rules.edition(),
                Actor.SYSTEM.id(),
                Actor.SYSTEM.displayName(),
                UUID.randomUUID());
        rungs.step(ids(changes.raised()), RungStep.RAISED, Rung.State.RAISED, run);
        rungs.step(ids(changes.lifted()), RungStep.LIFTED, Rung.State.LIFTED, run);
        rungs.step(ids(changes.toLift()), RungStep.LIFT_PROPOSED, Rung.State.IN_FORCE, run);
        rungs.step(ids(changes.ended()), RungStep.ENDED, Rung.State.ENDED, run);
        rungs.step(ids(changes.lapsed()), RungStep.LAPSED, Rung.State.LAPSED, run);
        var issued = begun(changes.issued(), rules, calendar, day);
        rungs.begin(issued, RungStep.ISSUED, run);
        rungs.begin(begun(changes.proposed(), rules, calendar, day), RungStep.PROPOSED, run);
        var counts = new Counts(
                changes.looked(),
                changes.issued().size(),
                changes.proposed().size(),
                changes.lifted().size() + changes.toLift().size(),
                changes.ended().size(),
                changes.lapsed().size());
        var done = new Done(
                day,
                counts.looked(),
                counts.issued(),
                counts.proposed(),
                counts.lifted(),
                counts.ended(),
                counts.lapsed());
        if (counts.changed() > 0 || !rungs.ran(day)) {
            rungs.keep(counts, day, run.at());
            kept.journal.record(new Deed(Actor.SYSTEM.displayName(), "NightlyRunTaken", "supervision", day.toString())
                    .after(done.toString()));
        }
        if (!issued.isEmpty()) {
            kept.news.publishEvent(new RemindersIssued(
                    day,
                    changes.issued().stream()
                            .map(it -> new RemindersIssued.Reminder(it.duty(), it.unit(), it.level()))
                            .toList()));
        }
        return done;
    }

    private static List<Long> ids(List<Open> open) {
        return open.stream().map(Open::id).toList();
    }

    /** A proposal gets its last day when it is signed. */
    private static List<New> begun(
            List<NightlyWork.Begun> begun, LadderRules rules, WorkCalendar calendar, LocalDate day) {
        return begun.stream()
                .map(it -> {
                    var rule = rules.of(it.level());
                    var until = it.level().signed()
                            ? Optional.<LocalDate>empty()
                            : rule.limit()
                                    .map(limit -> Deadlines.due(day.atStartOfDay(), limit, List.of(), calendar)
                                            .date());
                    return new New(it.duty(), it.level(), it.cause(), it.days(), rule.signer(), until);
                })
                .toList();
    }

    /** How much the day's run changed, at its own turn (每日定时); one that was taken by hand counts. */
    long takeToday() {
        return rungs.ran(kept.calendar.today())
                ? 0
                : run().orElseThrow(() -> new IllegalStateException("the lights are still being reckoned"))
                        .changed();
    }
}
