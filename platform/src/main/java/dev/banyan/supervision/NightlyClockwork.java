package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for the day's nightly run by itself, unless {@code banyan.supervision.nightly} is false (定时夜间督办). */
@Component
@EnableScheduling
@ConditionalOnProperty(value = "banyan.supervision.nightly", matchIfMissing = true)
class NightlyClockwork {
    private final NightlyRun runs;

    NightlyClockwork(NightlyRun runs) {
        this.runs = runs;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void look() {
        CurrentActor.as(Actor.SYSTEM, runs::takeToday);
    }
}
