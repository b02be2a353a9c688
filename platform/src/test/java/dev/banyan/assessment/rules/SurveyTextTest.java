package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.JudgedUnit;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.SurveyDraft;
import dev.banyan.assessment.SurveyFault;
import dev.banyan.assessment.SurveyFault.Kind;
import dev.banyan.assessment.SurveyPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A survey as an office writes it. */
class SurveyTextTest {
    private static final JudgedUnit GULOU = new JudgedUnit("350102", new Naming("鼓楼", "Gulou"));
    private static final String AUDIENCES = "企业 | Enterprises | 0.6 | 200\n\n群众｜｜0.4｜300\n";

    private static SurveyDraft draft(String grades, String audiences) {
        return new SurveyDraft(
                new SurveyDraft.Head("counties", "2025", "residents", "10"),
                new Naming("群众满意度", ""),
                "2025-12-01",
                "2025-12-20",
                List.of("350102", "350102"),
                grades,
                audiences);
    }

    private static List<SurveyFault> faults(SurveyDraft draft) {
        return ((SurveyText.Faulty) SurveyText.read(draft, Map.of("350102", GULOU))).faults();
    }

    @Test
    void it_is_read_line_by_line() {
        assertThat(SurveyText.read(draft("好 | Good | 100\n差 | Bad | 0", AUDIENCES), Map.of("350102", GULOU)))
                .isEqualTo(new SurveyText.Good(new SurveyPlan(
                        new SurveyPlan.Place("counties", 2025, "residents"),
                        new Naming("群众满意度", "群众满意度"),
                        new SurveyPlan.Days(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 20)),
                        List.of(GULOU),
                        List.of(
                                new SurveyPlan.Grade(new Naming("好", "Good"), new BigDecimal("100")),
                                new SurveyPlan.Grade(new Naming("差", "Bad"), new BigDecimal("0"))),
                        List.of(
                                new SurveyPlan.Audience(new Naming("企业", "Enterprises"), new BigDecimal("0.6"), 200),
                                new SurveyPlan.Audience(new Naming("群众", "群众"), new BigDecimal("0.4"), 300)),
                        10)));
    }

    @Test
    void the_usual_answers_are_worth_100_80_60_30_and_0() {
        var plan = ((SurveyText.Good)
                        SurveyText.read(draft(SurveyText.USUAL_GRADES, AUDIENCES), Map.of("350102", GULOU)))
                .plan();

        assertThat(plan.worths())
                .containsExactly(
                        BigDecimal.valueOf(100),
                        BigDecimal.valueOf(80),
                        BigDecimal.valueOf(60),
                        BigDecimal.valueOf(30),
                        BigDecimal.ZERO);
    }

    @Test
    void each_fault_says_its_line() {
        assertThat(faults(draft("好 | Good | 100\n差 | Bad | 0 | 0\n更差 | | 120", AUDIENCES)))
                .containsExactly(
                        new SurveyFault(Kind.GRADE_LINE, 2),
                        new SurveyFault(Kind.GRADE_LINE, 3),
                        new SurveyFault(Kind.GRADES, 0));
        assertThat(faults(draft("差 | Bad | 0\n好 | Good | 100", "企业 | | 0 | 200\n群众 | | 1 | 0\n | | 1 | 1")))
                .containsExactly(
                        new SurveyFault(Kind.GRADE_ORDER, 0),
                        new SurveyFault(Kind.AUDIENCE_LINE, 1),
                        new SurveyFault(Kind.AUDIENCE_LINE, 2),
                        new SurveyFault(Kind.AUDIENCE_LINE, 3),
                        new SurveyFault(Kind.AUDIENCES, 0));
        assertThat(faults(draft(SurveyText.USUAL_GRADES, "企业 | | 1 | 20001")))
                .containsExactly(new SurveyFault(Kind.CODES, 0));
    }

    @Test
    void nothing_else_may_be_missing_either() {
        assertThat(faults(new SurveyDraft(
                        new SurveyDraft.Head("", "25", "Residents", "1"),
                        new Naming(" ", ""),
                        "2025-12-21",
                        "2025-12-20",
                        List.of("999999"),
                        SurveyText.USUAL_GRADES,
                        AUDIENCES)))
                .extracting(SurveyFault::kind)
                .containsExactly(Kind.SCHEME, Kind.KEY, Kind.YEAR, Kind.TITLE, Kind.DAYS, Kind.UNITS, Kind.LEAST);
    }
}
