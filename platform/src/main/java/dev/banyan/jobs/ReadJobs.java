package dev.banyan.jobs;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.jobs.rules.Turns;
import dev.banyan.jobs.store.JobRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what happens by itself, what became of it, and what comes (查看定时任务). */
@Component
@Needs(Permission.MANAGE_JOBS)
public class ReadJobs {
    /** How far ahead is told what comes. */
    public static final Duration AHEAD = Duration.ofDays(30);

    private final List<Job> jobs;
    private final JobRuns runs;
    private final CityCalendar calendar;
    private final Clock clock;

    ReadJobs(List<Job> jobs, JobRuns runs, CityCalendar calendar, Clock clock) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::key)).toList();
        this.runs = runs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A turn to come (将来的执行). */
    public record Coming(Instant at, Job job) {}

    public List<JobView> all() {
        var planned = runs.planned();
        var last = runs.last();
        return jobs.stream()
                .map(job -> {
                    var plan = Optional.ofNullable(planned.get(job.key()));
                    return new JobView(
                            job,
                            plan.map(JobRuns.Planned::at),
                            plan.filter(JobRuns.Planned::taken).isPresent(),
                            Optional.ofNullable(last.get(job.key())));
                })
                .toList();
    }

    public Optional<JobView> find(String key) {
        return all().stream().filter(it -> it.job().key().equals(key)).findFirst();
    }

    /** What has its turn within the next thirty days, in order; what has it every few minutes is left out. */
    public List<Coming> coming() {
        var now = clock.instant();
        var days = calendar.workCalendar();
        return all().stream()
                .flatMap(view -> {
                    var rhythm = view.job().rhythm();
                    var due = view.next().filter(it -> it.isAfter(now)).orElseGet(() -> Turns.next(rhythm, now, days));
                    return Turns.until(rhythm, due, now.plus(AHEAD), days).stream()
                            .map(at -> new Coming(at, view.job()));
                })
                .sorted(Comparator.comparing(Coming::at))
                .toList();
    }

    /** Turns that a job had, the newest first. */
    public List<JobRun> runs(String key, long skip, int most) {
        return runs.of(key, skip, most);
    }
}
