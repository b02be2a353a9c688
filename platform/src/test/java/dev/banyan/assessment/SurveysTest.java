package dev.banyan.assessment;

import static dev.banyan.assessment.JudgedCity.CANGSHAN;
import static dev.banyan.assessment.JudgedCity.GULOU;
import static dev.banyan.assessment.JudgedCity.as;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.AnswerSurvey.AlreadyUsed;
import dev.banyan.assessment.AnswerSurvey.Closed;
import dev.banyan.assessment.AnswerSurvey.Counted;
import dev.banyan.assessment.AnswerSurvey.NoAnswer;
import dev.banyan.assessment.AnswerSurvey.NotYet;
import dev.banyan.assessment.AnswerSurvey.UnknownCode;
import dev.banyan.assessment.IssueSurveyCodes.Issued;
import dev.banyan.assessment.IssueSurveyCodes.Reason;
import dev.banyan.assessment.IssueSurveyCodes.Refused;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Surveys from the first code to the value of an item, against the real database. */
class SurveysTest {
    private static final String FORM = "/surveys/answer";

    private static JudgedCity city;
    private static int surveys;

    @BeforeAll
    static void start() {
        city = new JudgedCity();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static SurveyDraft draft(String audiences, LocalDate first, LocalDate last) {
        return new SurveyDraft(
                new SurveyDraft.Head("counties", String.valueOf(city.today.getYear()), "survey-" + ++surveys, "2"),
                new Naming("群众满意度", "Satisfaction"),
                first.toString(),
                last.toString(),
                List.of(GULOU, CANGSHAN),
                SurveyText.USUAL_GRADES,
                audiences);
    }

    private static Survey made(String audiences) {
        return made(draft(audiences, city.today, city.today.plusDays(9)));
    }

    private static Survey made(SurveyDraft draft) {
        return ((SurveyOutcome.Done) make(UUID.randomUUID(), draft)).survey();
    }

    private static SurveyOutcome make(UUID request, SurveyDraft draft) {
        return as(city.office, it -> city.bean(MakeSurvey.class).make(it, request, draft));
    }

    private static IssueSurveyCodes.Outcome issue(Survey survey, int seen) {
        return as(city.office, it -> city.bean(IssueSurveyCodes.class).issue(it, survey.id(), seen));
    }

    private static List<String> codes(Survey survey) {
        return ((Issued) issue(survey, 0))
                .codes().stream().map(IssueSurveyCodes.Code::code).toList();
    }

    private static AnswerSurvey.Outcome answer(String code, Integer... grades) {
        return city.bean(AnswerSurvey.class).answer(code, List.of(grades));
    }

    private static SurveyResult result(Actor actor, Survey survey) {
        return find(actor, survey).orElseThrow();
    }

    private static Optional<SurveyResult> find(Actor actor, Survey survey) {
        return as(actor, it -> city.bean(FindSurveys.class).find(it, survey.id()));
    }

    private static void close(Survey survey) {
        city.database()
                .sql("update assessment.survey set first_day = :day, last_day = :day where id = :id")
                .param("day", city.today.minusDays(1))
                .param("id", survey.id().value())
                .update();
    }

    private static ValueSource.Asked asked(Survey survey) {
        int year = city.today.getYear();
        return new ValueSource.Asked(
                survey.plan().place().key(),
                "satisfaction",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                JudgedCity.group(GULOU, CANGSHAN, "350103"),
                Instant.now(city.bean(java.time.Clock.class)));
    }

    @Test
    void a_code_answers_once_and_the_answers_become_the_counts_of_an_item() {
        var survey = made("群众 | Residents | 1 | 5");
        var codes = codes(survey);
        assertThat(codes).hasSize(5).doesNotHaveDuplicates();

        assertThat(answer("AAAA-AAAA-AAAA", 1, 1)).isEqualTo(new UnknownCode());
        assertThat(answer(codes.get(0), 0, 0)).isInstanceOf(NoAnswer.class);
        assertThat(answer(codes.get(0), 1, 6)).isInstanceOf(NoAnswer.class);
        assertThat(answer(codes.get(0), 1)).isInstanceOf(NoAnswer.class);
        assertThat(answer(codes.get(0), 1, 2)).isInstanceOf(Counted.class);
        assertThat(answer(codes.get(0), 5, 5)).isEqualTo(new AlreadyUsed());
        assertThat(answer(codes.get(1).toLowerCase(java.util.Locale.ROOT), 3, 0))
                .isInstanceOf(Counted.class);

        var open = result(city.office, survey);
        assertThat(open.units()).isEmpty();
        assertThat(open.turnouts().getFirst().used()).isEqualTo(2);
        assertThat(open.turnouts().getFirst().rate())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("40"));
        assertThat(city.bean(SurveyValues.class).values(asked(survey))).isEmpty();

        close(survey);
        assertThat(answer(codes.get(2), 1, 1)).isEqualTo(new Closed(city.today.minusDays(1)));
        var values = city.bean(SurveyValues.class).values(asked(survey));
        assertThat(values.get(GULOU).value()).isEqualTo(new Value.Counts(List.of(1, 0, 1, 0, 0)));
        assertThat(values.get(GULOU).origin())
                .isEqualTo(new Origin(
                        "surveys.origin",
                        List.of("群众满意度", "2"),
                        "/surveys/" + survey.id().value()));
        assertThat(values.get(CANGSHAN).value()).isEqualTo(new Value.NotApplicable(SurveyValues.TOO_FEW));
        assertThat(values).doesNotContainKey("350103");
    }

    @Test
    void of_several_audiences_each_gives_its_mean() {
        var survey = made("企业 | | 0.6 | 2\n群众 | | 0.4 | 2");
        var codes = codes(survey);
        answer(codes.get(0), 1, 2);
        answer(codes.get(1), 2, 2);
        answer(codes.get(2), 3, 3);
        answer(codes.get(3), 4, 3);
        close(survey);

        var value =
                city.bean(SurveyValues.class).values(asked(survey)).get(GULOU).value();

        assertThat(((Value.Marks) value).marks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(90), BigDecimal.valueOf(45));
        assertThat(result(city.office, survey).units().getFirst().mean(survey.plan()))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("72"));
    }

    @Test
    void codes_are_made_again_only_until_somebody_answered() {
        var survey = made("群众 | | 1 | 3");
        var first = codes(survey);
        assertThat(issue(survey, 0)).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        var second = ((Issued) issue(survey, 1)).codes();
        assertThat(answer(first.getFirst(), 1, 1)).isEqualTo(new UnknownCode());
        assertThat(answer(second.getFirst().code(), 1, 1)).isInstanceOf(Counted.class);
        assertThat(issue(survey, 2)).isEqualTo(new Refused(Reason.ANSWERED));
        close(survey);
        assertThat(issue(survey, 2)).isEqualTo(new Refused(Reason.CLOSED));

        var coming = made(draft("群众 | | 1 | 3", city.today.plusDays(2), city.today.plusDays(3)));
        assertThat(answer(codes(coming).getFirst(), 1, 1)).isEqualTo(new NotYet(city.today.plusDays(2)));
    }

    /** What somebody with the whole database before them could compare. */
    @Test
    void no_row_tells_when_or_with_which_code_an_answer_was_given() {
        var survey = made("群众 | | 1 | 4");
        var codes = codes(survey);
        answer(codes.get(2), 5, 5);
        answer(codes.get(0), 1, 1);

        assertThat(city.database()
                        .sql("select distinct xmin::text from assessment.survey_count where survey = ?")
                        .param(survey.id().value())
                        .query(String.class)
                        .list())
                .as("every count was last written by the same transaction")
                .hasSize(1);
        assertThat(city.database().sql("""
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'assessment' and table_name in ('survey_code', 'survey_count')""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "survey_code.digest",
                        "survey_code.survey",
                        "survey_code.audience",
                        "survey_code.used",
                        "survey_count.survey",
                        "survey_count.audience",
                        "survey_count.unit",
                        "survey_count.grade",
                        "survey_count.answers");
        assertThat(city.database()
                        .sql("select act from archive.journal where object_kind = 'survey' and object_id = ?")
                        .param(String.valueOf(survey.id().value()))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("SurveyMade", "SurveyCodesIssued");
        assertThat(city.database()
                        .sql("select coalesce(string_agg(coalesce(before, '') || coalesce(after, ''), ''), '')"
                                + " from archive.journal where object_kind = 'survey'")
                        .query(String.class)
                        .single())
                .doesNotContain(codes);
    }

    @Test
    void a_unit_sees_what_was_said_of_it_alone_and_the_key_is_taken_once() {
        var survey = made("群众 | | 1 | 2");
        codes(survey).forEach(code -> answer(code, 1, 2));
        close(survey);

        assertThat(result(city.gulou, survey).units())
                .extracting(it -> it.unit().code())
                .containsExactly(GULOU);
        assertThat(result(city.leader, survey).units()).hasSize(2);
        assertThat(find(city.account("liaison"), survey)).isEmpty();
        var request = UUID.randomUUID();
        var wish = draft("群众 | | 1 | 2", city.today, city.today);
        var once = make(request, wish);
        assertThat(make(request, wish)).isEqualTo(once);
        assertThat(make(UUID.randomUUID(), wish))
                .isEqualTo(new SurveyOutcome.Refused(List.of(new SurveyFault(SurveyFault.Kind.KEY_TAKEN, 0))));
    }

    @Test
    void an_office_makes_a_survey_whose_codes_people_type_without_signing_in() {
        var office = city.visitor("office");
        String year = String.valueOf(city.today.getYear());
        String[] typed = {
            "request=" + UUID.randomUUID(),
            "scheme=counties",
            "year=" + year,
            "key=pages",
            "title=市民满意度调查",
            "titleEn=",
            "first=" + city.today,
            "last=" + city.today,
            "least=2",
            "units=" + GULOU,
            "units=" + CANGSHAN,
            "grades=" + SurveyText.USUAL_GRADES,
            "audiences=市民 | Residents | 一 | 3"
        };
        assertThat(office.submit("/surveys/new", "/surveys", typed).body())
                .contains("“评议主体”第 1 行不能识别", "市民满意度调查", "value=\"350102\" checked");
        typed[typed.length - 1] = "audiences=市民 | Residents | 1 | 3";
        String page = leadsTo(office.submit("/surveys/new", "/surveys", typed));
        assertThat(office.get(page).body()).contains("评议已发起", "请妥善保管并分发", "无数据", "进行中");
        var file = office.submit(page, page + "/codes", "seen=0", "format=CSV");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        var codes = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")
                .matcher(file.body())
                .results()
                .map(it -> it.group())
                .toList();
        assertThat(codes).hasSize(3);
        assertThat(leadsTo(office.submit(page, page + "/codes", "seen=0"))).isEqualTo(page);
        assertThat(office.get(page).body()).contains("邀请码刚刚已由他人生成");

        var citizen = new Visitor(city.application.url());
        assertThat(citizen.get(FORM).body()).contains("不记姓名", "填写公众评议").doesNotContain("<script");
        assertThat(citizen.post(FORM, "code=K7QM-2XRA-PD9H").body()).contains("没有这个邀请码");
        var form = citizen.post(FORM, "code=" + codes.getFirst());
        assertThat(form.body()).contains("市民满意度调查", "鼓楼", "比较满意", "不了解，不评价", "请您评价以下单位的工作");
        assertThat(citizen.post(FORM + "/send", "code=" + codes.getFirst(), "units=2", "unit1=0")
                        .body())
                .contains("您还没有评价任何单位");
        var sent = citizen.post(FORM + "/send", "code=" + codes.getFirst(), "units=2", "unit1=2", "unit2=1");
        assertThat(leadsTo(sent)).isEqualTo(FORM + "?sent=true");
        assertThat(citizen.get(leadsTo(sent)).body()).contains("感谢您的评议");
        assertThat(citizen.post(FORM, "code=" + codes.getFirst()).body()).contains("这个邀请码已经用过");
        assertThat(office.get(page).body()).contains("已经有人作答", "33.3%", "截止以后才显示结果");
        assertThat(office.get(page + "/export").statusCode()).isEqualTo(404);
        assertThat(city.visitor("liaison").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_types_a_hundred_wrong_codes_has_to_wait() {
        var guesser = new Visitor(city.application.url());
        var statuses = java.util.stream.IntStream.range(0, 101)
                .mapToObj(i -> guesser.post(FORM, "code=AAAA-AAAA-AAAA").statusCode())
                .collect(Collectors.toSet());

        assertThat(statuses).containsExactlyInAnyOrder(422, 429);
        assertThat(guesser.post(FORM, "code=AAAA-AAAA-AAAA").body()).contains("十五分钟后再试");
    }

    @Test
    void the_pages_are_complete_in_both_languages() {
        var survey = made("群众 | Residents | 1 | 2\n企业 | Enterprises | 1 | 2");
        codes(survey).forEach(code -> answer(code, 1, 2));
        close(survey);
        String page = "/surveys/" + survey.id().value();
        for (String path : List.of("/surveys", "/surveys/new", page, FORM, FORM + "?sent=true")) {
            for (String language : List.of("en", "zh-CN")) {
                var answer = city.visitor("office").get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
            }
        }
        assertThat(city.visitor("office").get(page + "/export").body()).contains("鼓楼", "100", "加权得分");
        assertThat(city.visitor("office").get(page + "/export?format=XLSX").body())
                .startsWith("PK");
    }
}
