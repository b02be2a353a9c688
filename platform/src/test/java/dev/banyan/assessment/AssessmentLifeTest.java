package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.ReadScores.Moved;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.ManageUnits;
import dev.banyan.directory.Role;
import dev.banyan.evaluationkernel.scores.PeerGroup.Successor;
import dev.banyan.evaluationkernel.scores.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A round from the first value to the release and back through the only door there is, against PostgreSQL. */
class AssessmentLifeTest extends AssessmentCity {
    @Test
    void a_round_goes_from_the_first_value_to_the_release() {
        var id = shown("whole-way", 2025);
        assertThat(now(id).state()).isEqualTo(State.PROVISIONAL);
        assertThat(now(id).appealsUntil()).isPresent();
        assertThat(published(id, GULOU)).isEqualTo("92.50");
        assertThat(published(id, TAIJIANG)).isEqualTo("91.00");
        assertThat(published(id, CANGSHAN)).isEqualTo("52.50");
        assertThat(place(id, GULOU)).isEqualTo(1);

        done(appeal(taijiang, id, TAIJIANG, "figure", "统计口径更正后为 97%。"));
        var appeal = appeals(taijiang, id).getFirst();
        assertThat(appeals(gulou, id)).isEmpty();
        assertThat(step(office, id, RoundStep.APPEALS_CLOSED, "")).isEqualTo(refused(id, Refusal.APPEALS_OPEN));
        windowOver(id);
        assertThat(step(office, id, RoundStep.APPEALS_CLOSED, "")).isEqualTo(refused(id, Refusal.APPEALS_WAIT));
        assertThat(decide(office, appeal.id(), Verdict.UPHELD, "97", "情况属实。")).isEqualTo(refused(id, Refusal.OWN_WORK));
        done(decide(reviewer, appeal.id(), Verdict.UPHELD, "97", "情况属实。"));

        assertThat(published(id, TAIJIANG)).isEqualTo("97.75");
        assertThat(place(id, TAIJIANG)).isEqualTo(1);
        assertThat(place(id, GULOU)).isEqualTo(2);
        assertThat(moved(gulou, id)).as("told once the appeals are closed").isEmpty();
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        assertThat(moved(gulou, id))
                .extracting(
                        Moved::unit,
                        it -> it.before().published().toPlainString(),
                        it -> it.now().published().toPlainString(),
                        it -> it.before().standing().place(),
                        it -> it.now().standing().place())
                .containsExactly(tuple(GULOU, "92.50", "92.50", 1, 2), tuple(TAIJIANG, "91.00", "97.75", 2, 1));

        done(step(leader, id, RoundStep.RETURNED, "请核对完成率口径。"));
        assertThat(now(id).state()).isEqualTo(State.PROVISIONAL);
        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        assertThat(group(gulou, id)).isEmpty();
        done(step(office, id, RoundStep.RELEASED, ""));
        assertThat(group(gulou, id)).isPresent();
        assertThat(same(gulou, id)).contains(true);

        assertThat(steps(id))
                .extracting(Taken::step)
                .containsExactly(
                        RoundStep.OPENED,
                        RoundStep.GATHERED,
                        RoundStep.SHOWN,
                        RoundStep.APPEALS_CLOSED,
                        RoundStep.RETURNED,
                        RoundStep.APPEALS_CLOSED,
                        RoundStep.APPROVED,
                        RoundStep.RELEASED);
    }

    private static List<Moved> moved(Actor actor, RoundId id) {
        return as(actor, it -> bean(ReadScores.class).moved(it, id));
    }

    @Test
    void what_is_released_changes_only_through_the_same_door() {
        var id = released("door", 2024);
        var digest = last(id).digest();
        assertThat(enter(id, GULOU, "figure", "99")).isEqualTo(refused(id, Refusal.NOT_NOW));
        assertThat(appeal(gulou, id, GULOU, "figure", "有误")).isEqualTo(refused(id, Refusal.NOT_NOW));
        assertThat(step(office, id, RoundStep.REOPENED, "复核发现差错")).isEqualTo(refused(id, Refusal.NOT_NOW));
        assertThat(step(leader, id, RoundStep.REOPENED, " ")).isEqualTo(refused(id, Refusal.REASON_MISSING));
        done(step(leader, id, RoundStep.REOPENED, "复核发现差错"));

        done(appeal(gulou, id, GULOU, "figure", "应为 80。"));
        done(decide(reviewer, appeals(office, id).getFirst().id(), Verdict.UPHELD, "80", "查证属实。"));
        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        done(step(office, id, RoundStep.RELEASED, ""));

        assertThat(published(id, GULOU)).isEqualTo("85.00");
        assertThat(last(id).digest()).isPresent().isNotEqualTo(digest);
        assertThat(same(office, id)).contains(true);
    }

    private static Taken last(RoundId id) {
        return steps(id).getLast();
    }

    @Test
    void a_released_round_counted_anew_gives_the_same_after_later_facts_and_another_version() {
        var id = released("same-again", 2023);
        assertThat(change(
                        "same-again",
                        1,
                        text("same-again")
                                .replace("weight: 60", "weight: 40")
                                .replace(
                                        "key: red, title: {zh: 红灯, en: Red}, weight: 20",
                                        "key: red, title: {zh: 红灯, en: Red}, weight: 40"),
                        "调整权重"))
                .isInstanceOf(ChangeScheme.Changed.class);
        assertThat(openYear("same-again", 2023, "年中调整")).isInstanceOf(OpenYear.Opened.class);
        var quarter = done(openRound("same-again", new Span(2023, Kind.QUARTER, 4)));
        assertThat(quarter.version()).isEqualTo(2);
        enter(quarter.id(), GULOU, "figure", "10");
        bean(JdbcClient.class)
                .sql("insert into plan.task (title, text) values ('事后新增', '事后新增的任务。')")
                .update();

        assertThat(now(id).version()).isEqualTo(1);
        assertThat(published(id, GULOU)).isEqualTo("92.50");
        assertThat(same(gulou, id)).contains(true);
    }

    @Test
    void before_the_release_a_unit_sees_its_own_score_and_nobody_else_s() {
        var id = round("own-only", 2022);
        var county = person("鼓楼考核办", GULOU, Role.OFFICE);
        enter(id, GULOU, "figure", "90");
        assertThat(own(gulou, id)).as("while values come in").isEmpty();
        done(gather(office, UUID.randomUUID(), id));
        done(step(office, id, RoundStep.SHOWN, ""));

        for (var of : List.of(gulou, county)) {
            assertThat(own(of, id)).containsExactly(GULOU);
            assertThat(group(of, id)).isEmpty();
            assertThat(unit(of, id, GULOU)).isPresent();
            assertThat(unit(of, id, TAIJIANG)).isEmpty();
            Optional<ReadScores.Explained> item =
                    as(of, it -> bean(ReadScores.class).item(it, id, TAIJIANG, "figure"));
            assertThat(item).isEmpty();
        }
        assertThat(step(county, UUID.randomUUID(), id, RoundStep.APPEALS_CLOSED, 3, ""))
                .isEqualTo(new RoundOutcome.NotFound());
        assertThat(gather(county, UUID.randomUUID(), id)).isEqualTo(new RoundOutcome.NotFound());
        assertThat(enter(county, id, GULOU, "figure", "100", "自行录入")).isEqualTo(new RoundOutcome.NotFound());
        assertThat(group(reviewer, id)).isPresent();
        assertThat(group(leader, id)).isPresent();
        assertThatThrownBy(() -> enter(gulou, id, GULOU, "figure", "100", "自行录入"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_request_that_is_sent_twice_is_carried_out_once() {
        var id = round("twice", 2021);
        var request = UUID.randomUUID();
        enter(id, GULOU, "figure", "90");
        enter(id, GULOU, "figure", "90");
        assertThat(group(office, id).orElseThrow().values(GULOU, "figure")).hasSize(1);
        assertThat(gather(office, request, id)).isEqualTo(gather(office, request, id));
        var again = done(gather(office, UUID.randomUUID(), id));
        assertThat(group(office, id).orElseThrow().values(GULOU, "red"))
                .as("what did not change is kept once")
                .hasSize(1);

        var show = UUID.randomUUID();
        done(step(office, show, id, RoundStep.SHOWN, again.steps(), ""));
        assertThat(done(step(office, show, id, RoundStep.SHOWN, again.steps(), ""))
                        .steps())
                .isEqualTo(again.steps() + 1);
        var appeal = UUID.randomUUID();
        done(appeal(gulou, appeal, id, GULOU, "figure", "有误", Optional.empty()));
        done(appeal(gulou, appeal, id, GULOU, "figure", "有误", Optional.empty()));
        assertThat(appeals(gulou, id)).hasSize(1);
        var decision = UUID.randomUUID();
        var wish = new DecideAppeal.Wish(appeals(gulou, id).getFirst().id(), Verdict.UPHELD, "91", "属实");
        done(as(reviewer, it -> bean(DecideAppeal.class).decide(it, decision, wish)));
        done(as(reviewer, it -> bean(DecideAppeal.class).decide(it, decision, wish)));
        assertThat(group(office, id).orElseThrow().values(GULOU, "figure"))
                .extracting(KeptValue::cause)
                .containsExactly(KeptValue.Cause.ENTERED, KeptValue.Cause.DECIDED);
    }

    /** 年内合并的单位（RK-08）。 */
    @Test
    void a_unit_that_was_merged_in_the_year_is_assessed_to_its_end_by_whoever_took_over() {
        change("merged", 0, text("merged"), "");
        var opened = ((OpenYear.Opened) openYear("merged", 2020, "")).year();
        assertThat(opened.units()).contains("350122", "350123").doesNotContain("350128");

        as(office, it -> bean(ManageUnits.class).merge(it, "350123", LocalDate.of(2020, 6, 30), "350122"));
        var merged = done(openRound("merged", new Span(2020, Kind.YEAR, 1)));
        done(gather(office, UUID.randomUUID(), merged.id()));
        enter(merged.id(), "350123", "figure", "80");
        done(step(office, merged.id(), RoundStep.SHOWN, ""));

        var year = as(office, it -> bean(ReadYear.class).find("merged", 2020)).orElseThrow();
        assertThat(year.group().members())
                .filteredOn(it -> it.unit().equals("350123"))
                .extracting(it -> it.successors())
                .containsExactly(List.of(new Successor("350122", LocalDate.of(2020, 7, 1))));
        assertThat(year.group().member("350123", LocalDate.of(2020, 6, 30))).contains("350123");
        assertThat(year.group().member("350122", LocalDate.of(2020, 7, 1)))
                .as("a member keeps what it does itself")
                .contains("350122");
        var lianjiang = person("连江联络员", "350122", Role.LIAISON);
        assertThat(own(lianjiang, merged.id())).containsExactly("350122", "350123");
        done(appeal(lianjiang, merged.id(), "350123", "figure", "合并前已完成 85%。"));
        assertThat(appeal(gulou, merged.id(), "350123", "figure", "与我无关")).isEqualTo(new RoundOutcome.NotFound());
    }

    @Test
    void places_over_the_years_are_those_of_released_rounds() {
        var first = released("over-years", 2023);
        var last = released("over-years", 2024);
        shown("over-years", 2025);

        assertThat(movement(gulou, first)).containsExactly(2023, 2024);
        done(step(leader, last, RoundStep.REOPENED, "复核发现差错"));
        assertThat(movement(gulou, last)).as("what is open again").containsExactly(2023);
        assertThat(movement(office, last)).as("also to those who assess").containsExactly(2023);
    }

    private static List<Integer> movement(Actor actor, RoundId id) {
        return as(actor, it -> bean(ReadMovement.class).of(it, id)).orElseThrow().years().stream()
                .map(it -> it.round().year())
                .toList();
    }

    @Test
    void values_keep_who_gave_them_and_a_later_reading_takes_nothing_away() {
        var id = round("kept", 2019);
        enter(id, GULOU, "figure", "90");
        enter(id, GULOU, "figure", "91.5");
        done(gather(office, UUID.randomUUID(), id));

        var values = group(office, id).orElseThrow().values(GULOU, "figure");
        assertThat(values).extracting(it -> it.author().name()).containsOnly("演示督查室");
        assertThat(values).extracting(KeptValue::place).containsExactly(1, 2);
        assertThat(values.getFirst().author().at()).isBefore(Instant.now());
        assertThat(published(id, GULOU)).isEqualTo("68.63");
    }

    private static Step step(Actor actor, RoundId id, String unit) {
        return as(actor, it -> bean(ReadScores.class).item(it, id, unit, "figure"))
                .orElseThrow()
                .steps()
                .getFirst();
    }

    @Test
    void the_largest_figure_of_a_group_is_shown_to_others_with_the_release() {
        change("largest", 0, text("largest").replace("ratio target=100", "group-ratio"), "");
        var id = shown("largest", 2025);

        assertThat(step(taijiang, id, TAIJIANG).inputs()).containsExactly("60", "88");
        assertThat(step(taijiang, id, TAIJIANG).name()).isEqualTo("group-ratio-own");
        assertThat(step(office, id, TAIJIANG).inputs()).containsExactly("60", "88", "90");

        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        assertThat(step(taijiang, id, TAIJIANG).inputs()).containsExactly("60", "88");
        done(step(office, id, RoundStep.RELEASED, ""));
        assertThat(step(taijiang, id, TAIJIANG).inputs()).containsExactly("60", "88", "90");
    }

    private static Optional<ProposeTargets.Proposal> proposed(RoundId id) {
        return as(office, it -> bean(ProposeTargets.class).of(it, id));
    }

    private static ProposeTargets.Outcome take(UUID request, RoundId id, String reason, String... items) {
        var choice = new ProposeTargets.Choice(id, 1, Set.of(items), reason);
        return as(office, it -> bean(ProposeTargets.class).take(it, request, choice));
    }

    /** The middle of 90, 88 and 70 is 88; whoever wrote no rule for an item keeps its target. */
    @Test
    void a_released_year_proposes_targets_and_a_person_takes_them_over() {
        String text = text("onward")
                .replace(
                        "rule: ratio target=100, source: given",
                        "rule: ratio target=85, source: given, next: at-least limit=95");
        change("onward", 0, text, "");
        var id = shown("onward", 2025);
        assertThat(proposed(id)).as("not released").isEmpty();
        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        done(step(office, id, RoundStep.RELEASED, ""));

        assertThat(proposed(id).orElseThrow().targets())
                .extracting(
                        ProposedTarget::item,
                        it -> it.proposed().toPlainString(),
                        it -> it.group().reached())
                .containsExactly(tuple("figure", "88", 2), tuple("checked", "90", 2));

        assertThat(take(UUID.randomUUID(), id, "提标", "checked")).isEqualTo(new ProposeTargets.NothingChosen());
        assertThat(take(UUID.randomUUID(), id, " ", "figure"))
                .isEqualTo(new ProposeTargets.Taken(new ChangeScheme.ReasonMissing()));
        var request = UUID.randomUUID();
        var once = take(request, id, "按本年水平提标", "figure");
        assertThat(take(request, id, "按本年水平提标", "figure")).isEqualTo(once);
        var version = ((ChangeScheme.Changed) ((ProposeTargets.Taken) once).scheme()).version();
        assertThat(version.text()).isEqualTo(text.replace("target=85", "target=88"));
        assertThat(version.number()).isEqualTo(2);
        assertThat(same(office, id)).as("the released year stays").contains(true);
    }
}
