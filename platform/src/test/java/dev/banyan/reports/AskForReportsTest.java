package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.OFFICE_UNIT;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static dev.banyan.reports.ReportsRoom.TOWN;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.reports.ReportRequest.State;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.Obstacle;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a request costs, and who lets it through. */
class AskForReportsTest {
    private ReportsRoom room;
    private Assignment hospital;

    @BeforeEach
    void start() {
        room = new ReportsRoom("banyan.reports.monthly-budget=2,120");
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private AskForReports.Outcome ask(Terms terms, boolean letLeaderDecide, Assignment... recipients) {
        var request = UUID.randomUUID();
        return signedIn(
                room.office,
                () -> room.bean(AskForReports.class)
                        .ask(room.office, request, room.ask(terms, recipients), letLeaderDecide));
    }

    private ReportRequest found(RequestId id) {
        return signedIn(
                room.office,
                () -> room.bean(FindRequests.class).find(room.office, id).orElseThrow());
    }

    private List<Report> reports(RequestId id) {
        return signedIn(room.office, () -> room.bean(FindRequests.class).reports(room.office, id));
    }

    @Test
    void beyond_the_budget_a_named_leader_decides_and_nobody_else() {
        ask(room.terms("第一次"), false, hospital);
        ask(room.terms("第二次"), false, hospital);

        assertThat(ask(room.terms("第三次"), false, hospital))
                .isInstanceOfSatisfying(
                        AskForReports.Refused.class,
                        refused -> assertThat(refused.obstacles())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Obstacle.OverBudget.class,
                                        over -> assertThat(over.costs())
                                                .extracting(Cost::unit, Cost::usedRequests, Cost::budget)
                                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                                        GULOU, 2, new Budget(2, 120)))));

        var waits = (AskForReports.Waits) ask(room.terms("第三次"), true, hospital);
        assertThat(reports(waits.request())).isEmpty();
        var deciding = room.bean(DecideRequest.class);
        assertThatThrownBy(() -> deciding.decide(room.office, waits.request(), true, "自己批自己"))
                .isInstanceOf(AccessDeniedException.class);
        signedIn(room.leader, () -> {
            assertThat(deciding.decide(room.leader, waits.request(), true, " "))
                    .isEqualTo(new DecideRequest.NoReason());
            assertThat(deciding.decide(room.leader, waits.request(), true, "防汛需要"))
                    .isEqualTo(new DecideRequest.Decided(State.SENT));
            return assertThat(deciding.decide(room.leader, waits.request(), false, "再想想"))
                    .isEqualTo(new DecideRequest.NotWaiting());
        });

        assertThat(reports(waits.request())).hasSize(1);
        assertThat(found(waits.request()).decision())
                .map(decision -> decision.by() + "：" + decision.words())
                .contains("分管领导：防汛需要");
        assertThat(room.bean(JdbcClient.class)
                        .sql("select actor || ' ' || after from archive.journal where act = 'BurdenApproved'")
                        .query(String.class)
                        .list())
                .containsExactly("分管领导 防汛需要");
    }

    @Test
    void a_budget_of_its_own_holds_from_the_moment_it_is_set() {
        signedIn(room.leader, () -> {
            var budgets = room.bean(SetBudget.class);
            assertThat(budgets.set(room.leader, GULOU, new Budget(0, 120))).isEqualTo(SetBudget.Outcome.SET);
            assertThat(budgets.set(room.leader, "nowhere", new Budget(1, 1))).isEqualTo(SetBudget.Outcome.NO_SUCH_UNIT);
            return assertThat(budgets.set(room.leader, GULOU, new Budget(-1, 1)))
                    .isEqualTo(SetBudget.Outcome.OUT_OF_RANGE);
        });

        assertThat(ask(room.terms("第一次"), false, hospital)).isInstanceOf(AskForReports.Refused.class);
    }

    @Test
    void a_township_is_not_asked_unless_a_leader_says_so() {
        var town = room.assigned(room.tasks.get(1), TOWN, DutyRole.LEAD);

        assertThat(ask(room.terms("逐村统计"), false, town))
                .isEqualTo(new AskForReports.Refused(List.of(new Obstacle.LowerLevel(List.of(TOWN)))));

        var waits = (AskForReports.Waits) ask(room.terms("逐村统计"), true, town);
        signedIn(room.leader, () -> room.bean(DecideRequest.class).decide(room.leader, waits.request(), false, "已有数据"));
        assertThat(found(waits.request()).state()).isEqualTo(State.REFUSED);
        assertThat(reports(waits.request())).isEmpty();
    }

    @Test
    void what_a_system_holds_is_asked_again_only_with_a_reason() {
        var dictionary = room.bean(FieldDictionary.class);
        signedIn(room.office, () -> {
            dictionary.add(room.office, "新建三甲医院一所", "", OFFICE_UNIT, "项目库");
            dictionary.add(room.office, "改造社区卫生服务站。", "", OFFICE_UNIT, "项目库");
            return assertThat(dictionary.add(room.office, "改造社区卫生服务站", "", OFFICE_UNIT, "项目库"))
                    .isEqualTo(FieldDictionary.Outcome.KNOWN);
        });
        var reasonless = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "核对"),
                Period.monthUpTo(room.today()),
                room.today().plusDays(30),
                false,
                "",
                3);

        assertThat(ask(reasonless, true, hospital))
                .isInstanceOfSatisfying(
                        AskForReports.Refused.class,
                        refused -> assertThat(refused.obstacles())
                                .singleElement()
                                .isInstanceOfSatisfying(Obstacle.Repeats.class, repeats -> {
                                    assertThat(repeats.overlap().percent()).isEqualTo(50);
                                    assertThat(repeats.overlap().fields())
                                            .extracting(Field::source)
                                            .containsExactly("项目库", "项目库");
                                }));
        assertThat(ask(room.terms("核对"), false, hospital)).isInstanceOf(AskForReports.Sent.class);
    }

    @Test
    void a_sent_request_enters_its_fields_in_the_dictionary() {
        ask(room.terms("核对"), false, hospital);

        var fields = signedIn(
                room.office, () -> room.bean(FieldDictionary.class).page("", 1).items());

        assertThat(fields).hasSize(4).allMatch(field -> field.owner().equals(GULOU));
        assertThat(fields).extracting(Field::measure).contains(Optional.of("张"));
    }

    @Test
    void the_burden_of_a_month_is_told_by_who_asked() {
        var court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
        ask(room.terms("核对"), false, hospital);
        var urgent = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "防汛"), Period.monthUpTo(room.today()), room.today(), true, "", 3);
        ask(urgent, false, court);

        var burden = signedIn(
                room.office, () -> room.bean(FindBurden.class).byAsker(room.office, YearMonth.from(room.today())));

        assertThat(burden)
                .containsExactly(new AskerBurden(
                        Optional.of(OFFICE_UNIT), new AskerBurden.Asked(2, 1, 0), new AskerBurden.Caused(2, 6, 0, 5)));
        assertThat(signedIn(
                        room.office,
                        () -> room.bean(FindBurden.class)
                                .byAsker(
                                        room.office,
                                        YearMonth.from(room.today()).minusMonths(1))))
                .isEmpty();
    }

    @Test
    void a_light_that_turned_is_asked_about_once() {
        var period = Period.monthUpTo(room.today());
        var asking = room.bean(AskWhatIsDue.class);
        var once = signedIn(
                room.office, () -> asking.ask(room.office, hospital.task(), Cause.Kind.LIGHT_TURNED, "黄灯转红灯", period));
        var again = signedIn(
                room.office, () -> asking.ask(room.office, hospital.task(), Cause.Kind.LIGHT_TURNED, "黄灯转红灯", period));

        assertThat(once).isInstanceOf(AskForReports.Sent.class).isEqualTo(again);
        assertThat(reports(((AskForReports.Sent) once).request())).hasSize(1);
    }

    @Test
    void a_monthly_figure_is_asked_for_once_a_month_has_ended() {
        var asking = room.bean(AskWhatIsDue.class);
        signedIn(room.office, () -> {
            asking.setCadence(room.office, hospital.task(), Cadence.MONTHLY);
            assertThat(asking.ask(room.office)).isEmpty();
            return assertThat(asking.cadence(hospital.task())).isEqualTo(Cadence.MONTHLY);
        });
        room.bean(JdbcClient.class)
                .sql("update reports.cadence set since = since - 400")
                .update();

        var outcomes = signedIn(room.office, () -> asking.ask(room.office));

        assertThat(outcomes).singleElement().isInstanceOf(AskForReports.Sent.class);
        assertThat(signedIn(room.office, () -> asking.ask(room.office))).isEmpty();
    }

    @Test
    void a_county_sees_no_request_that_is_not_its_own() {
        var court = room.assigned(room.tasks.get(1), TAIJIANG, DutyRole.LEAD);
        var sent = (AskForReports.Sent) ask(room.terms("核对"), false, court);
        var requests = room.bean(FindRequests.class);

        assertThat(signedIn(
                        room.gulou,
                        () -> requests.page(room.gulou, RequestFilter.ALL, 1).items()))
                .isEmpty();
        assertThat(signedIn(room.gulou, () -> requests.find(room.gulou, sent.request())))
                .isEmpty();
        assertThat(signedIn(
                        room.taijiang,
                        () -> requests.page(room.taijiang, RequestFilter.ALL, 1).items()))
                .extracting(ReportRequest::id)
                .containsExactly(sent.request());
    }
}
