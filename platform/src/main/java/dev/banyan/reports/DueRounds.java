package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.reports.store.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks once a day for what falls due (到期布置); of several nodes one does it. */
@Component
class DueRounds {
    /** Longer than a round takes: a node that did not come back by then is not waited for. */
    private static final Duration LEASE = Duration.ofHours(1);

    private final Rounds rounds;
    private final AskWhatIsDue asking;
    private final CityCalendar calendar;
    private final Clock clock;

    DueRounds(Rounds rounds, AskWhatIsDue asking, CityCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.asking = asking;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What today's round asked for; empty if it is over, or another node's. */
    Optional<List<AskForReports.Outcome>> take() {
        var day = calendar.today();
        var now = clock.instant();
        if (!rounds.take(day, now, now.plus(LEASE))) {
            return Optional.empty();
        }
        var outcomes = CurrentActor.as(Actor.SYSTEM, () -> asking.ask(Actor.SYSTEM));
        rounds.end(day, clock.instant());
        return Optional.of(outcomes);
    }

    /** Looks for the day's round by itself, unless {@code banyan.reports.ask-what-is-due} is false. */
    @Component
    @EnableScheduling
    @ConditionalOnProperty(value = "banyan.reports.ask-what-is-due", matchIfMissing = true)
    static class Clockwork {
        private final DueRounds rounds;

        Clockwork(DueRounds rounds) {
            this.rounds = rounds;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
        void look() {
            rounds.take();
        }
    }
}
