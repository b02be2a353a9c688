package dev.banyan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.launch.TestApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a plan's text names. */
class FindNamedBodiesTest {
    @Test
    void a_document_read_before_banyan_kept_them_is_read_again() {
        try (var application = TestApplication.start("banyan.demo=true", "banyan.demo.history=false")) {
            var kept = named(application);

            var database = application.bean(JdbcClient.class);
            database.sql("alter table plan.named_body disable trigger never_changes")
                    .update();
            assertThat(database.sql("delete from plan.named_body").update()).isPositive();

            assertThat(kept).isNotEmpty();
            assertThat(named(application)).isEqualTo(kept);
        }
    }

    private static List<NamedBody> named(TestApplication application) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> application.bean(ReadPlans.class).all(1).items().stream()
                        .flatMap(it -> application
                                .bean(FindNamedBodies.class)
                                .of(it.newest().plan())
                                .stream())
                        .toList());
    }
}
