package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.PostKind;
import dev.banyan.reports.CloseDuty;
import dev.banyan.reports.ClosingGuard;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.SignOff;
import dev.banyan.supervision.CoSigning.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Sheets from proposing to lifting, replies and appeals, and the queue of what waits, against PostgreSQL. */
class LadderLifeTest extends LadderSteps {
    @Test
    void a_sheet_is_signed_received_answered_and_gives_way_to_the_next() {
        var id = duty(10);
        assertThat(propose(id, LadderLevel.URGING)).isEqualTo(refused(id, LadderRefusal.NOT_NOW));
        assertThat(propose(id, LadderLevel.BLUE)).isEqualTo(done(id));
        assertThat(propose(id, LadderLevel.RED)).isEqualTo(refused(id, LadderRefusal.THERE_ALREADY));
        var blue = newest(id);
        assertThat(answer(id, them -> it -> them.receive(it, UUID.randomUUID(), blue)))
                .isEqualTo(refused(id, LadderRefusal.NOT_NOW));
        assertThat(sign(office, id)).isEqualTo(done(id));
        assertThat(answer(id, them -> it -> them.receive(it, UUID.randomUUID(), blue)))
                .isEqualTo(done(id));
        assertThat(answer(id, them -> it -> them.receive(it, UUID.randomUUID(), blue)))
                .isEqualTo(refused(id, LadderRefusal.NOT_NOW));
        assertThat(answer(id, them -> it -> them.reply(it, UUID.randomUUID(), blue, "已组织进场，月底前完成。")))
                .isEqualTo(done(id));
        assertThat(answer(id, them -> it -> them.rebut(it, UUID.randomUUID(), blue, "用地移交延误所致。")))
                .isEqualTo(done(id));

        propose(id, LadderLevel.RED);
        assertThat(sign(office, id)).isEqualTo(refused(id, LadderRefusal.LEADER_SIGNS));
        assertThat(sign(leader, id)).isEqualTo(done(id));
        assertThat(file(office, id).rungs())
                .extracting(it -> it.rung().standing().marks().paper().isPresent())
                .containsExactly(true, true);

        assertThat(file(office, id).rungs())
                .extracting(it -> it.rung().level(), it -> it.rung().state())
                .containsExactly(
                        tuple(LadderLevel.RED, Rung.State.IN_FORCE), tuple(LadderLevel.BLUE, Rung.State.RAISED));
        assertThat(file(office, id).rungs().getLast().facts())
                .extracting(RungFact::step)
                .containsExactly(
                        RungStep.PROPOSED,
                        RungStep.SIGNED,
                        RungStep.RECEIVED,
                        RungStep.REPLIED,
                        RungStep.REBUTTED,
                        RungStep.RAISED);
    }

    @Test
    void an_appeal_is_decided_by_somebody_else_than_who_signed_and_is_made_once() {
        var id = duty(10);
        propose(id, LadderLevel.RED);
        sign(leader, id);
        var red = newest(id);
        assertThat(answer(id, them -> it -> them.appeal(it, UUID.randomUUID(), red, "责任不在本单位。")))
                .isEqualTo(done(id));
        assertThat(state(id)).isEqualTo(Rung.State.APPEALED);
        assertThat(did(leader, it -> city.bean(ReconsiderRung.class).decide(it, UUID.randomUUID(), red, false, "维持。")))
                .isEqualTo(refused(id, LadderRefusal.SAME_PERSON));
        assertThat(did(second, it -> city.bean(ReconsiderRung.class).decide(it, UUID.randomUUID(), red, false, "维持。")))
                .isEqualTo(done(id));
        assertThat(state(id)).isEqualTo(Rung.State.IN_FORCE);
        assertThat(answer(id, them -> it -> them.appeal(it, UUID.randomUUID(), red, "再次申诉。")))
                .isEqualTo(refused(id, LadderRefusal.APPEALED_BEFORE));
    }

    @Test
    void a_leader_one_rank_up_answers_for_a_duty_as_long_as_there_is_one() {
        var id = duty(10);
        var database = city.bean(JdbcClient.class);
        for (var kind : List.of("LEADER_IN_CHARGE", "HEAD")) {
            database.sql("insert into directory.post (unit, kind, title) values (?, ?, ?)")
                    .params(REFORM, kind, kind + UUID.randomUUID())
                    .update();
        }
        var raising = city.bean(RaiseDutyOwner.class);
        var kinds = new ArrayList<PostKind>();
        for (var outcome = did(office, it -> raising.raise(it, UUID.randomUUID(), id, "水质下降，高挂一级。"));
                outcome.equals(done(id));
                outcome = did(office, it -> raising.raise(it, UUID.randomUUID(), id, "仍无起色。"))) {
            var owner = now(id).terms().posts().leader().orElseThrow();
            kinds.add(as(office, it -> city.bean(FindPosts.class).find(owner))
                    .orElseThrow()
                    .kind());
        }

        assertThat(kinds).contains(PostKind.HEAD);
        assertThat(did(office, it -> raising.raise(it, UUID.randomUUID(), id, "再高挂。")))
                .isEqualTo(refused(id, LadderRefusal.NOBODY_ABOVE));
    }

    @Test
    void an_appeal_that_is_upheld_revokes_the_sheet() {
        var id = duty(10);
        propose(id, LadderLevel.BLUE);
        sign(office, id);
        var blue = newest(id);
        answer(id, them -> it -> them.appeal(it, UUID.randomUUID(), blue, "责任不在本单位。"));
        as(leader, it -> city.bean(ReconsiderRung.class).decide(it, UUID.randomUUID(), blue, true, "情况属实。"));

        assertThat(state(id)).isEqualTo(Rung.State.REVOKED);
        assertThat(file(office, id).inForce()).isEmpty();
    }

    @Test
    void nothing_is_signed_while_more_time_is_asked_for_or_the_clock_stands() {
        var id = duty(10);
        propose(id, LadderLevel.BLUE);
        ask(id, extension(today.plusDays(30)));
        assertThat(sign(office, id)).isEqualTo(refused(id, LadderRefusal.HELD));
        var asked = waiting(id);
        time(leader, them -> it -> them.refuse(it, UUID.randomUUID(), asked, "理由不充分。"));
        ask(id, stop(today.plusDays(6), Optional.of(proof())));
        grant(leader, id);

        assertThat(sign(office, id)).isEqualTo(refused(id, LadderRefusal.HELD));
        time(office, them -> it -> them.resume(it, UUID.randomUUID(), id, "评审结束。"));
        assertThat(sign(office, id)).isEqualTo(done(id));
    }

    @Test
    void the_database_itself_puts_no_sheet_in_force_without_a_signature() {
        var id = duty(10);
        propose(id, LadderLevel.BLUE);
        var rung = newest(id).value();
        var database = city.bean(JdbcClient.class);

        assertThatThrownBy(() -> database.sql(
                                "update supervision.rung set state = 'IN_FORCE', in_force_on = current_date where id = ?")
                        .params(rung)
                        .update())
                .hasMessageContaining("rung_check");
        assertThatThrownBy(() -> database.sql("delete from supervision.rung_fact where rung = ?")
                        .params(rung)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void the_queue_shows_each_signer_what_waits_and_time_that_runs_out_first() {
        var urgent = duty(0);
        var later = duty(20);
        var sheet = duty(12);
        ask(later, extension(today.plusDays(60)));
        ask(urgent, extension(today.plusDays(30)));
        propose(sheet, LadderLevel.BLUE);

        var ofLeader =
                as(leader, it -> city.bean(FindQueue.class).page(it, false, 1)).items();
        var all = as(leader, it -> city.bean(FindQueue.class).page(it, true, 1)).items();
        var ofOffice =
                as(office, it -> city.bean(FindQueue.class).page(it, false, 1)).items();

        assertThat(ofLeader).extracting(QueueItem::duty).contains(urgent, later).doesNotContain(sheet);
        assertThat(ofOffice).extracting(QueueItem::duty).contains(sheet).doesNotContain(urgent, later);
        assertThat(all.stream().map(QueueItem::duty).toList().indexOf(urgent)).isZero();
        assertThat(all).extracting(QueueItem::duty).containsSubsequence(urgent, sheet, later);
        long count = as(leader, it -> city.bean(FindQueue.class).count(it));
        assertThat(count).isEqualTo(ofLeader.size());
    }

    @Test
    void who_may_not_supervise_signs_nothing_and_who_does_not_owe_answers_nothing() {
        var id = duty(10);
        propose(id, LadderLevel.BLUE);
        var rung = newest(id);
        var gulou = city.account("liaison.gulou");

        assertThatThrownBy(() -> as(
                        reform,
                        it -> city.bean(SignRung.class).sign(it, UUID.randomUUID(), rung, Optional.empty(), "同意。")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(did(gulou, it -> city.bean(AnswerRung.class).receive(it, UUID.randomUUID(), rung)))
                .isEqualTo(new LadderOutcome.NotFound());
        assertThat(did(
                        gulou,
                        it -> city.bean(AskForTime.class)
                                .ask(it, UUID.randomUUID(), id, extension(today.plusDays(20)))))
                .isEqualTo(new LadderOutcome.NotFound());
        Optional<LadderFile> seen = as(gulou, it -> city.bean(FindLadder.class).of(it, id));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_task_of_several_units_is_closed_when_they_agree_or_the_lead_unit_declares_it() {
        var lead = duty(10);
        var part = part(lead);
        var gulou = city.account("liaison.gulou");
        var report = proven(lead);

        assertThat(asked(lead, Rule.ALL_PARTS, Optional.empty())).isEqualTo(refused(lead, LadderRefusal.PROOF_MISSING));
        assertThat(asked(lead, Rule.ALL_PARTS, Optional.of(report))).isEqualTo(done(lead));
        assertThat(asked(lead, Rule.ALL_PARTS, Optional.of(report)))
                .isEqualTo(refused(lead, LadderRefusal.ASKED_ALREADY));
        assertThat(closed(lead)).isEqualTo(refused(lead, LadderRefusal.CO_SIGNATURES_MISSING));
        assertThat(said(gulou, part, false, " ")).isEqualTo(refused(part, LadderRefusal.REASON_MISSING));
        assertThat(said(gulou, part, false, "本区部分尚未完成。")).isEqualTo(done(part));
        assertThat(said(gulou, part, true, "")).isEqualTo(refused(part, LadderRefusal.NOT_NOW));
        assertThat(closed(lead)).isEqualTo(refused(lead, LadderRefusal.CO_SIGNATURES_MISSING));
        var first = rounds(lead).getFirst().round().id();
        assertThat(did(office, it -> city.bean(CloseCoSigned.class).returned(it, UUID.randomUUID(), first, "请再协商。")))
                .isEqualTo(done(lead));

        assertThat(asked(lead, Rule.LEAD_DECLARES, Optional.of(report))).isEqualTo(done(lead));
        assertThat(closed(lead)).isEqualTo(refused(lead, LadderRefusal.CO_SIGNATURES_MISSING));
        assertThat(said(gulou, part, false, "保留意见。")).isEqualTo(done(part));
        assertThat(closed(lead)).isEqualTo(done(lead));
        assertThat(rounds(lead).getFirst().round().signatures())
                .extracting(CoSigning.Signature::agrees, CoSigning.Signature::text)
                .containsExactly(tuple(false, Optional.of("保留意见。")));
        assertThat(propose(lead, LadderLevel.BLUE)).isEqualTo(refused(lead, LadderRefusal.CLOSED));
    }

    @Test
    void the_lead_units_share_is_closed_past_no_other_unit_but_after_all_of_them() {
        var lead = duty(10);
        var part = part(lead);
        var proof = proven(lead);
        var held = new ClosingGuard.Hindrance(
                "supervision.cosign.held.parts", "/duties/" + lead.value() + "/ladder#cosign");

        assertThat(plainly(lead, proof)).isEqualTo(new CloseDuty.HeldBack(held));
        Optional<ClosingGuard.Hindrance> seen =
                as(office, it -> city.bean(CloseDuty.class).hindrance(it, lead));
        assertThat(seen).contains(held);
        asked(lead, Rule.EACH_OWN, Optional.of(proof));
        assertThat(plainly(part, proven(part))).isInstanceOf(CloseDuty.Closed.class);
        assertThat(plainly(lead, proof))
                .as("a round goes on")
                .isEqualTo(new CloseDuty.HeldBack(
                        new ClosingGuard.Hindrance("supervision.cosign.held.open", held.path())));
        var round = rounds(lead).getFirst().round().id();
        did(reform, it -> city.bean(CoSignClosing.class).withdraw(it, UUID.randomUUID(), round));

        assertThat(plainly(lead, proof)).isInstanceOf(CloseDuty.Closed.class);
    }

    private static CloseDuty.Outcome plainly(AssignmentId id, ReportId proof) {
        return as(office, it -> city.bean(CloseDuty.class).close(it, id, "任务完成。", proof, UUID.randomUUID()));
    }

    /** The share of a county that supports the task of a duty. */
    private static AssignmentId part(AssignmentId lead) {
        var order = new Order(
                now(lead).task(),
                "350102",
                DutyRole.SUPPORT,
                new Order.Demand(0, Optional.of(today.plusDays(10)), Optional.of("配合"), false, Assignment.Posts.NONE));
        var part = ((dev.banyan.responsibility.Outcome.Done)
                        as(Actor.SYSTEM, it -> city.bean(AssignTask.class).assign(it, UUID.randomUUID(), order)))
                .assignment()
                .id();
        as(city.account("liaison.gulou"), it -> city.bean(SignOff.class).sign(it, UUID.randomUUID(), part, 1));
        return part;
    }

    /** An accepted report of a duty; its number. */
    private static ReportId proven(AssignmentId lead) {
        var database = city.bean(JdbcClient.class);
        long report = database.sql("""
                        with asked as (
                            insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                                questions, repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                            select a.task, 'OFFICE_ASKS', '月报', :day, :day, :day, false, '{"questions": []}', 0, '',
                                array[a.id], array[a.unit], '督查室', now(), 'SENT', :day, gen_random_uuid()
                            from responsibility.assignment a where a.id = :lead returning id, task),
                        report as (
                            insert into reports.report (request, assignment, task, unit, state, filled, minutes)
                            select asked.id, :lead, asked.task, a.unit, 'ACCEPTED', 1, 1
                            from asked, responsibility.assignment a where a.id = :lead returning id, task, unit),
                        fact as (
                            insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers,
                                evidence, request)
                            select id, 1, :lead, task, unit, :day, now(), '联络员',
                                '{"clauses": [], "figures": [], "progress": 100, "unchanged": false}', '{}', gen_random_uuid()
                            from report returning report)
                        select report from fact""")
                .param("lead", lead.value())
                .param("day", today)
                .query(Long.class)
                .single();
        database.sql(
                        "update reports.report r set latest = f.id, accepted = f.id from reports.fact f where f.report = r.id and r.id = :report")
                .param("report", report)
                .update();
        return new ReportId(report);
    }

    private static LadderOutcome asked(AssignmentId lead, Rule rule, Optional<ReportId> report) {
        return did(
                reform, it -> city.bean(CoSignClosing.class).ask(it, UUID.randomUUID(), lead, rule, report, "任务已完成。"));
    }

    private static List<CoSigningFile.Round> rounds(AssignmentId lead) {
        return as(office, it -> city.bean(FindCoSigning.class).of(it, now(lead)))
                .rounds();
    }

    private static LadderOutcome said(Actor actor, AssignmentId part, boolean agrees, String text) {
        var round = rounds(part).getFirst().round().id();
        return did(actor, it -> city.bean(CoSignClosing.class).sign(it, UUID.randomUUID(), round, part, agrees, text));
    }

    private static LadderOutcome closed(AssignmentId lead) {
        var round = rounds(lead).getFirst().round().id();
        return did(office, it -> city.bean(CloseCoSigned.class).close(it, UUID.randomUUID(), round, "同意办结。"));
    }
}
