package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.directory.Scope;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.AskForReports;
import dev.banyan.reports.Cause;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.FindRequests;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.ReviewReport;
import dev.banyan.reports.Verdict;
import dev.banyan.reports.WriteReport;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.SignOff;
import dev.banyan.supervision.DivertMatter.Way;
import dev.banyan.supervision.MatterFilter.Show;
import dev.banyan.supervision.rules.MatterLife;
import dev.banyan.supervision.store.Matters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How matters stand, who sees them, and what happens elsewhere, on a real city. */
class MatterListsTest {
    private static MattersCity city;

    @BeforeAll
    static void start() {
        city = new MattersCity();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static JdbcClient database() {
        return city.bean(JdbcClient.class);
    }

    private static List<TaskId> listed(Actor actor, MatterFilter filter) {
        return MattersCity.as(actor, it -> city.bean(FindMatters.class).page(it, filter, 1)).items().stream()
                .map(Matter::task)
                .toList();
    }

    private static MatterFilter filter(String register, Show show, String words) {
        return new MatterFilter(Optional.of(register), show, words, Optional.empty());
    }

    @Test
    void the_table_in_the_database_says_the_same() {
        var wrong = new TreeMap<String, String>();
        Stream.concat(
                        Stream.of(Optional.<MatterState>empty()),
                        Arrays.stream(MatterState.values()).map(Optional::of))
                .forEach(state -> Arrays.stream(MatterStep.values()).forEach(step -> {
                    String expected =
                            MatterLife.taken(state, step).map(Enum::name).orElse("");
                    String said = database()
                            .sql("select supervision.matter_next(:state, :event)")
                            .param("state", state.map(Enum::name).orElse(""))
                            .param("event", step.name())
                            .query(String.class)
                            .single();
                    if (!said.equals(expected)) {
                        wrong.put(state + " " + step, said);
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_happens_in_other_rooms_moves_the_matter_and_nobody_types_it_again() {
        var task = city.entered("meeting-decision", "会议决定的事");
        var lead = city.assigned(task, MattersCity.GULOU, DutyRole.LEAD);
        sendBack(lead);
        assertThat(city.state(task)).isEqualTo(MatterState.NOT_OURS);
        var again = MattersCity.as(
                city.office,
                it -> city.bean(FindAssignments.class).find(it, lead.id()).orElseThrow());
        MattersCity.as(
                city.office,
                it -> city.bean(AssignTask.class)
                        .again(
                                it,
                                UUID.randomUUID(),
                                lead.id(),
                                again.standing().facts(),
                                "属你区职责"));
        assertThat(city.state(task)).isEqualTo(MatterState.ASSIGNED);
        city.signed(city.gulou, lead.id());

        var report = asked(task, lead);
        sent(report, "已经开工。");
        assertThat(city.state(task)).isEqualTo(MatterState.FEEDBACK);
        reviewed(report, new Verdict.Returned(Map.of(0, "没有写资金。")));
        assertThat(city.state(task)).isEqualTo(MatterState.RETURNED);
        sent(report, "已经开工，资金到位。");
        reviewed(report, new Verdict.Accepted());
        assertThat(city.state(task)).isEqualTo(MatterState.IN_PROGRESS);

        assertThat(listed(city.office, filter("meeting-decision", Show.AT_WORK, "")))
                .containsExactly(task);
        assertThat(listed(city.office, filter("meeting-decision", Show.TO_GIVE, "")))
                .isEmpty();
    }

    private static void sendBack(Assignment lead) {
        MattersCity.as(
                city.gulou,
                it -> city.bean(SignOff.class)
                        .sendBack(
                                it,
                                UUID.randomUUID(),
                                lead.id(),
                                lead.standing().facts(),
                                "不属我区职责"));
    }

    private static ReportId asked(TaskId task, Assignment lead) {
        var terms = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "核对进展"),
                Period.monthUpTo(MattersCity.TODAY),
                MattersCity.TODAY.plusDays(15),
                false,
                "领导要求核对",
                3);
        return MattersCity.as(city.office, it -> {
            var ask = new AskForReports.Ask(task, Set.of(lead.id()), terms);
            var sent = (AskForReports.Sent) city.bean(AskForReports.class).ask(it, UUID.randomUUID(), ask, false);
            return city.bean(FindRequests.class)
                    .reports(it, sent.request())
                    .getFirst()
                    .id();
        });
    }

    private static void sent(ReportId report, String words) {
        MattersCity.as(city.gulou, it -> {
            var view = city.bean(FindReports.class).find(it, report).orElseThrow();
            var answers = new Answers(
                    view.form().clauses().stream()
                            .map(question -> new Answer(question.number(), Standing.IN_PROGRESS, words))
                            .toList(),
                    List.of(),
                    OptionalInt.of(50),
                    false);
            return (WriteReport.Sent)
                    city.bean(WriteReport.class).send(it, report, view.report().latest(), UUID.randomUUID(), answers);
        });
    }

    private static void reviewed(ReportId report, Verdict verdict) {
        MattersCity.as(city.office, it -> {
            var latest = city.bean(FindReports.class)
                    .find(it, report)
                    .orElseThrow()
                    .report()
                    .latest()
                    .orElseThrow();
            return city.bean(ReviewReport.class).review(it, report, latest, UUID.randomUUID(), verdict);
        });
    }

    @Test
    void a_closed_matter_found_false_or_come_up_again_is_open_again() {
        var task = city.signed("hotline-case", "路灯不亮");
        city.requestClosing(city.gulou, task, "已修好。");
        city.check(task);
        city.confirm(city.verifier, task, true, "来电人");
        city.close(task);
        assertThat(closings(task)).isEqualTo("1 closed, 0 opened");

        var reopened = city.settle(it -> it.reopen(city.office, UUID.randomUUID(), task, city.seen(task), "来电人说又不亮了。"));

        assertThat(((MatterOutcome.Done) reopened).matter().state()).isEqualTo(MatterState.IN_PROGRESS);
        assertThat(closings(task)).isEqualTo("1 closed, 1 opened");
        city.requestClosing(city.gulou, task, "换了灯泡。");
        city.check(task);
        city.confirm(city.verifier, task, true, "来电人");
        city.close(task);
        assertThat(closings(task)).isEqualTo("2 closed, 1 opened");
        lookBackFindsFalse(task);
        assertThat(city.matter(city.office, task).standing())
                .extracting(Matter.Standing::state, Matter.Standing::falseTimes)
                .containsExactly(MatterState.IN_PROGRESS, 1);
    }

    private static String closings(TaskId task) {
        return database()
                .sql("""
                        select count(*) || ' closed, ' || count(o.closing) || ' opened' from reports.closing c
                        left join reports.reopening o on o.closing = c.id where c.task = :task""")
                .param("task", task.value())
                .query(String.class)
                .single();
    }

    private static void lookBackFindsFalse(TaskId task) {
        database().sql("""
                        with found as (
                            insert into reports.verification_outcome (verification, truth, reason, day, recorded_by, unit,
                                recorded_at, request)
                            select v.id, 'FALSE', '灯还是不亮', current_date, '核查员', '350104', clock_timestamp() + interval '1 day',
                                gen_random_uuid()
                            from reports.verification v where v.task = :task order by v.id desc limit 1 returning id, verification)
                        insert into reports.reopening (closing, outcome, day, at)
                        select v.closing, found.id, current_date, clock_timestamp() + interval '1 day'
                        from found join reports.verification v on v.id = found.verification""").param("task", task.value()).update();
    }

    @Test
    void the_closing_rule_waits_for_the_shares_of_the_others() {
        var task = city.signed("forest-chief", "林地被占");
        var support = city.assigned(task, "350100-FGW", DutyRole.SUPPORT);
        city.requestClosing(city.gulou, task, "已恢复。");
        city.check(task);
        city.confirm(city.verifier, task, true, "");

        assertThat(city.close(task)).isEqualTo(new MatterOutcome.Refused(MatterRefusal.PARTS_LEFT));
        assertThat(MattersCity.as(
                                city.office,
                                it -> city.bean(ReadMatterFile.class)
                                        .of(it, task)
                                        .orElseThrow())
                        .left())
                .containsExactly("350100-FGW");

        MattersCity.as(
                city.office,
                it -> city.bean(AssignTask.class)
                        .takeBack(
                                it,
                                UUID.randomUUID(),
                                support.id(),
                                support.standing().facts(),
                                "不再需要"));
        assertThat(city.close(task)).isInstanceOf(MatterOutcome.Done.class);
    }

    @Test
    void a_matter_leaves_the_usual_way_with_a_reason_and_is_no_task_any_more() {
        var first = city.signed("dispute", "邻里纠纷");
        var second = city.signed("dispute", "同一起邻里纠纷");

        assertThat(city.divert(second, Way.MERGE, Optional.of(second), "同一件事"))
                .isEqualTo(new MatterOutcome.Refused(MatterRefusal.NO_OTHER));
        assertThat(city.divert(second, Way.MERGE, Optional.of(first), " "))
                .isEqualTo(new MatterOutcome.Refused(MatterRefusal.WORDS_MISSING));
        city.divert(second, Way.MERGE, Optional.of(first), "同一件事");
        city.divert(first, Way.SUSPEND, Optional.empty(), "等待判决");

        assertThat(city.state(second)).isEqualTo(MatterState.MERGED);
        assertThat(city.state(first)).isEqualTo(MatterState.SUSPENDED);
        var merged = MattersCity.as(
                city.office, _ -> city.bean(FindTasks.class).find(second).orElseThrow());
        assertThat(merged.dropped()).isTrue();
        var duties = MattersCity.as(
                city.office, it -> city.bean(FindAssignments.class).ofTask(it, second));
        assertThat(duties).extracting(it -> it.state().open()).containsExactly(false);
        city.divert(first, Way.RESUME, Optional.empty(), "判决已下");
        assertThat(city.state(first)).isEqualTo(MatterState.IN_PROGRESS);
    }

    @Test
    void who_may_not_know_a_matter_sees_its_number_and_the_handlers_see_what_they_need() {
        var task = city.signed("sponsored-petition", "张三反映征地补偿");
        var reader = city.account("reader");
        var other = city.person("仓山联络员", MattersCity.CANGSHAN, Role.LIAISON);
        var petition = MatterFilter.of("sponsored-petition");

        assertThat(city.matter(city.office, task).entry().content().fields()).containsKeys("petitioner", "sponsor");
        assertThat(city.matter(city.gulou, task).entry().content().fields())
                .containsKey("sponsor")
                .doesNotContainKey("petitioner");
        assertThat(city.matter(city.gulou, task).entry().content().title()).contains("张三");
        var masked = city.matter(reader, task);
        assertThat(masked.entry().content().title()).doesNotContain("张三");
        assertThat(masked.entry().content().fields()).isEmpty();
        assertThat(listed(other, petition)).isEmpty();
        var outOfReach =
                MattersCity.as(other, it -> city.bean(FindMatters.class).find(it, task));
        assertThat(outOfReach).isEmpty();
        var untold = MattersCity.as(reader, it -> city.bean(FindMatters.class).facts(it, task));
        assertThat(untold).isEmpty();
        assertThat(listed(reader, filter("sponsored-petition", Show.ALL, "张三"))).isEmpty();
        assertThat(listed(city.office, filter("sponsored-petition", Show.ALL, "张三")))
                .containsExactly(task);
    }

    @Test
    void only_the_lead_asks_for_closing_and_a_request_sent_twice_is_carried_out_once() {
        var task = city.signed("hazard", "危墙");
        var other = city.person("仓山另一联络员", MattersCity.CANGSHAN, Role.LIAISON);
        var request = UUID.randomUUID();

        assertThat(city.requestClosing(other, task, "办好了")).isEqualTo(new MatterOutcome.NotFound());
        var first =
                MattersCity.as(city.gulou, it -> city.bean(RequestClosing.class).request(it, request, task, 0, "已拆除。"));
        var again =
                MattersCity.as(city.gulou, it -> city.bean(RequestClosing.class).request(it, request, task, 0, "已拆除。"));
        var late = MattersCity.as(
                city.gulou, it -> city.bean(RequestClosing.class).request(it, UUID.randomUUID(), task, 0, "已拆除。"));

        assertThat(again).isEqualTo(first);
        assertThat(late).isEqualTo(new MatterOutcome.ChangedMeanwhile());
    }

    @Test
    void overdue_is_computed_from_the_last_day() {
        var task = city.signed("linked-service", "挂钩企业");
        var due = city.matter(city.office, task).due();

        assertThat(city.matter(city.office, task).overdue(due)).isFalse();
        assertThat(city.matter(city.office, task).overdue(due.plusDays(1))).isTrue();
        var sight = new Matters.Sight(new Scope.WholeCity(), true);
        var late = filter("linked-service", Show.OVERDUE, "");
        assertThat(city.bean(Matters.class).count(late, sight, due)).isZero();
        assertThat(city.bean(Matters.class).count(late, sight, due.plusDays(1))).isEqualTo(1);
        assertThat(city.bean(Matters.class).counts(sight, due.plusDays(1)).get("linked-service"))
                .isEqualTo(new Matters.Count(1, 1, 1, 0));
    }
}
