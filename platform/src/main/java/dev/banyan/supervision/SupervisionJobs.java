package dev.banyan.supervision;

import dev.banyan.jobs.Job;
import dev.banyan.jobs.Job.Missed;
import dev.banyan.jobs.Rhythm;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does by itself (督办定时任务). */
@Configuration(proxyBeanMethods = false)
class SupervisionJobs {
    /** After reports are asked for; days on which nothing ran are made up for by one run, for it looks at how things stand. */
    @Bean
    Job nightlyRunJob(NightlyRun runs) {
        return new Job(
                "supervision.job.nightly",
                "supervision.job.nightly.about",
                new Rhythm.Daily(LocalTime.of(6, 30)),
                Missed.MAKE_UP_ONCE,
                runs::takeToday);
    }
}
