package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.RegisterType.Confirmer;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.store.Matters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One matter of every register that comes with Banyan, from intake to archive: a file more is a case more. */
class RegisterLifeTest {
    private static MattersCity city;
    private static TestApplication later;

    @BeforeAll
    static void start() {
        city = new MattersCity();
        later = city.later(500);
    }

    @AfterAll
    static void stop() {
        later.close();
        city.close();
    }

    static List<String> registers() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/registers"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    void a_matter_goes_from_intake_to_archive(String register) {
        var type = city.type(register);
        var task = city.entered(register, "示范事项" + register);
        assertThat(city.state(task)).isEqualTo(MatterState.LISTED);

        var lead = city.assigned(task, MattersCity.GULOU, DutyRole.LEAD);
        assertThat(city.state(task)).isEqualTo(MatterState.ASSIGNED);
        city.signed(city.gulou, lead.id());
        assertThat(city.state(task)).isEqualTo(MatterState.SIGNED);

        city.requestClosing(city.gulou, task, "已经办好。");
        city.check(task);
        assertThat(city.state(task)).isEqualTo(MatterState.VERIFYING);

        // Neither the unit that did it nor somebody whom the register does not name says that it is done.
        var itself = city.person("鼓楼核查员" + register, MattersCity.GULOU, Role.VERIFIER);
        assertThat(city.confirm(itself, task, true, "本单位")).isEqualTo(refused(MatterRefusal.NOT_INDEPENDENT));
        assertThat(city.close(task)).isEqualTo(refused(MatterRefusal.NOT_CONFIRMED));
        var confirmer = type.closing().confirm() == Confirmer.OFFICE ? city.office : city.verifier;
        var other = type.closing().confirm() == Confirmer.OFFICE ? city.verifier : city.office;
        if (type.closing().confirm() == Confirmer.BENEFICIARY) {
            assertThat(city.confirm(confirmer, task, true, " ")).isEqualTo(refused(MatterRefusal.CONFIRMER_MISSING));
        } else {
            assertThat(city.confirm(other, task, true, "")).isEqualTo(refused(MatterRefusal.NOT_A_CHECKER));
        }

        // What is not done goes back, and that is counted.
        city.confirm(confirmer, task, false, "当事人");
        assertThat(city.matter(city.office, task).standing())
                .extracting(Matter.Standing::state, Matter.Standing::falseTimes)
                .containsExactly(MatterState.RETURNED, 1);

        city.requestClosing(city.gulou, task, "重新办理，已经办好。");
        city.check(task);
        city.confirm(confirmer, task, true, "当事人");
        city.close(task);
        assertThat(city.state(task)).isEqualTo(MatterState.CLOSED);
        city.settle(it -> it.writeOff(city.office, UUID.randomUUID(), task, city.seen(task), ""));
        assertThat(city.state(task)).isEqualTo(MatterState.WRITTEN_OFF);
        assertThat(city.settle(it -> it.archive(city.office, UUID.randomUUID(), task, city.seen(task))))
                .isEqualTo(refused(MatterRefusal.STILL_WATCHED));

        int archived = CurrentActor.as(
                Actor.SYSTEM, () -> later.bean(ArchiveMatters.class).archive());

        assertThat(archived).isEqualTo(1);
        assertThat(city.state(task)).isEqualTo(MatterState.ARCHIVED);
        assertThat(MattersCity.as(
                                city.office,
                                it -> city.bean(ReadMatterFile.class)
                                        .of(it, task)
                                        .orElseThrow())
                        .timeline())
                .extracting(it -> it.key().replace("matters.step.", ""))
                .containsExactly(
                        "DRAFTED",
                        "LISTED",
                        "ASSIGNED",
                        "SIGNED",
                        "CLOSE_REQUESTED",
                        "CHECK_ORDERED",
                        "DENIED",
                        "CLOSE_REQUESTED",
                        "CHECK_ORDERED",
                        "CONFIRMED",
                        "CLOSED",
                        "WRITTEN_OFF",
                        "ARCHIVED");
    }

    @Test
    void what_a_suspended_matter_asks_of_its_units_waits_with_it_and_runs_on_from_there() {
        var task = city.signed("leader-instruction", "中止计时");
        var duty = duty(city.application, task);
        var sheet = signedSheet(duty.id());
        propose(duty.id(), LadderLevel.ORANGE);
        city.divert(task, DivertMatter.Way.SUSPEND, Optional.empty(), "等待上级批复。");
        var standing = duty(city.application, task);
        assertThat(standing.stopped()).contains(MattersCity.TODAY);
        assertThat(city.bean(Matters.class).suspendedDuties())
                .containsExactly(duty.id().value());
        assertThat(sign(newest(duty.id()).id())).isEqualTo(new LadderOutcome.Refused(duty.id(), LadderRefusal.HELD));

        MattersCity.as(
                city.office,
                it -> later.bean(DivertMatter.class)
                        .divert(
                                it,
                                UUID.randomUUID(),
                                task,
                                city.seen(task),
                                DivertMatter.Way.RESUME,
                                Optional.empty(),
                                "批复已到。"));

        var calendar = later.bean(CityCalendar.class);
        var after = duty(later, task);
        assertThat(after.stopped()).isEmpty();
        assertThat(left(calendar, calendar.today(), after.due()))
                .as("as many working days are left as before")
                .isEqualTo(left(calendar, MattersCity.TODAY, duty.due()));
        var until = rungs(duty.id()).getLast().rung().standing().until().orElseThrow();
        assertThat(left(calendar, calendar.today(), until)).isEqualTo(left(calendar, MattersCity.TODAY, sheet));
        assertThat(MattersCity.as(
                                city.office,
                                it -> city.bean(ReadMatterFile.class)
                                        .of(it, task)
                                        .orElseThrow())
                        .timeline())
                .extracting(it -> it.key()
                        + it.words().stream()
                                .filter(TimelineEntry.Word.Named.class::isInstance)
                                .toList())
                .containsSubsequence(
                        "matters.line.rung" + List.of(named("level.BLUE"), named("rung.step.PROPOSED")),
                        "matters.line.rung" + List.of(named("level.BLUE"), named("rung.step.SIGNED")),
                        "matters.line.paper.issued" + List.of(named("papers.kind.BLUE_SHEET")),
                        "matters.line.CLOCK_STOPPED[]",
                        "matters.step.SUSPENDED[]",
                        "matters.line.CLOCK_RESUMED[]",
                        "matters.line.rung" + List.of(named("level.BLUE"), named("rung.step.LIMIT_MOVED")),
                        "matters.step.RESUMED[]");
    }

    @AfterEach
    void how_a_matter_stands_is_kept_with_every_fact_that_moves_it() {
        assertThat(city.bean(JdbcClient.class).sql("""
                                select e.task from plan.entry e left join supervision.matter_standing s using (task)
                                where s.state is distinct from (
                                    select supervision.matter_state(h.step order by h.at, h.rank, h.place)
                                    from supervision.matter_events(e.task) h)""").query(Long.class).list())
                .isEmpty();
    }

    private static TimelineEntry.Word named(String key) {
        return new TimelineEntry.Word.Named("supervision." + key);
    }

    private static int left(CityCalendar calendar, LocalDate today, LocalDate day) {
        return calendar.workCalendar().workingDaysBetween(today.minusDays(1), day);
    }

    private static Assignment duty(TestApplication application, TaskId task) {
        return MattersCity.as(
                city.office,
                it -> application.bean(FindAssignments.class).ofTask(it, task).getFirst());
    }

    private static List<LadderFile.Entry> rungs(AssignmentId duty) {
        return MattersCity.as(
                city.office,
                it -> city.bean(FindLadder.class).of(it, duty).orElseThrow().rungs());
    }

    private static Rung newest(AssignmentId duty) {
        return rungs(duty).getFirst().rung();
    }

    /** Last day of a blue sheet that was signed. */
    private static LocalDate signedSheet(AssignmentId duty) {
        propose(duty, LadderLevel.BLUE);
        sign(newest(duty).id());
        return newest(duty).standing().until().orElseThrow();
    }

    private static void propose(AssignmentId duty, LadderLevel level) {
        MattersCity.as(
                city.office, it -> city.bean(ProposeRung.class).propose(it, UUID.randomUUID(), duty, level, "领导批示。"));
    }

    private static LadderOutcome sign(RungId rung) {
        return MattersCity.as(
                city.office,
                it -> city.bean(SignRung.class).sign(it, UUID.randomUUID(), rung, Optional.empty(), "请抓紧办理。"));
    }

    private static MatterOutcome refused(MatterRefusal reason) {
        return new MatterOutcome.Refused(reason);
    }
}
