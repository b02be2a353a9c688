package dev.banyan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.jobs.store.JobRuns;
import dev.banyan.launch.TestApplication;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator sees what happens by itself, and lets it happen before its time. */
class JobsPagesTest {
    private static final String ASKING = "reports.job.ask";

    private static TestApplication application;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        application = TestApplication.start(
                "banyan.demo=true",
                "banyan.demo.plans=false",
                "banyan.jobs.run=true",
                "banyan.jobs.settle=PT0S",
                "banyan.jobs.look=PT0.05S",
                "banyan.reports.ask-what-is-due=true");
        administrator = new Visitor(application.url()).signIn("administrator", DemoAccounts.PASSWORD);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static long asked() {
        return application.bean(JobRuns.class).of(ASKING, 0, 10).stream()
                .filter(it -> it.result().isPresent())
                .count();
    }

    @Test
    void a_job_shows_when_it_runs_and_what_became_of_it_and_runs_once_more_when_told_to() {
        await().atMost(Duration.ofSeconds(60)).until(() -> asked() == 1);

        assertThat(administrator.get("/jobs").body())
                .contains("布置到期报送", "每天 06:00", "每隔 30 秒", "投递消息", "未来三十天", "06:00 布置到期报送");
        assertThat(administrator.get("/jobs/" + ASKING).body()).contains("不论错过几次，补办一次", "完成");

        administrator.submit("/jobs/" + ASKING, "/jobs/" + ASKING);
        await().atMost(Duration.ofSeconds(60)).until(() -> asked() == 2);
        assertThat(administrator.get("/journal").body()).contains("立即执行定时任务");
        assertThat(administrator.get("/jobs/no.such.job").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_sees_it() {
        assertThat(new Visitor(application.url())
                        .signIn("office", DemoAccounts.PASSWORD)
                        .get("/jobs")
                        .statusCode())
                .isEqualTo(403);
    }
}
