package dev.banyan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.store.Notices;
import dev.banyan.jobs.Job.Missed;
import dev.banyan.jobs.JobRun.Outcome;
import dev.banyan.jobs.store.JobRuns;
import dev.banyan.jobs.store.SharedTurns;
import dev.banyan.launch.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines on one database share the turns of jobs. */
class JobClockTest {
    /** A Thursday, ten in the morning in Shanghai. */
    private static final Instant TEN = Instant.parse("2026-11-26T02:00:00Z");

    private static final Rhythm AT_SIX = new Rhythm.Daily(LocalTime.of(6, 0));
    private static final Duration BLINK = Duration.ofMillis(20);

    /** Long enough for a machine that is busy with other tests, except where the silence of one is the question. */
    private Duration heartbeat = Duration.ofSeconds(20);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final JobRuns runs = new JobRuns(sql);
    private final SetClock clock = SetClock.going(TEN);

    @Test
    void two_machines_on_one_database_do_everything_once() {
        var done = new ConcurrentLinkedQueue<Integer>();
        var jobs = IntStream.range(0, 60)
                .mapToObj(number -> new Job("job." + number, "", AT_SIX, Missed.MAKE_UP_ONCE, () -> {
                    done.add(number);
                    return 1;
                }))
                .toList();
        var one = machine(jobs);
        var other = machine(jobs);
        try {
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> planned() == 60);
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(done.stream().sorted())
                .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    }

    @Test
    void a_job_that_is_still_at_it_is_not_begun_by_another_machine() throws InterruptedException {
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new AtomicInteger();
        var job = new Job("job.busy", "", new Rhythm.Every(Duration.ZERO), Missed.MAKE_UP_ONCE, () -> {
            most.accumulateAndGet(at.incrementAndGet(), Math::max);
            turns.incrementAndGet();
            at.decrementAndGet();
            return 1;
        });
        var one = machine(List.of(job));
        var other = machine(List.of(job));
        try {
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> turns.get() >= 20);
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void a_turn_whose_machine_ended_in_the_middle_is_taken_by_another() {
        heartbeat = BLINK;
        var done = new AtomicInteger();
        var job = job(Missed.MAKE_UP_ONCE, done);
        runs.begin(job.key(), TEN, TEN, "gone");
        sql.sql("""
                insert into jobs.scheduled (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                    version, consecutive_failures, priority)
                values (:job, 'recurring', :due, true, 'gone', :due, 2, 0, 0)""")
                .param("job", job.key())
                .param("due", TEN.atOffset(java.time.ZoneOffset.UTC))
                .update();
        clock.move(Duration.ofSeconds(1));

        running(job, () -> planned() == 1);

        assertThat(done).hasValue(1);
        assertThat(outcomes(job)).containsExactly(Outcome.BROKEN_OFF, Outcome.DONE);
    }

    @Test
    void after_a_week_in_which_no_machine_ran_a_missed_day_is_made_up_for_once() {
        var done = new AtomicInteger();
        var job = job(Missed.MAKE_UP_ONCE, done);
        running(job, () -> planned() == 1);

        clock.move(Duration.ofDays(7));
        running(job, () -> planned() == 1);

        assertThat(done).hasValue(2);
        assertThat(next()).isEqualTo(Instant.parse("2026-12-03T22:00:00Z"));
    }

    @Test
    void what_is_not_made_up_for_waits_for_its_next_turn() {
        var done = new AtomicInteger();
        var job = job(Missed.LEAVE_OUT, done);
        running(job, () -> planned() == 1);

        clock.move(Duration.ofDays(7));
        running(job, () -> planned() == 1);

        assertThat(done).hasValue(0);
        assertThat(outcomes(job)).containsExactly(Outcome.LEFT_OUT);
    }

    @Test
    void what_failed_is_told_and_tried_again_soon() {
        var tries = new AtomicInteger();
        var job = new Job("job.one", "", AT_SIX, Missed.MAKE_UP_ONCE, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
            }
            return 3;
        });
        running(job, () -> planned() == 1);
        assertThat(next()).isBetween(TEN.plus(Duration.ofMinutes(10)), TEN.plus(Duration.ofMinutes(11)));

        clock.move(Duration.ofMinutes(10));
        running(job, () -> planned() == 1);

        assertThat(runs.of(job.key(), 0, 9))
                .extracting(run -> run.result().orElseThrow())
                .containsExactly(
                        new JobRun.Result(Outcome.DONE, 3, ""),
                        new JobRun.Result(Outcome.FAILED, 0, "IllegalStateException: the disk is full"));
    }

    @Test
    void a_job_is_run_before_its_time_but_not_while_it_runs() throws InterruptedException {
        var begun = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var job = new Job("job.one", "", AT_SIX, Missed.LEAVE_OUT, () -> {
            begun.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        });
        var machine = machine(List.of(job));
        try {
            machine.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> planned() == 1);
            assertThat(machine.runNow(job)).isTrue();
            await().atMost(Duration.ofSeconds(60)).until(() -> begun.get() == 1);
            assertThat(machine.runNow(job)).isFalse();
            goOn.countDown();
            await().atMost(Duration.ofSeconds(60)).until(() -> planned() == 1);
        } finally {
            goOn.countDown();
            machine.stop();
        }

        assertThat(begun).hasValue(1);
    }

    private static Job job(Missed missed, AtomicInteger done) {
        return new Job("job.one", "", AT_SIX, missed, done::incrementAndGet);
    }

    private void running(Job job, java.util.concurrent.Callable<Boolean> until) {
        var machine = machine(List.of(job));
        try {
            machine.start();
            await().atMost(Duration.ofSeconds(60)).until(until);
        } finally {
            machine.stop();
        }
    }

    private JobClock machine(List<Job> jobs) {
        return new JobClock(
                new SharedTurns(database),
                jobs,
                runs,
                new CityCalendar(new Notices(sql), clock),
                clock,
                new JobPace(true, Duration.ZERO, BLINK, heartbeat, Duration.ofMinutes(10)));
    }

    /** How many jobs wait for a turn to come. */
    private int planned() {
        return (int) runs.planned().values().stream()
                .filter(it -> !it.taken() && it.at().isAfter(clock.instant()))
                .count();
    }

    private Instant next() {
        return runs.planned().get("job.one").at();
    }

    private List<Outcome> outcomes(Job job) {
        var found = new java.util.ArrayList<>(runs.of(job.key(), 0, 9).stream()
                .map(run -> run.result().orElseThrow().outcome())
                .toList());
        Collections.reverse(found);
        return found;
    }
}
