package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.jobs.Job;
import dev.banyan.jobs.Job.Missed;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does by itself (报送定时任务). */
@Configuration(proxyBeanMethods = false)
class ReportJobs {
    /** Before offices open; a day on which nothing ran is made up for, since what it would have asked is still asked. */
    @Bean
    @ConditionalOnProperty(value = "banyan.reports.ask-what-is-due", matchIfMissing = true)
    Job askWhatIsDueJob(AskWhatIsDue asking) {
        return new Job(
                "reports.job.ask",
                "reports.job.ask.about",
                new Rhythm.Daily(LocalTime.of(6, 0)),
                Missed.MAKE_UP_ONCE,
                () -> asking.ask(Actor.SYSTEM).size());
    }

    @Bean
    Job feedTurnsJob(FeedTurns turns) {
        return new Job(
                "feeds.job.turns",
                "feeds.job.turns.about",
                new Rhythm.Every(Duration.ofSeconds(30)),
                Missed.MAKE_UP_ONCE,
                turns::takeAll);
    }
}
