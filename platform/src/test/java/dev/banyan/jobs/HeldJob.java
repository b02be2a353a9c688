package dev.banyan.jobs;

import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.store.Notices;
import dev.banyan.jobs.Job.Missed;
import dev.banyan.jobs.store.JobRuns;
import dev.banyan.jobs.store.SharedTurns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A machine of the city as another process, until it is killed or whoever started it is gone. */
final class HeldJob {
    static final String KEY = "job.held";

    private static final Instant TEN = Instant.parse("2026-11-26T02:00:00Z");

    private HeldJob() {}

    /** In the other process: where the database is, since when the clocks of both go, its name, and whether it ever ends its job. */
    public static void main(String[] arguments) throws IOException {
        var database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        database.setUsername(arguments[1]);
        database.setPassword(arguments[2]);
        var clock = SetClock.going(TEN.plusMillis(System.currentTimeMillis() - Long.parseLong(arguments[3])));
        var sql = JdbcClient.create(database);
        var job = new Job(KEY, "", new Rhythm.Daily(LocalTime.of(6, 0)), Missed.MAKE_UP_ONCE, () -> {
            say(sql, arguments[4], "begun");
            System.out.println("begun");
            if (arguments[5].equals("never")) {
                rest();
            }
            say(sql, arguments[4], "done");
            return 1;
        });
        new JobClock(
                        new SharedTurns(database),
                        List.of(job),
                        new JobRuns(sql),
                        new CityCalendar(new Notices(sql), clock),
                        clock,
                        new JobPace(
                                true,
                                Duration.ZERO,
                                Duration.ofMillis(50),
                                Duration.ofMillis(500),
                                Duration.ofMinutes(10)))
                .start();
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void say(JdbcClient sql, String machine, String word) {
        sql.sql("insert into public.told (machine, word) values (?, ?)")
                .params(machine, word)
                .update();
    }

    private static void rest() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Process start(HikariDataSource database, long since, String machine, String ends) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldJob.class.getName(),
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        String.valueOf(since),
                        machine,
                        ends)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads on until the other process says a word. */
    static void await(Process machine, String word) throws IOException {
        var said = new BufferedReader(new InputStreamReader(machine.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); !word.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other machine ended before it said " + word);
            }
        }
    }
}
