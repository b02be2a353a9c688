package dev.banyan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.jobs.JobRun.Outcome;
import dev.banyan.jobs.store.JobRuns;
import dev.banyan.launch.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one database, one of which is killed in the middle of a job. */
@Tag("slow")
class KilledMachineTest {
    @Test
    void what_a_killed_machine_had_begun_another_does_once() throws IOException, InterruptedException {
        var database = (HikariDataSource) TestDatabase.fresh();
        var sql = JdbcClient.create(database);
        sql.sql("create table public.told (machine text, word text)").update();
        long since = System.currentTimeMillis();
        var one = HeldJob.start(database, since, "one", "never");
        var other = one;
        try {
            HeldJob.await(one, "begun");
            other = HeldJob.start(database, since, "other", "soon");
            HeldJob.await(other, "ready");
            // SIGKILL: it says goodbye to nobody.
            one.destroyForcibly().waitFor();
            assertThat(one.exitValue()).isEqualTo(137);

            await().atMost(Duration.ofSeconds(60)).until(() -> told(sql, "done") == 1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> new JobRuns(sql).planned().values().stream().noneMatch(turn -> turn.taken()));
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }

        assertThat(sql.sql("select machine || ' ' || word from public.told order by machine desc, word")
                        .query(String.class)
                        .list())
                .containsExactly("other begun", "other done", "one begun");
        assertThat(new JobRuns(sql).of(HeldJob.KEY, 0, 9))
                .extracting(run -> run.result().orElseThrow().outcome())
                .containsExactly(Outcome.DONE, Outcome.BROKEN_OFF);
    }

    private static long told(JdbcClient sql, String word) {
        return sql.sql("select count(*) from public.told where word = ?")
                .param(word)
                .query(Long.class)
                .single();
    }
}
