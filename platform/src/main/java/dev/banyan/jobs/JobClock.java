package dev.banyan.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.jobs.rules.Turns;
import dev.banyan.jobs.store.JobRuns;
import dev.banyan.jobs.store.SharedTurns;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets jobs have their turns (调度时钟): a turn is a row, and the machine that marks it has it alone, as long as it says now and then
 * that it is still at it.
 */
@Component
@EnableConfigurationProperties(JobPace.class)
class JobClock {
    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);
    private static final int AT_ONCE = 6;

    /** The fewest that the scheduler allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final int LONGEST_DETAIL = 300;

    private final JobRuns runs;
    private final CityCalendar calendar;
    private final Clock clock;
    private final JobPace pace;
    private final Scheduler scheduler;
    private final String node;
    private boolean begun;
    private boolean stopped;

    JobClock(SharedTurns shared, List<Job> jobs, JobRuns runs, CityCalendar calendar, Clock clock, JobPace pace) {
        this.runs = runs;
        this.calendar = calendar;
        this.clock = clock;
        this.pace = pace;
        this.node = new SchedulerName.Hostname().getName() + " "
                + ProcessHandle.current().pid();
        var tasks = jobs.stream().map(this::task).toList();
        this.scheduler = shared.scheduler()
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 1).factory()))
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** After everything that a start prepares. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (pace.run() && pace.settle().isZero()) {
            begin();
        } else if (pace.run()) {
            CompletableFuture.delayedExecutor(pace.settle().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::begin);
        }
    }

    private synchronized void begin() {
        if (!stopped) {
            scheduler.start();
            begun = true;
        }
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (begun) {
            scheduler.stop();
        }
    }

    /** Gives a job its turn now, on whatever machine looks first; false if it is having one, or never had its place. */
    boolean runNow(Job job) {
        try {
            boolean moved = scheduler
                            .getScheduledExecution(turn(job))
                            .filter(it -> !it.isPicked())
                            .isPresent()
                    && scheduler.reschedule(turn(job), clock.instant());
            return moved;
        } catch (TaskInstanceCurrentlyExecutingException begunMeanwhile) {
            return false;
        }
    }

    private static TaskInstanceId turn(Job job) {
        return TaskInstanceId.of(job.key(), RecurringTask.INSTANCE);
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.key(), new Times(job))
                .onFailure((complete, operations) -> {
                    var next = Turns.next(job.rhythm(), complete.getTimeDone(), calendar.workCalendar());
                    var soon = complete.getTimeDone().plus(pace.retry());
                    operations.reschedule(complete, next.isBefore(soon) ? next : soon);
                })
                // By the clock of this city: the scheduler's own way would ask the machine's.
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> run(job, context.getExecution()));
    }

    private void run(Job job, Execution turn) {
        var due = turn.getExecutionTime();
        var began = clock.instant();
        boolean often = job.rhythm() instanceof Rhythm.Every;
        if (Turns.leftOut(job, due, began)) {
            end(job, due, began, new JobRun.Result(JobRun.Outcome.LEFT_OUT, 0, ""));
            return;
        }
        // Of what happens every few seconds, only turns that did something are told.
        if (!often) {
            runs.begin(job.key(), due, began, node);
        }
        try {
            long done = CurrentActor.as(Actor.SYSTEM, () -> job.work().run());
            if (!often || done > 0) {
                end(job, due, began, new JobRun.Result(JobRun.Outcome.DONE, done, ""));
            }
        } catch (RuntimeException failure) {
            LOG.error("{} failed", job.key(), failure);
            end(job, due, began, new JobRun.Result(JobRun.Outcome.FAILED, 0, told(failure)));
            throw failure;
        }
    }

    private void end(Job job, Instant due, Instant began, JobRun.Result result) {
        runs.end(job.key(), new JobRun.Times(due, began, Optional.of(clock.instant())), node, result);
    }

    private static String told(RuntimeException failure) {
        String text = failure.getClass().getSimpleName()
                + (failure.getMessage() == null
                        ? ""
                        : ": " + failure.getMessage().lines().findFirst().orElse(""));
        return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
    }

    /** The turns of a job as the scheduler asks for them. */
    private final class Times implements Schedule {
        private final Job job;

        Times(Job job) {
            this.job = job;
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return Turns.next(job.rhythm(), complete.getTimeDone(), calendar.workCalendar());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return Turns.first(job, now, calendar.workCalendar());
        }

        /** So that a turn planned further off than the next one, by an earlier rhythm or clock, is moved. */
        @Override
        public boolean isDeterministic() {
            return true;
        }
    }
}
