package dev.banyan.assessment;

import static dev.banyan.assessment.JudgedCity.CANGSHAN;
import static dev.banyan.assessment.JudgedCity.GULOU;
import static dev.banyan.assessment.JudgedCity.as;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.Consequence.State;
import dev.banyan.assessment.ConsequenceFact.HandOver;
import dev.banyan.assessment.ConsequenceFact.Tolerance;
import dev.banyan.assessment.ConsequenceFilter.Show;
import dev.banyan.assessment.ConsequenceOutcome.ChangedMeanwhile;
import dev.banyan.assessment.ConsequenceOutcome.NotFound;
import dev.banyan.assessment.ConsequenceOutcome.Refused;
import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.assessment.rules.ConsequenceLife.Edge;
import dev.banyan.assessment.rules.ConsequenceLife.Party;
import dev.banyan.assessment.rules.ConsequenceLife.When;
import dev.banyan.directory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from results, from the draft to its end, against the real database. */
class ConsequencesTest extends FollowUpSteps {
    /** Every kind in every state it can come to, and every step from there: taken as the table says, or refused. */
    @Test
    void every_edge_is_walked_and_every_other_step_refused() {
        var walked = new ArrayList<Edge>();
        for (Kind kind : Kind.values()) {
            for (State state : State.values()) {
                var still = at(kind, state);
                for (ConsequenceStep step : still.isEmpty() ? new ConsequenceStep[0] : ConsequenceStep.values()) {
                    var edge = ConsequenceLife.edge(Optional.of(state), step, kind);
                    if (step == ConsequenceStep.DRAFTED) {
                        assertThat(edge).isEmpty();
                        continue;
                    }
                    // What was refused changed nothing and is tried again with the next step.
                    var from = edge.isPresent() ? at(kind, state) : still;
                    var outcome = take(from.orElseThrow(), step);
                    String what = kind + " " + state + " " + step;
                    if (edge.isPresent() && edge.get().when() != When.AFTERWARDS) {
                        assertThat(done(outcome).state())
                                .as(what)
                                .isEqualTo(edge.get().to());
                        walked.add(edge.get());
                    } else if (edge.isPresent()) {
                        assertThat(outcome).as(what).isEqualTo(new Refused(ConsequenceRefusal.TOO_EARLY));
                    } else if (state == State.DRAFTED && ConsequenceLife.whoMay(step) == Party.UNIT) {
                        assertThat(outcome).as(what).isEqualTo(new NotFound());
                    } else {
                        assertThat(outcome).as(what).isEqualTo(new Refused(ConsequenceRefusal.NOT_NOW));
                    }
                }
            }
            for (ConsequenceStep step : List.of(ConsequenceStep.UPHELD, ConsequenceStep.DROPPED)) {
                done(take(unanswered(kind), step));
                walked.add(ConsequenceLife.edge(Optional.of(State.NOTICED), step, kind)
                        .orElseThrow());
            }
            assertThat(take(unanswered(kind), ConsequenceStep.REPLIED))
                    .isEqualTo(new Refused(ConsequenceRefusal.TOO_LATE));
        }
        walked.add(ConsequenceLife.EDGES.getFirst());
        assertThat(Set.copyOf(walked)).containsExactlyInAnyOrderElementsOf(ConsequenceLife.EDGES);
    }

    @Test
    void whose_step_it_is_not_finds_nothing() {
        var cangshan = city.person("仓山联络员", CANGSHAN, Role.LIAISON);
        var noticed = at(Kind.INTERVIEW, State.NOTICED).orElseThrow();
        assertThat(take(cangshan, UUID.randomUUID(), noticed, ConsequenceStep.REPLIED, TEXT, Optional.empty()))
                .isEqualTo(new NotFound());
        assertThat(view(cangshan, noticed)).isEmpty();
        assertThat(view(city.account("observer"), noticed)).isEmpty();
        assertThat(view(city.account("verifier"), noticed)).isEmpty();
        assertThat(view(city.gulou, noticed).orElseThrow().may()).containsExactly(ConsequenceStep.REPLIED);
        assertThat(view(city.office, noticed).orElseThrow().may()).containsExactly(ConsequenceStep.WITHDRAWN);
        assertThat(view(city.leader, noticed).orElseThrow().may()).isEmpty();
    }

    @Test
    void a_unit_hears_of_the_notice_and_the_office_of_the_reply_and_nobody_of_a_draft() {
        var draft = drafted(Kind.RECTIFICATION);
        String path = "/consequences/" + draft.id().value();
        assertThat(city.told(city.gulou, path)).isFalse();
        assertThat(view(city.gulou, draft)).isEmpty();
        assertThat(listed(city.gulou, filter(Show.ALL, ""))).doesNotContain(draft.id());

        var noticed = done(take(draft, ConsequenceStep.SIGNED));
        assertThat(noticed.standing().due())
                .contains(city.bean(dev.banyan.calendar.CityCalendar.class)
                        .workCalendar()
                        .plusWorkingDays(city.today, 5));
        assertThat(city.told(city.gulou, path)).isTrue();
        assertThat(city.told(city.office, path)).isFalse();
        done(take(noticed, ConsequenceStep.REPLIED));
        assertThat(city.told(city.office, path)).isTrue();
        assertThat(listed(city.gulou, filter(Show.OPEN, GULOU))).contains(draft.id());
        assertThat(listed(city.office, filter(Show.OPEN, CANGSHAN))).doesNotContain(draft.id());

        var withdrawn = done(take(drafted(Kind.INTERVIEW), ConsequenceStep.WITHDRAWN));
        assertThat(city.told(city.gulou, "/consequences/" + withdrawn.id().value()))
                .isFalse();
        assertThat(listed(city.gulou, filter(Show.ALL, ""))).doesNotContain(withdrawn.id());
        assertThat(listed(city.office, filter(Show.OVER, ""))).contains(withdrawn.id());
    }

    @Test
    void who_drafted_does_not_sign_a_request_is_answered_once_and_nobody_overtakes() {
        var both = city.person("效能办主任", "350100-XNB", Role.OFFICE, Role.LEADER);
        var own = done(draft(both, UUID.randomUUID(), Kind.COMMENDATION, GULOU));
        assertThat(take(both, UUID.randomUUID(), own, ConsequenceStep.SIGNED, TEXT, Optional.empty()))
                .isEqualTo(new Refused(ConsequenceRefusal.SAME_PERSON));
        assertThat(view(both, own).orElseThrow().may()).containsExactly(ConsequenceStep.WITHDRAWN);

        var request = UUID.randomUUID();
        var first = draft(city.office, request, Kind.COMMENDATION, GULOU);
        assertThat(draft(city.office, request, Kind.COMMENDATION, GULOU)).isEqualTo(first);
        var sign = UUID.randomUUID();
        var signed = take(city.leader, sign, done(first), ConsequenceStep.SIGNED, TEXT, Optional.empty());
        assertThat(take(city.leader, sign, done(first), ConsequenceStep.SIGNED, TEXT, Optional.empty()))
                .isEqualTo(signed);
        assertThat(take(done(first), ConsequenceStep.WITHDRAWN)).isEqualTo(new ChangedMeanwhile("演示领导"));
        assertThat(city.database()
                        .sql("select act from archive.journal where object_kind = 'consequence' and object_id = ?"
                                + " order by number")
                        .param(String.valueOf(done(first).id().value()))
                        .query(String.class)
                        .list())
                .containsExactly("ConsequenceDrafted", "ConsequenceSigned");
    }

    @Test
    void what_must_be_said_is_asked_for() {
        var draft = drafted(Kind.RECTIFICATION);
        for (String text : List.of(" ", "长".repeat(2001))) {
            assertThat(take(city.leader, UUID.randomUUID(), draft, ConsequenceStep.SIGNED, text, Optional.empty()))
                    .isEqualTo(new Refused(
                            text.isBlank() ? ConsequenceRefusal.TEXT_MISSING : ConsequenceRefusal.TEXT_TOO_LONG));
        }
        for (int days : new int[] {0, 61}) {
            assertThat(JudgedCity.<ConsequenceOutcome>as(
                            city.leader,
                            it -> city.bean(SignConsequence.class)
                                    .sign(it, new ConsequenceWish(UUID.randomUUID(), draft.id(), 1, TEXT), days)))
                    .isEqualTo(new Refused(ConsequenceRefusal.DAYS));
        }
        var replied = at(Kind.RECTIFICATION, State.REPLIED).orElseThrow();
        assertThat(take(
                        city.leader,
                        UUID.randomUUID(),
                        replied,
                        ConsequenceStep.UPHELD,
                        TEXT,
                        Optional.of(city.today.minusDays(1))))
                .isEqualTo(new Refused(ConsequenceRefusal.DUE));
        assertThat(JudgedCity.<ConsequenceOutcome>as(
                        city.leader,
                        it -> city.bean(SignConsequence.class)
                                .decide(
                                        it,
                                        new ConsequenceWish(UUID.randomUUID(), replied.id(), 3, TEXT),
                                        false,
                                        new SignConsequence.Decision(new Tolerance(true, " "), Optional.empty()))))
                .isEqualTo(new Refused(ConsequenceRefusal.GROUND_MISSING));
        var referral = at(Kind.REFERRAL, State.DECIDED).orElseThrow();
        assertThat(JudgedCity.<ConsequenceOutcome>as(
                        city.office,
                        it -> city.bean(HandleConsequence.class)
                                .handedOver(
                                        it,
                                        new ConsequenceWish(UUID.randomUUID(), referral.id(), 4, TEXT),
                                        new HandOver("市纪委监委", ""))))
                .isEqualTo(new Refused(ConsequenceRefusal.HAND_OVER));
        assertThat(draft(city.office, UUID.randomUUID(), Kind.INTERVIEW, "999999"))
                .isEqualTo(new Refused(ConsequenceRefusal.UNIT));
        assertThat(JudgedCity.<ConsequenceOutcome>as(
                        city.office,
                        it -> city.bean(DraftConsequence.class)
                                .draft(
                                        it,
                                        UUID.randomUUID(),
                                        Kind.INTERVIEW,
                                        GULOU,
                                        new Consequence.Occasion("counties", 2025, Optional.of(new RoundId(99))),
                                        TEXT)))
                .isEqualTo(new Refused(ConsequenceRefusal.OCCASION));
    }

    @Test
    void the_list_by_state_says_the_same_as_the_facts() {
        for (State state : State.values()) {
            at(Kind.RECTIFICATION, state);
        }
        var every = as(city.office, it -> city.bean(FindConsequences.class).page(it, filter(Show.ALL, ""), 1));
        for (Show show : Show.values()) {
            var some = as(city.office, it -> city.bean(FindConsequences.class).page(it, filter(show, ""), 1));
            assertThat(some.items())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.state()).isIn(show.states()));
        }
        assertThat(every.total()).isPositive();
        assertThat(city.database()
                        .sql("select count(*) from assessment.consequence_standing where state = 'DECIDED'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_pages_carry_a_referral_to_its_end() {
        var office = city.visitor("office");
        String page = leadsTo(office.submit(
                "/consequences/new",
                "/consequences",
                "request=" + UUID.randomUUID(),
                "kind=REFERRAL",
                "unit=" + GULOU,
                "scheme=counties",
                "year=2025",
                "text=两项数据经核查不实。"));
        assertThat(office.get(page).body())
                .contains("已拟办，等待签发。", "两项数据经核查不实。", "只记载已经移送", "/papers/new?kind=REFERRAL_LETTER");
        var leader = city.visitor("leader");
        step(leader, page, "/sign", "seen=1", "text=拟移送问责建议，请陈述。", "days=5");
        var gulou = city.visitor("liaison.gulou");
        assertThat(gulou.get("/consequences").body()).contains(page);
        step(gulou, page, "/reply", "seen=2", "text=数据由系统生成。");
        step(leader, page, "/uphold", "seen=3", "text=事实清楚。", "ground= ");
        assertThat(leader.get(page).body()).contains("请写明容错认定的依据", ">事实清楚。</textarea>");
        step(leader, page, "/uphold", "seen=3", "text=事实清楚。", "ground=不属于先行先试。");
        step(office, page, "/handed-over", "seen=4", "text=已移送。", "to=市纪委监委", "paper=〔2026〕3号");
        step(office, page, "/close", "seen=5", "text=办结。");
        assertThat(gulou.get(page).body())
                .contains("已办结", "移送给：市纪委监委；文号：〔2026〕3号", "容错认定：不属于容错情形")
                .doesNotContain("name=\"seen\"");
        for (String language : List.of("en", "zh-CN")) {
            for (String path :
                    List.of("/consequences?show=ALL&kind=REFERRAL&year=2025", page + "?a", "/consequences/new?a")) {
                var answer = office.get(path + "&lang=" + language);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
            }
        }
        assertThat(city.visitor("observer").get(page).statusCode()).isEqualTo(404);
    }
}
