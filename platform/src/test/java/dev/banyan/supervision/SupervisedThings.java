package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.EnterMatter;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.responsibility.AssignmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of each thing that supervision shows to programs. */
public final class SupervisedThings {
    private SupervisedThings() {}

    /**
     * A matter, a sheet for assignment 1, a paper to a unit and a meeting of it, each number 1 but the matter.
     *
     * @return number of the matter's task
     */
    public static long add(TestApplication application, String unit) {
        return CurrentActor.as(Actor.SYSTEM, () -> {
            var proposed = application
                    .bean(ProposeRung.class)
                    .propose(Actor.SYSTEM, UUID.randomUUID(), new AssignmentId(1), LadderLevel.BLUE, "进度滞后。");
            assertThat(proposed).isInstanceOf(LadderOutcome.Done.class);
            assertThat(application.bean(IssuePaper.class).issue(Actor.SYSTEM, UUID.randomUUID(), notice(unit)))
                    .isInstanceOf(PaperOutcome.Done.class);
            meeting(application.bean(JdbcClient.class), unit);
            var entered =
                    application.bean(EnterMatter.class).enter(Actor.SYSTEM, UUID.randomUUID(), matter(application));
            assertThat(entered).isInstanceOf(EnterMatter.Entered.class);
            return ((EnterMatter.Entered) entered).task().value();
        });
    }

    private static PaperOrder notice(String unit) {
        return new PaperOrder(
                PaperKind.NOTICE,
                new PaperOrder.Address(List.of(unit), List.of()),
                Map.of(PaperField.MATTER, "整治河道", PaperField.CONTENT, "请抓紧办理。"),
                Openness.ON_REQUEST,
                "督查室",
                PaperOrder.Cause.NONE);
    }

    /** A meeting of a unit, called for now; its number. */
    public static long meeting(JdbcClient database, String unit) {
        return database.sql("""
                        with called as (insert into supervision.meeting (body, name) values (:unit, '调度会') returning id)
                        insert into supervision.meeting_fact (meeting, place, step, recorded_at, actor, request, starts, venue,
                            units)
                        select id, 1, 'CALLED', now(), '督查室', gen_random_uuid(), now(), '第一会议室', array[:unit]
                        from called returning meeting""").param("unit", unit).query(Long.class).single();
    }

    private static NewMatter matter(TestApplication application) {
        var type = application
                .bean(FindRegisters.class)
                .find("leader-instruction")
                .orElseThrow()
                .type();
        var fields =
                type.form().fields().stream().collect(Collectors.toMap(RegisterType.Field::key, MattersCity::sample));
        return new NewMatter(type.code(), "整治河道", "请整治河道。", fields, Optional.empty());
    }
}
