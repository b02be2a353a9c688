package dev.banyan.assessment;

import static dev.banyan.assessment.JudgedCity.CANGSHAN;
import static dev.banyan.assessment.JudgedCity.GULOU;
import static dev.banyan.assessment.JudgedCity.as;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.Ending.How;
import dev.banyan.assessment.MarkPanel.Reason;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Panels from the seats to the value of an item, against the real database. */
class PanelsTest {
    private static final Naming GULOU_NAMES = new Naming("鼓楼", "Gulou District");

    private static JudgedCity city;
    private static Actor first;
    private static Actor second;
    private static Actor third;
    private static int panels;

    @BeforeAll
    static void start() {
        city = new JudgedCity();
        first = city.account("verifier");
        second = city.account("reviewer");
        third = city.leader;
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static PanelDraft draft(Actor... seats) {
        return new PanelDraft(
                new PanelDraft.Head("counties", String.valueOf(city.today.getYear()), "panel-" + ++panels),
                new Naming("改革创新", "Innovation"),
                city.today.plusDays(5).toString(),
                true,
                List.of(GULOU, CANGSHAN),
                Stream.of(seats).map(Actor::id).toList());
    }

    private static MakePanel.Outcome make(PanelDraft draft) {
        return as(city.office, it -> city.bean(MakePanel.class).make(it, UUID.randomUUID(), draft));
    }

    private static Panel seated() {
        return ((MakePanel.Done) make(draft(first, second, third))).panel();
    }

    private static MarkPanel.Outcome send(Actor actor, Panel panel, boolean sure, String... marks) {
        return as(actor, it -> city.bean(MarkPanel.class).send(it, panel.id(), List.of(marks), sure));
    }

    private static MarkPanel.Outcome open(Actor actor, Panel panel) {
        return as(actor, it -> city.bean(MarkPanel.class).open(it, panel.id()));
    }

    private static PanelView view(Actor actor, Panel panel) {
        return as(actor, it -> city.bean(FindPanels.class).find(it, panel.id())).orElseThrow();
    }

    private static MarkPanel.Refused refused(Reason reason, Naming... units) {
        return new MarkPanel.Refused(reason, List.of(units));
    }

    private static ValueSource.Asked asked(Panel panel) {
        int year = city.today.getYear();
        return new ValueSource.Asked(
                panel.plan().place().key(),
                "innovation",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                JudgedCity.group(GULOU),
                Instant.now(city.bean(java.time.Clock.class)));
    }

    @Test
    void marks_are_kept_sent_and_become_the_marks_of_an_item() {
        var panel = seated();
        assertThat(city.told(first, "/panels/" + panel.id().value() + "/marks")).isTrue();
        MarkPanel.Outcome saved = as(first, it -> city.bean(MarkPanel.class).save(it, panel.id(), List.of("88.5", "")));
        assertThat(saved).isEqualTo(new MarkPanel.Saved());
        assertThat(((MarkPanel.Open) open(first, panel)).marks())
                .containsExactlyEntriesOf(java.util.Map.of(1, new BigDecimal("88.5")));
        assertThat(send(first, panel, false, "88.5", ""))
                .isEqualTo(refused(Reason.MISSING, new Naming("仓山", "Cangshan District")));
        for (String wrong : List.of("100.1", "88.55", "-1", "好")) {
            assertThat(send(first, panel, false, wrong, "90"))
                    .as(wrong)
                    .isEqualTo(refused(Reason.NO_MARK, GULOU_NAMES));
        }
        assertThat(send(city.office, panel, false, "90", "80")).isEqualTo(new MarkPanel.NotFound());

        assertThat(send(first, panel, false, "88.5", "90")).isEqualTo(new MarkPanel.Sent());
        assertThat(send(first, panel, false, "10", "20")).isEqualTo(refused(Reason.ALREADY_SENT));
        assertThat(view(city.office, panel).sheets()).isEmpty();
        assertThat(view(city.office, panel).seats())
                .extracting(PanelView.Progress::sent)
                .containsOnlyOnce(true);
        assertThat(view(third, panel).seats()).isEmpty();
        assertThat(city.bean(PanelValues.class).values(asked(panel))).isEmpty();

        send(second, panel, false, "70", "80");
        send(third, panel, false, "100", "60.5");
        assertThat(view(city.office, panel).sheets())
                .extracting(PanelView.Sheet::number)
                .containsExactly(1, 2, 3);
        var found = city.bean(PanelValues.class).values(asked(panel));
        assertThat(found).containsOnlyKeys(GULOU);
        assertThat(((Value.Marks) found.get(GULOU).value()).marks())
                .containsExactlyInAnyOrder(new BigDecimal("88.5"), new BigDecimal("70.0"), new BigDecimal("100.0"));
        assertThat(found.get(GULOU).origin())
                .isEqualTo(new Origin(
                        "panels.origin",
                        List.of("改革创新", "3"),
                        "/panels/" + panel.id().value()));
        assertThat(view(city.gulou, panel).units()).containsExactly(0);
        assertThat(city.<Optional<PanelView>>as(
                        city.account("liaison"),
                        it -> city.bean(FindPanels.class).find(it, panel.id())))
                .isEmpty();
    }

    @Test
    void RK_07_equal_marks_are_warned_of_before_they_are_sent() {
        var panel = seated();
        assertThat(send(first, panel, false, "90", "90.0")).isEqualTo(refused(Reason.ALL_EQUAL));
        assertThat(send(first, panel, true, "90", "90.0")).isEqualTo(new MarkPanel.Sent());
    }

    @Test
    void nobody_marks_the_unit_that_they_work_for_or_one_above_it() {
        var own = city.person("鼓楼评委", GULOU, Role.VERIFIER);
        assertThat(make(draft(first, second, own)))
                .isEqualTo(new MakePanel.Refused(List.of(new PanelFault(PanelFault.Kind.SEAT_OF_JUDGED, "鼓楼评委"))));
        assertThat(make(draft(first, second)))
                .isEqualTo(new MakePanel.Refused(List.of(new PanelFault(PanelFault.Kind.SEATS, ""))));
        assertThat(make(draft(first, second, city.gulou)))
                .as("a liaison marks nobody")
                .isEqualTo(new MakePanel.Refused(List.of(new PanelFault(PanelFault.Kind.SEATS, ""))));

        var moves = city.person("将调任的评委", "350100-XNB", Role.VERIFIER);
        var panel = ((MakePanel.Done) make(draft(first, second, moves))).panel();
        assertThat(open(moves, panel)).isInstanceOf(MarkPanel.Open.class);
        city.database()
                .sql("update directory.person set unit = :unit where id = :id")
                .param("unit", CANGSHAN)
                .param("id", moves.id())
                .update();
        assertThat(open(moves, panel)).isEqualTo(refused(Reason.OF_JUDGED));
    }

    @Test
    void no_row_tells_who_gave_which_marks_and_too_few_say_nothing() {
        var panel = seated();
        send(second, panel, false, "70", "80");
        send(first, panel, false, "90", "85");

        assertThat(city.database()
                        .sql("select distinct xmin::text from assessment.panel_mark where panel = ?")
                        .param(panel.id().value())
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(city.database()
                        .sql("select count(*) from assessment.panel_draft where panel = ?")
                        .param(panel.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(city.database()
                        .sql("select distinct coalesce(after, '') from archive.journal where act = 'PanelMarksSent'")
                        .query(String.class)
                        .list())
                .containsExactly("");
        city.database()
                .sql("update assessment.panel set last_day = :day where id = :id")
                .param("day", city.today.minusDays(1))
                .param("id", panel.id().value())
                .update();
        assertThat(open(third, panel)).isEqualTo(refused(Reason.OVER));
        assertThat(view(city.office, panel).sheets()).isEmpty();
        assertThat(city.bean(PanelValues.class).values(asked(panel)).get(GULOU).value())
                .isEqualTo(new Value.NotApplicable(PanelValues.TOO_FEW));
    }

    @Test
    void an_office_seats_a_panel_and_its_people_mark_on_one_page() {
        var office = city.visitor("office");
        String[] typed = {
            "request=" + UUID.randomUUID(),
            "scheme=counties",
            "year=2026",
            "key=pages",
            "title=营商环境创新",
            "titleEn=",
            "last=" + city.today.plusDays(3),
            "differ=true",
            "seats=" + first.id(),
            "seats=" + second.id(),
            "units=" + GULOU,
            "units=" + CANGSHAN,
            "seats="
        };
        assertThat(office.submit("/panels/new", "/panels", typed).body()).contains("请选择 3 至 50 名评委", "营商环境创新");
        typed[typed.length - 1] = "seats=" + third.id();
        String page = leadsTo(office.submit("/panels/new", "/panels", typed));
        assertThat(office.get(page).body()).contains("评委会已组建", "演示核查员", "未提交");
        assertThat(office.get("/panels?lang=en").body()).contains("Panels", "Open");

        var verifier = city.visitor("verifier");
        String marks = page + "/marks";
        assertThat(verifier.get("/panels").body()).contains(marks);
        verifier.submit(marks, marks, "unit1=91.5", "unit2=", "send=false");
        assertThat(verifier.get(marks).body()).contains("已保存，尚未提交", "91.5");
        assertThat(verifier.submit(marks, marks, "unit1=90", "unit2=90", "send=true")
                        .body())
                .contains("完全相同", "name=\"sure\"");
        assertThat(leadsTo(verifier.submit(marks, marks, "unit1=91.5", "unit2=88", "send=true")))
                .isEqualTo(page);
        assertThat(verifier.get(page).body()).contains("已提交。", "评委全部提交或者");
        assertThat(city.visitor("observer").get(page).statusCode()).isEqualTo(404);
        assertThat(city.visitor("observer").get(marks).statusCode()).isEqualTo(403);
    }

    private static EndJudging.Outcome end(Panel panel, How how, String why) {
        return as(city.office, it -> city.bean(EndJudging.class).panel(it, panel.id(), how, why));
    }

    @Test
    void a_panel_that_ends_early_counts_and_one_that_is_withdrawn_does_not() {
        var ended = seated();
        var withdrawn = seated();
        for (var panel : List.of(ended, withdrawn)) {
            send(first, panel, false, "90", "85");
            send(second, panel, false, "70", "80");
        }
        assertThat(end(ended, How.ENDED, " ")).isEqualTo(EndJudging.Outcome.REASON_MISSING);
        assertThat(end(ended, How.ENDED, "一名评委出国")).isEqualTo(EndJudging.Outcome.DONE);
        assertThat(end(ended, How.ENDED, "再说一遍")).as("carried out once").isEqualTo(EndJudging.Outcome.DONE);
        assertThat(end(ended, How.WITHDRAWN, "不算")).isEqualTo(EndJudging.Outcome.OVER);
        assertThat(end(withdrawn, How.WITHDRAWN, "评分表发错")).isEqualTo(EndJudging.Outcome.DONE);
        assertThat(as(third, it -> city.bean(FindPanels.class).toMark(it, 1)).items())
                .noneMatch(it -> it.id().equals(ended.id()) || it.id().equals(withdrawn.id()));
        assertThat(open(third, ended)).isEqualTo(refused(Reason.OVER));
        assertThat(open(third, withdrawn)).isEqualTo(refused(Reason.WITHDRAWN));
        assertThat(city.bean(PanelValues.class).values(asked(ended))).containsKey(GULOU);
        assertThat(city.bean(PanelValues.class).values(asked(withdrawn))).isEmpty();
        assertThat(view(city.office, withdrawn).sheets()).isEmpty();
        assertThat(acts("panel", ended.id().value())).containsOnlyOnce("PanelEnded");
    }

    private static List<String> acts(String kind, long id) {
        return city.database()
                .sql("select act from archive.journal where object_kind = ? and object_id = ?")
                .params(kind, String.valueOf(id))
                .query(String.class)
                .list();
    }

    private static Survey survey(int begins) {
        var draft = new SurveyDraft(
                new SurveyDraft.Head("counties", String.valueOf(city.today.getYear()), "ending-" + begins, "2"),
                new Naming("群众满意度", "Satisfaction"),
                city.today.plusDays(begins).toString(),
                city.today.plusDays(9).toString(),
                List.of(GULOU, CANGSHAN),
                SurveyText.USUAL_GRADES,
                "群众 | | 1 | 3");
        var made = as(city.office, it -> city.bean(MakeSurvey.class).make(it, UUID.randomUUID(), draft));
        return ((SurveyOutcome.Done) made).survey();
    }

    private static List<String> codes(Survey survey) {
        return ((IssueSurveyCodes.Issued)
                        as(city.office, it -> city.bean(IssueSurveyCodes.class).issue(it, survey.id(), 0)))
                .codes().stream().map(IssueSurveyCodes.Code::code).toList();
    }

    /** The key of what was withdrawn is free again, and codes say what has become of them. */
    @Test
    void a_survey_ends_early_or_is_withdrawn_by_the_office_with_a_reason() {
        var survey = survey(0);
        var codes = codes(survey);
        codes.subList(0, 2).forEach(it -> city.bean(AnswerSurvey.class).answer(it, List.of(1, 2)));
        String page = "/surveys/" + survey.id().value();
        var office = city.visitor("office");
        var citizen = new Visitor(city.application.url());

        office.submit(page, page + "/end", "how=WITHDRAWN", "reason=问卷有误");
        assertThat(office.get(page).body()).contains("已撤回", "问卷有误", "不计入考核").doesNotContain("生成邀请码");
        assertThat(citizen.post("/surveys/answer", "code=" + codes.getLast()).body())
                .contains("撤回，不再接受填写");
        assertThat(acts("survey", survey.id().value())).contains("SurveyWithdrawn");

        var again = survey(0);
        var fresh = codes(again);
        fresh.subList(0, 2).forEach(it -> city.bean(AnswerSurvey.class).answer(it, List.of(1, 2)));
        String next = "/surveys/" + again.id().value();
        office.submit(next, next + "/end", "how=ENDED", "reason=答卷已足够");
        assertThat(office.get(next).body()).contains("已提前结束", "答卷已足够", "比较满意");
        assertThat(citizen.post("/surveys/answer", "code=" + fresh.getLast()).body())
                .contains("截止，不再接受填写");

        var coming = survey(2);
        EndJudging.Outcome early =
                as(city.office, it -> city.bean(EndJudging.class).survey(it, coming.id(), How.ENDED, "不办了"));
        assertThat(early).isEqualTo(EndJudging.Outcome.NOT_BEGUN);
    }
}
