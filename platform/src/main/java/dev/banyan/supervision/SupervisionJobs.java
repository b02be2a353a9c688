package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.jobs.Job;
import dev.banyan.jobs.Job.Missed;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
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

    @Bean
    Job archiveMattersJob(ArchiveMatters archiving) {
        return new Job(
                "supervision.job.archive",
                "supervision.job.archive.about",
                new Rhythm.Daily(LocalTime.of(5, 30)),
                Missed.MAKE_UP_ONCE,
                archiving::archive);
    }

    @Bean
    Job meetingPacksJob(DuePacks packs) {
        return new Job(
                "supervision.job.packs",
                "supervision.job.packs.about",
                new Rhythm.Every(Duration.ofMinutes(10)),
                Missed.MAKE_UP_ONCE,
                () -> packs.make(Actor.SYSTEM));
    }
}
