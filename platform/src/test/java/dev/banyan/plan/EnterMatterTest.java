package dev.banyan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Matters join a register one at a time and are tasks from then on. */
class EnterMatterTest {
    private static final Actor OFFICE = new Actor(UUID.randomUUID(), "office", "督查室", Set.of(Role.OFFICE));

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static <T> T signedIn(Supplier<T> work) {
        return CurrentActor.as(OFFICE, work);
    }

    private static EnterMatter entering() {
        return application.bean(EnterMatter.class);
    }

    private static FindRegisters registers() {
        return application.bean(FindRegisters.class);
    }

    private static NewMatter instruction(String urgency) {
        return new NewMatter(
                "leader-instruction",
                "治理内河黑臭",
                "请抓紧治理白马河黑臭水体。",
                Map.of("leader", "市长", "instructed-on", "2026-11-20", "urgency", urgency, "paper", " "),
                Optional.empty());
    }

    private static TaskId entered(NewMatter matter) {
        return ((EnterMatter.Entered) signedIn(() -> entering().enter(OFFICE, UUID.randomUUID(), matter))).task();
    }

    private static Task task(TaskId id) {
        return signedIn(() -> application.bean(FindTasks.class).find(id).orElseThrow());
    }

    private static RegisterEntry entry(TaskId id) {
        return signedIn(() -> registers().entry(id).orElseThrow());
    }

    @Test
    void what_is_entered_is_a_task_with_the_stages_of_its_register_as_milestones() {
        var id = entered(instruction("normal"));

        var task = task(id);
        assertThat(task.title()).isEqualTo("治理内河黑臭");
        assertThat(task.dropped()).isFalse();
        var entry = entry(id);
        assertThat(entry.content().fields()).doesNotContainKey("paper").containsEntry("urgency", "normal");
        assertThat(entry.content().due()).isEqualTo(task.due().orElseThrow());
        assertThat(entry.listed()).contains(application.bean(CityCalendar.class).today());
        var milestones = signedIn(() ->
                application.bean(FindMilestones.class).of(id).orElseThrow().milestones());
        assertThat(milestones).extracting(Milestone::wording).containsExactly("安排部署", "采取措施", "办出结果");
        assertThat(milestones.getLast().due()).isEqualTo(entry.content().due());
    }

    @Test
    void the_limit_goes_by_what_was_chosen_and_no_stage_ends_after_it() {
        var urgent = entry(entered(instruction("urgent")));
        var hard = entry(entered(instruction("hard")));

        assertThat(urgent.content().due()).isBefore(hard.content().due());
        assertThat(signedIn(() -> application
                        .bean(FindMilestones.class)
                        .of(urgent.task())
                        .orElseThrow()
                        .milestones()))
                .allMatch(it -> !it.due().isAfter(urgent.content().due()));
    }

    @Test
    void numbers_of_a_register_have_no_gaps_and_a_request_sent_twice_is_carried_out_once() {
        var matter = new NewMatter(
                "hazard",
                "危墙",
                "围墙倾斜。",
                Map.of("site", "一中", "found-on", "2026-11-01", "grade", "general", "person", "校长", "measures", "拆除"),
                Optional.of(LocalDate.of(2099, 1, 5)));
        var request = UUID.randomUUID();

        var first = signedIn(() -> entering().enter(OFFICE, request, matter));
        var again = signedIn(() -> entering().enter(OFFICE, request, matter));
        var refused = signedIn(() -> entering()
                .enter(
                        OFFICE,
                        UUID.randomUUID(),
                        new NewMatter("hazard", "", "围墙倾斜。", Map.of("grade", "small"), Optional.empty())));
        var second = signedIn(() -> entering().enter(OFFICE, UUID.randomUUID(), matter));

        int year = application.bean(CityCalendar.class).today().getYear();
        assertThat(again).isEqualTo(first);
        assertThat(refused).isInstanceOf(EnterMatter.Refused.class);
        assertThat(((EnterMatter.Entered) first).number()).isEqualTo("患〔" + year + "〕1号");
        assertThat(((EnterMatter.Entered) second).number()).isEqualTo("患〔" + year + "〕2号");
    }

    @Test
    void of_a_matter_that_not_everybody_may_know_the_task_says_its_number_alone() {
        var id = entered(new NewMatter(
                "sponsored-petition",
                "张三反映征地补偿",
                "张三反映补偿未到位。",
                Map.of("petitioner", "张三", "sponsor", "副市长", "accepted-on", "2026-11-01", "kind", "land"),
                Optional.empty()));

        assertThat(task(id).title() + task(id).text()).doesNotContain("张三").contains("领导包案信访 访〔");
        assertThat(entry(id).content().title()).contains("张三");
    }

    @Test
    void a_draft_is_no_task_to_deliver_until_it_is_listed() {
        var request = UUID.randomUUID();
        var draft = (EnterMatter.Entered) signedIn(() -> entering().draft(OFFICE, request, instruction("normal")));
        assertThat(task(draft.task()).dropped()).isTrue();
        assertThat(entry(draft.task()).listed()).isEmpty();

        var listing = application.bean(ListMatter.class);
        assertThat(signedIn(() -> listing.list(OFFICE, UUID.randomUUID(), draft.task())))
                .isTrue();
        assertThat(signedIn(() -> listing.list(OFFICE, UUID.randomUUID(), draft.task())))
                .isTrue();

        assertThat(task(draft.task()).dropped()).isFalse();
        assertThat(entry(draft.task()).listed()).isPresent();
        assertThat(signedIn(() -> listing.list(OFFICE, UUID.randomUUID(), new TaskId(999_999_999))))
                .isFalse();
    }

    @Test
    void an_entry_keeps_the_version_it_was_entered_under_and_never_changes() {
        var changing = application.bean(ChangeRegisterType.class);
        var before = signedIn(() -> registers().find("river-chief").orElseThrow());
        var matter = new NewMatter(
                "river-chief",
                "排污口",
                "白马河有排污口。",
                Map.of(
                        "river",
                        "白马河",
                        "stretch",
                        "上段",
                        "chief",
                        "区长",
                        "found-on",
                        "2026-11-01",
                        "kind",
                        "outlet",
                        "weight",
                        "usual"),
                Optional.empty());
        var id = entered(matter);

        String text = before.text().replace("watch: 30d", "watch: 60d");
        var changed = signedIn(
                () -> changing.change(OFFICE, UUID.randomUUID(), Optional.of("river-chief"), before.number(), text));
        var tooLate = signedIn(() ->
                changing.change(OFFICE, UUID.randomUUID(), Optional.of("river-chief"), before.number(), before.text()));
        var otherCode = signedIn(() -> changing.change(
                OFFICE,
                UUID.randomUUID(),
                Optional.of("river-chief"),
                2,
                text.replace("code: river-chief", "code: lake-chief")));

        assertThat(((ChangeRegisterType.Changed) changed).version())
                .extracting(RegisterVersion::number, RegisterVersion::shipped)
                .containsExactly(before.number() + 1, false);
        assertThat(tooLate).isInstanceOf(ChangeRegisterType.ChangedMeanwhile.class);
        assertThat(otherCode).isInstanceOf(ChangeRegisterType.Refused.class);
        assertThat(signedIn(() -> registers().of(entry(id)))).isEqualTo(before.type());
        assertThat(signedIn(() -> registers()
                        .find("river-chief")
                        .orElseThrow()
                        .type()
                        .closing()
                        .watch()
                        .text()))
                .isEqualTo("60d");
        assertThatThrownBy(() -> application
                        .bean(JdbcClient.class)
                        .sql("update plan.entry set title = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void whoever_keeps_no_registers_enters_nothing() {
        var reader = new Actor(UUID.randomUUID(), "reader", "查阅人", Set.of(Role.READER));

        assertThatThrownBy(() -> CurrentActor.as(
                        reader, () -> entering().enter(reader, UUID.randomUUID(), instruction("normal"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(signedIn(() -> entering()
                        .enter(
                                OFFICE,
                                UUID.randomUUID(),
                                new NewMatter("no-such", "甲", "乙", Map.of(), Optional.empty()))))
                .isEqualTo(new EnterMatter.NoSuchRegister());
    }

    @Test
    void what_does_not_fit_the_register_is_told_field_by_field() {
        var matter = new NewMatter(
                "leader-instruction",
                " ",
                "字".repeat(4001),
                Map.of("leader", "市长", "instructed-on", "昨天", "urgency", "soon", "colour", "red"),
                Optional.of(LocalDate.of(2020, 1, 1)));

        assertThat(signedIn(() -> entering().faults(OFFICE, matter)))
                .extracting(it -> it.field() + " " + it.what())
                .isEqualTo(List.of(
                        "title MISSING",
                        "text TOO_LONG",
                        "instructed-on NO_DATE",
                        "urgency NOT_ONE_OF",
                        "colour NO_SUCH_FIELD",
                        "due DUE_IS_OVER"));
    }
}
