package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.rules.RoundLife;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Role;
import dev.banyan.directory.SentBack;
import dev.banyan.directory.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Everything that is refused, each with its reason, against PostgreSQL; and every edge of a round's life walked. */
class AssessmentRefusalsTest extends AssessmentCity {
    private static final String LONG = "长".repeat(ChangeScheme.LONGEST_REASON + 1);

    @Test
    void a_scheme_changes_with_a_reason_and_from_what_the_writer_saw() {
        String text = text("changing");
        assertThat(change("changing", 0, text.replace("60", "50"), "")).isInstanceOf(ChangeScheme.Refused.class);
        var first = (ChangeScheme.Changed) change("changing", 0, text, "");
        assertThat(first.version().number()).isEqualTo(1);
        assertThat(change("changing", 1, text, ""))
                .as("the same text changes nothing")
                .isEqualTo(first);
        String other = text.replace("smallest: 5", "smallest: 6");
        assertThat(change("changing", 0, other, "改")).isInstanceOf(ChangeScheme.ChangedMeanwhile.class);
        assertThat(change("changing", 1, other, " ")).isEqualTo(new ChangeScheme.ReasonMissing());
        assertThat(change("changing", 1, other, LONG)).isEqualTo(new ChangeScheme.ReasonMissing());
        var renamed = (ChangeScheme.Refused) change("changing", 1, text("renamed"), "改名");
        assertThat(renamed.faults()).extracting(it -> it.what()).containsExactly(SchemeProblem.Written.OTHER_KEY);
        var request = UUID.randomUUID();
        var typed = new ChangeScheme.Typed(Optional.of("changing"), 1, other, "扩大分组");
        ChangeScheme.Outcome once = as(office, it -> bean(ChangeScheme.class).change(it, request, typed));
        ChangeScheme.Outcome twice = as(office, it -> bean(ChangeScheme.class).change(it, request, typed));
        assertThat(twice).isEqualTo(once);
        List<SchemeVersion> versions = as(gulou, _ -> bean(FindSchemes.class).versions("changing"));
        assertThat(versions).extracting(SchemeVersion::number).containsExactly(2, 1);
    }

    @Test
    void a_year_opens_once_and_takes_another_version_for_a_reason() {
        assertThat(openYear("never-written", 2025, "")).isEqualTo(no(OpenYear.Refusal.NO_SUCH_SCHEME));
        change("years", 0, text("years"), "");
        assertThat(openYear("years", 1980, "")).isEqualTo(no(OpenYear.Refusal.YEAR_OUT_OF_REACH));
        assertThat(openYear("years", 2080, "")).isEqualTo(no(OpenYear.Refusal.YEAR_OUT_OF_REACH));
        assertThat(openYear("years", 2025, LONG)).isEqualTo(no(OpenYear.Refusal.REASON_TOO_LONG));
        assertThat(openYear("years", 2025, "")).isInstanceOf(OpenYear.Opened.class);
        assertThat(openYear("years", 2025, "")).isEqualTo(no(OpenYear.Refusal.SAME_VERSION));
        change("years", 1, text("years").replace("smallest: 5", "smallest: 6"), "扩大分组");
        assertThat(openYear("years", 2025, "")).isEqualTo(no(OpenYear.Refusal.REASON_MISSING));
        var request = UUID.randomUUID();
        OpenYear.Outcome opened = as(office, it -> bean(OpenYear.class).open(it, request, "years", 2025, "年中调整"));
        OpenYear.Outcome again = as(office, it -> bean(OpenYear.class).open(it, request, "years", 2025, "年中调整"));
        assertThat(again).isEqualTo(opened);
        assertThat(((OpenYear.Opened) opened).year().versions())
                .extracting(OpenedYear.Frozen::version)
                .containsExactly(1, 2);
        change("nobody", 0, text("nobody").replace("kinds: [county], without: [\"350128\"]", "with: [nowhere]"), "");
        assertThat(openYear("nobody", 2025, "")).isEqualTo(no(OpenYear.Refusal.NOBODY));
    }

    private static OpenYear.Outcome no(OpenYear.Refusal refusal) {
        return new OpenYear.Refused(refusal);
    }

    @Test
    void a_round_opens_once_for_a_span_that_there_is_in_a_year_that_is_open() {
        assertThat(openRound("spans", new Span(2025, Kind.YEAR, 1)))
                .isEqualTo(refused(new RoundId(0), Refusal.NOT_OPENED));
        change("spans", 0, text("spans"), "");
        openYear("spans", 2025, "");
        for (var none : List.of(
                new Span(2025, Kind.MONTH, 13), new Span(2025, Kind.QUARTER, 0), new Span(2025, Kind.YEAR, 2))) {
            assertThat(openRound("spans", none)).isEqualTo(refused(new RoundId(0), Refusal.NO_SUCH_SPAN));
        }
        var half = new Span(2025, Kind.HALF, 2);
        assertThat(openRound("spans", half)).isEqualTo(openRound("spans", half));
        assertThat(done(openRound("spans", half)).span().first()).isEqualTo("2025-07-01");
        assertThat(done(openRound("spans", half)).span().last()).isEqualTo("2025-12-31");
    }

    @Test
    void nothing_is_shown_before_its_last_day_is_over_and_something_was_gathered() {
        var today = bean(CityCalendar.class).today();
        change("early", 0, text("early"), "");
        openYear("early", today.getYear(), "");
        openYear("early", 2025, "");
        var month = done(openRound("early", new Span(today.getYear(), Kind.MONTH, today.getMonthValue())));
        assertThat(step(office, month.id(), RoundStep.SHOWN, "")).isEqualTo(refused(month.id(), Refusal.TOO_EARLY));
        var past = done(openRound("early", new Span(2025, Kind.MONTH, 1)));
        assertThat(step(office, past.id(), RoundStep.SHOWN, ""))
                .isEqualTo(refused(past.id(), Refusal.NOTHING_GATHERED));
        assertThat(step(office, UUID.randomUUID(), past.id(), RoundStep.SHOWN, 7, ""))
                .isEqualTo(refused(past.id(), Refusal.CHANGED_MEANWHILE));
        assertThat(step(office, past.id(), RoundStep.GATHERED, ""))
                .as("values are gathered in another way")
                .isEqualTo(refused(past.id(), Refusal.NOT_NOW));
        done(gather(office, UUID.randomUUID(), past.id()));
        assertThat(step(office, past.id(), RoundStep.SHOWN, LONG))
                .isEqualTo(refused(past.id(), Refusal.REASON_TOO_LONG));
        assertThat(step(office, UUID.randomUUID(), new RoundId(999_999), RoundStep.SHOWN, 1, ""))
                .isEqualTo(new RoundOutcome.NotFound());
    }

    @Test
    void a_value_by_hand_names_a_unit_an_item_and_a_reason_and_says_something() {
        var id = round("by-hand", 2025);
        assertThat(enter(id, "350128", "figure", "1")).isEqualTo(refused(id, Refusal.NO_SUCH_UNIT));
        assertThat(enter(id, GULOU, "no-item", "1")).isEqualTo(refused(id, Refusal.NO_SUCH_ITEM));
        assertThat(enter(id, GULOU, "red", "1")).isEqualTo(refused(id, Refusal.NOT_BY_HAND));
        assertThat(enter(id, GULOU, "figure", "很多")).isEqualTo(refused(id, Refusal.NO_VALUE));
        assertThat(enter(office, id, GULOU, "figure", "1", " ")).isEqualTo(refused(id, Refusal.REASON_MISSING));
        assertThat(enter(office, id, GULOU, "figure", "1", LONG)).isEqualTo(refused(id, Refusal.REASON_TOO_LONG));
        assertThat(enter(new RoundId(999_999), GULOU, "figure", "1")).isEqualTo(new RoundOutcome.NotFound());
        done(enter(id, GULOU, "figure", "n/a 无此项任务"));
        done(gather(office, UUID.randomUUID(), id));
        done(step(office, id, RoundStep.SHOWN, ""));
        assertThat(enter(id, GULOU, "figure", "1")).isEqualTo(refused(id, Refusal.NOT_NOW));
        assertThat(gather(office, UUID.randomUUID(), id)).isEqualTo(refused(id, Refusal.NOT_NOW));
    }

    @Test
    void a_veto_holds_until_it_is_lifted_and_keeps_the_grade_down() {
        var id = round("vetoed", 2025);
        enter(id, GULOU, "figure", "100");
        enter(id, GULOU, "checked", "100");
        done(gather(office, UUID.randomUUID(), id));
        assertThat(veto(id, "no-veto", true, "查实")).isEqualTo(refused(id, Refusal.NO_SUCH_VETO));
        assertThat(veto(id, "lie", true, " ")).isEqualTo(refused(id, Refusal.REASON_MISSING));
        assertThat(veto(id, "lie", false, "撤销")).isEqualTo(refused(id, Refusal.HOLDS_ALREADY));
        done(veto(id, "lie", true, "经查上报数据不实"));
        assertThat(veto(id, "lie", true, "再次")).isEqualTo(refused(id, Refusal.HOLDS_ALREADY));
        assertThat(grade(id)).contains("good");
        assertThat(published(id, GULOU)).isEqualTo("100.00");
        done(veto(id, "lie", false, "复查属实"));
        assertThat(grade(id)).contains("best");
    }

    private static RoundOutcome veto(RoundId id, String veto, boolean holds, String reason) {
        var mark = new VetoMark(GULOU, veto, holds, reason, "", java.time.Instant.EPOCH);
        return as(office, it -> bean(EnterValue.class).veto(it, UUID.randomUUID(), id, mark));
    }

    private static Optional<String> grade(RoundId id) {
        return group(office, id)
                .flatMap(it -> it.sheet(GULOU))
                .orElseThrow()
                .standing()
                .grade();
    }

    @Test
    void an_appeal_is_about_the_own_unit_in_the_window_and_once_at_a_time() {
        var id = shown("appealed", 2025);
        assertThat(appeal(gulou, id, TAIJIANG, "figure", "过高")).isEqualTo(new RoundOutcome.NotFound());
        assertThat(appeal(gulou, new RoundId(999_999), GULOU, "figure", "过低")).isEqualTo(new RoundOutcome.NotFound());
        assertThat(appeal(gulou, id, GULOU, "no-item", "过低")).isEqualTo(refused(id, Refusal.NO_SUCH_ITEM));
        assertThat(appeal(office, id, "350128", "figure", "过低")).isEqualTo(refused(id, Refusal.NO_SUCH_UNIT));
        assertThat(appeal(gulou, id, GULOU, "figure", "")).isEqualTo(refused(id, Refusal.REASON_MISSING));
        assertThat(appeal(gulou, id, GULOU, "figure", LONG)).isEqualTo(refused(id, Refusal.REASON_TOO_LONG));
        var program = new AppealScore.File("证据.exe", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(appeal(gulou, UUID.randomUUID(), id, GULOU, "figure", "有误", Optional.of(program)))
                .isEqualTo(refused(id, Refusal.PROOF_REFUSED));
        var proof = new AppealScore.File("证据.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8));
        done(appeal(gulou, UUID.randomUUID(), id, GULOU, "figure", "有误", Optional.of(proof)));
        var there = appeals(gulou, id).getFirst();
        assertThat(proof(gulou, there))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(proof.content()));
        assertThat(proof(taijiang, there)).isEmpty();
        assertThat(appeal(gulou, id, GULOU, "figure", "再次")).isEqualTo(refused(id, Refusal.APPEALED_ALREADY));
        windowOver(id);
        assertThat(appeal(gulou, id, GULOU, "checked", "过晚")).isEqualTo(refused(id, Refusal.TOO_LATE));
    }

    private static Optional<byte[]> proof(Actor actor, Appeal appeal) {
        return as(actor, it -> bean(FindAppeals.class).proof(it, appeal.id()));
    }

    @Test
    void what_is_typed_and_refused_comes_back() {
        var id = shown("typed", 2025);
        done(appeal(gulou, id, GULOU, "figure", "有误"));
        var appeal = "/appeals/" + appeals(office, id).getFirst().id().value();
        var deciding = new Visitor(application.url()).signIn("reviewer", DemoAccounts.PASSWORD);
        SentBack.comesBack(deciding, appeal, appeal, "verdict=UPHELD&value=九十五&finding=口径有误，已核对。", "value");
        SentBack.comesBack(deciding, appeal, appeal, "value=95&finding=口径有误，已核对。", "verdict");
        var desk = new Visitor(application.url()).signIn("office", DemoAccounts.PASSWORD);
        SentBack.comesBack(desk, "/schemes/typed", "/schemes/typed/years", "year=1989&reason=换届", "year");
        SentBack.comesBack(desk, "/schemes/typed", "/schemes/typed/years", "year=明年&reason=换届", "year");
        SentBack.comesBack(desk, "/rounds", "/rounds", "scheme=typed&year=2031&kind=QUARTER&number=4", "year");
        SentBack.comesBack(
                desk, "/consequences/new", "/consequences", "unit=350102&scheme=&year=2025&text=连续垫底", "scheme");
    }

    @Test
    void schemes_are_chosen_by_title_and_say_what_they_ask_for() {
        var desk = new Visitor(application.url()).signIn("office", DemoAccounts.PASSWORD);

        assertThat(desk.get("/panels/new").body())
                .contains("<option value=\"counties\">县（市、区）绩效考评方案</option>")
                .contains("<option value=\"innovation\">县（市、区）绩效考评方案 · 改革创新评审</option>");
        assertThat(desk.get("/surveys/new?lang=en").body())
                .contains("<option value=\"residents\">", "Satisfaction by audience</option>");
        assertThat(desk.get("/consequences/new?lang=zh-CN").body()).contains("<option value=\"counties\">县（市、区）绩效考评方案");
    }

    @Test
    void an_appeal_is_decided_once_with_a_value_and_a_finding_by_nobody_concerned() {
        var id = shown("decided", 2025);
        var second = person("另一审核人", "350100-XNB", Role.REVIEWER);
        done(appeal(gulou, id, GULOU, "figure", "有误"));
        var figure = appeals(office, id).getFirst().id();
        assertThat(decide(office, figure, Verdict.REJECTED, "", "不成立")).isEqualTo(refused(id, Refusal.OWN_WORK));
        assertThat(decide(second, figure, Verdict.UPHELD, "若干", "成立")).isEqualTo(refused(id, Refusal.NO_VALUE));
        assertThat(decide(second, figure, Verdict.UPHELD, "91", "")).isEqualTo(refused(id, Refusal.REASON_MISSING));
        assertThat(decide(second, figure, Verdict.UPHELD, "91", LONG)).isEqualTo(refused(id, Refusal.REASON_TOO_LONG));
        assertThat(decide(second, new AppealId(999_999), Verdict.UPHELD, "91", "成立"))
                .isEqualTo(new RoundOutcome.NotFound());
        var county = person("鼓楼审核人", GULOU, Role.REVIEWER);
        assertThat(decide(county, figure, Verdict.UPHELD, "100", "成立")).isEqualTo(new RoundOutcome.NotFound());
        done(decide(second, figure, Verdict.REJECTED, "", "证据不足。"));
        assertThat(decide(reviewer, figure, Verdict.UPHELD, "91", "成立")).isEqualTo(refused(id, Refusal.NOT_NOW));
        assertThat(published(id, GULOU)).isEqualTo("92.50");

        // The office found a mistake itself: then somebody else decides.
        done(appeal(office, id, TAIJIANG, "red", "漏计红灯"));
        var red = appeals(office, id).getLast().id();
        assertThat(decide(office, red, Verdict.UPHELD, "2", "属实")).isEqualTo(refused(id, Refusal.OWN_WORK));
        done(decide(second, red, Verdict.UPHELD, "2", "属实"));
        assertThat(published(id, TAIJIANG)).isEqualTo("90.80");
    }

    /** 每个状态 × 每个环节：表中有的走得通，其余一律不得办理。 */
    @Test
    void every_edge_is_walked_and_every_missing_one_is_refused() {
        change("edges", 0, text("edges"), "");
        openYear("edges", 2025, "");
        var month = 1;
        var walked = EnumSet.noneOf(RoundStep.class);
        for (var state : State.values()) {
            for (var step : RoundStep.values()) {
                var id = done(openRound("edges", new Span(2025, Kind.MONTH, month)))
                        .id();
                done(gather(office, UUID.randomUUID(), id));
                put(id, state);
                var edge = RoundLife.edge(Optional.of(state), step);
                for (var who : List.of(office, leader)) {
                    boolean may = edge.isPresent()
                            && step != RoundStep.GATHERED
                            && who.may(edge.get().who());
                    var outcome = step(who, id, step, "经研究决定");
                    if (may) {
                        assertThat(done(outcome).state()).isEqualTo(edge.get().to());
                        walked.add(step);
                        put(id, state);
                    } else {
                        assertThat(outcome)
                                .as(state + " " + step + " " + who.displayName())
                                .isEqualTo(refused(id, Refusal.NOT_NOW));
                    }
                }
                month = month % 11 + 1;
                put(id, State.GATHERING);
            }
        }
        assertThat(walked).isEqualTo(EnumSet.complementOf(EnumSet.of(RoundStep.OPENED, RoundStep.GATHERED)));
        assertThat(edges()).containsOnlyOnceElementsOf(Arrays.asList(RoundStep.values()));
    }

    private static List<RoundStep> edges() {
        return RoundLife.TABLE.stream().map(RoundLife.Edge::step).collect(Collectors.toList());
    }

    /** Where a round would be if it had come that far; nothing else is typed into the database by anybody. */
    private static void put(RoundId id, State state) {
        bean(JdbcClient.class)
                .sql("update assessment.round set state = ?, appeals_until = current_date - 2 where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    @Test
    void who_may_not_assess_is_told_that_there_is_nothing() {
        var id = round("nobody-else", 2025);
        var county = person("鼓楼考核办", GULOU, Role.OFFICE);

        assertThat(step(county, UUID.randomUUID(), id, RoundStep.SHOWN, 1, ""))
                .as("the office of a county assesses nobody else's group")
                .isEqualTo(new RoundOutcome.NotFound());
        assertThatThrownBy(() -> step(gulou, UUID.randomUUID(), id, RoundStep.SHOWN, 1, ""))
                .isInstanceOf(AccessDeniedException.class);
    }
}
