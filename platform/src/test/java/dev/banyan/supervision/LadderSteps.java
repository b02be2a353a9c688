package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.SignOff;
import dev.banyan.supervision.AskForTime.File;
import dev.banyan.supervision.AskForTime.Wanted;
import dev.banyan.supervision.TimeRequest.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of people of a small city under supervision; a new city for each class of tests. */
abstract class LadderSteps {
    static final String WHY = "汛期影响施工，需顺延。";

    static SupervisionCity city;
    static Actor office;
    static Actor leader;
    static Actor second;
    static Actor reform;
    static LocalDate today;

    @BeforeAll
    static void open() {
        city = new SupervisionCity();
        office = city.account("office");
        leader = city.account("leader");
        reform = city.account("liaison");
        second = city.person("另一领导", "350100", Role.LEADER);
        today = city.bean(CityCalendar.class).today();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    /** A task of its own, led and signed for by the department, due so many days from today. */
    static AssignmentId duty(int dueIn) {
        var task = new TaskId(city.bean(JdbcClient.class)
                .sql("insert into plan.task (title, text) values ('整治河道', '整治河道十公里。') returning id")
                .query(Long.class)
                .single());
        var order = new Order(
                task,
                REFORM,
                DutyRole.LEAD,
                new Order.Demand(
                        100, Optional.of(today.plusDays(dueIn)), Optional.of("督办"), false, Assignment.Posts.NONE));
        var made = ((dev.banyan.responsibility.Outcome.Done)
                        as(Actor.SYSTEM, it -> city.bean(AssignTask.class).assign(it, UUID.randomUUID(), order)))
                .assignment();
        as(reform, it -> city.bean(SignOff.class).sign(it, UUID.randomUUID(), made.id(), 1));
        return made.id();
    }

    static Assignment now(AssignmentId id) {
        return as(office, it -> city.bean(FindAssignments.class).find(it, id)).orElseThrow();
    }

    static LadderFile file(Actor actor, AssignmentId id) {
        return as(actor, it -> city.bean(FindLadder.class).of(it, id)).orElseThrow();
    }

    static Wanted extension(LocalDate until) {
        return new Wanted(Kind.EXTENSION, until, WHY, "已完成八公里", Optional.empty());
    }

    static Wanted stop(LocalDate until, Optional<File> proof) {
        return new Wanted(Kind.STOP, until, "专家评审期间不计时。", "", proof);
    }

    static LadderOutcome ask(AssignmentId id, Wanted wanted) {
        return as(reform, it -> city.bean(AskForTime.class).ask(it, UUID.randomUUID(), id, wanted));
    }

    static LadderOutcome did(Actor actor, Function<Actor, LadderOutcome> work) {
        return as(actor, work);
    }

    static LadderOutcome time(Actor actor, Function<DecideTime, Function<Actor, LadderOutcome>> deciding) {
        return as(actor, it -> deciding.apply(city.bean(DecideTime.class)).apply(it));
    }

    static TimeRequestId waiting(AssignmentId id) {
        return file(office, id).requests().getFirst().request().id();
    }

    static LadderOutcome grant(Actor actor, AssignmentId id) {
        var request = waiting(id);
        return time(actor, them -> it -> them.grant(it, UUID.randomUUID(), request, Optional.empty(), "同意。"));
    }

    static LadderOutcome refused(AssignmentId id, LadderRefusal reason) {
        return new LadderOutcome.Refused(id, reason);
    }

    static LadderOutcome done(AssignmentId id) {
        return new LadderOutcome.Done(id);
    }

    static File proof() {
        return new File("会议/评审通知.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8));
    }

    static LadderOutcome propose(AssignmentId id, LadderLevel level) {
        return as(office, it -> city.bean(ProposeRung.class).propose(it, UUID.randomUUID(), id, level, "领导批示件。"));
    }

    static RungId newest(AssignmentId id) {
        return file(office, id).rungs().getFirst().rung().id();
    }

    static LadderOutcome sign(Actor actor, AssignmentId id) {
        var rung = newest(id);
        return as(actor, it -> city.bean(SignRung.class).sign(it, UUID.randomUUID(), rung, Optional.empty(), "请抓紧整改。"));
    }

    static LadderOutcome answer(AssignmentId id, Function<AnswerRung, Function<Actor, LadderOutcome>> answering) {
        return as(reform, it -> answering.apply(city.bean(AnswerRung.class)).apply(it));
    }

    static Rung.State state(AssignmentId id) {
        return file(office, id).rungs().getFirst().rung().state();
    }
}
