package dev.banyan.jobs;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a job a turn before its time (立即执行); it is still only one machine that takes it. */
@Component
@Needs(Permission.MANAGE_JOBS)
public class RunJobNow {
    private final List<Job> jobs;
    private final JobClock clock;
    private final Journal journal;

    RunJobNow(List<Job> jobs, JobClock clock, Journal journal) {
        this.jobs = List.copyOf(jobs);
        this.clock = clock;
        this.journal = journal;
    }

    public enum Outcome {
        /** It has its turn as soon as a machine looks. */
        PLANNED,
        /** It is having a turn, or no machine ever started it. */
        NOT_NOW,
        NO_SUCH_JOB
    }

    @Transactional
    public Outcome run(Actor actor, String key) {
        var job = jobs.stream().filter(it -> it.key().equals(key)).findFirst();
        if (job.isEmpty()) {
            return Outcome.NO_SUCH_JOB;
        }
        if (!clock.runNow(job.get())) {
            return Outcome.NOT_NOW;
        }
        journal.record(new Deed(actor.displayName(), "JobStarted", "job", key));
        return Outcome.PLANNED;
    }
}
