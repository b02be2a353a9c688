package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.Step;
import dev.banyan.supervision.TimeRequest.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More time for a duty, from asking to deciding, against PostgreSQL. */
class TimeRequestTest extends LadderSteps {
    @Test
    void an_extension_asked_for_in_time_is_signed_by_a_leader_and_the_first_due_day_stays() {
        var id = duty(10);
        var first = now(id).due();

        assertThat(ask(id, extension(first.plusDays(20)))).isEqualTo(done(id));
        assertThat(now(id).due()).isEqualTo(first);
        assertThat(grant(office, id)).isEqualTo(refused(id, LadderRefusal.LEADER_SIGNS));
        assertThat(grant(leader, id)).isEqualTo(done(id));

        assertThat(now(id).due()).isEqualTo(first.plusDays(20));
        assertThat(now(id).original()).isEqualTo(first);
        assertThat(file(reform, id)
                        .requests()
                        .getFirst()
                        .request()
                        .decision()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.GRANTED);
    }

    @Test
    void asked_for_after_the_due_day_it_is_refused_as_late() {
        var id = duty(-1);

        assertThat(ask(id, extension(today.plusDays(20)))).isEqualTo(refused(id, LadderRefusal.DUE_PASSED));
        assertThat(ask(id, stop(today.plusDays(3), Optional.of(proof()))))
                .isEqualTo(refused(id, LadderRefusal.DUE_PASSED));
    }

    @Test
    void there_are_two_extensions_and_no_third() {
        var id = duty(5);
        for (int i = 1; i <= 2; i++) {
            assertThat(ask(id, extension(now(id).due().plusDays(10)))).isEqualTo(done(id));
            assertThat(ask(id, extension(now(id).due().plusDays(11))))
                    .isEqualTo(refused(id, LadderRefusal.ASKED_ALREADY));
            assertThat(grant(leader, id)).isEqualTo(done(id));
        }

        assertThat(ask(id, extension(now(id).due().plusDays(10))))
                .isEqualTo(refused(id, LadderRefusal.EXTENDED_ENOUGH));
        assertThat(now(id).original()).isEqualTo(today.plusDays(5));
        assertThat(now(id).due()).isEqualTo(today.plusDays(25));
    }

    @Test
    void what_was_refused_leaves_the_due_day_and_may_be_asked_for_again() {
        var id = duty(10);
        ask(id, extension(today.plusDays(30)));
        var request = waiting(id);

        assertThat(time(leader, them -> it -> them.refuse(it, UUID.randomUUID(), request, " ")))
                .isEqualTo(refused(id, LadderRefusal.REASON_MISSING));
        assertThat(time(leader, them -> it -> them.refuse(it, UUID.randomUUID(), request, "理由不充分。")))
                .isEqualTo(done(id));
        assertThat(now(id).due()).isEqualTo(today.plusDays(10));
        assertThat(grant(leader, id)).isEqualTo(refused(id, LadderRefusal.NOT_NOW));
        assertThat(ask(id, extension(today.plusDays(20)))).isEqualTo(done(id));
    }

    @Test
    void nobody_decides_what_the_same_person_asked_for_and_who_asked_may_take_it_back() {
        var id = duty(10);
        var both = city.person("一人两职", REFORM, Role.LIAISON);
        var acting = new Actor(both.id(), both.signInName(), both.displayName(), Set.of(Role.LIAISON, Role.LEADER));
        as(acting, it -> city.bean(AskForTime.class).ask(it, UUID.randomUUID(), id, extension(today.plusDays(20))));

        assertThat(grant(acting, id)).isEqualTo(refused(id, LadderRefusal.SAME_PERSON));
        var request = waiting(id);
        assertThat(did(reform, it -> city.bean(AskForTime.class).withdraw(it, UUID.randomUUID(), request)))
                .isEqualTo(new LadderOutcome.NotFound());
        assertThat(did(acting, it -> city.bean(AskForTime.class).withdraw(it, UUID.randomUUID(), request)))
                .isEqualTo(done(id));
    }

    @Test
    void a_clock_stops_with_reason_and_proof_and_runs_again_when_somebody_says_so() {
        var id = duty(10);

        assertThat(ask(id, stop(today.plusDays(6), Optional.empty())))
                .isEqualTo(refused(id, LadderRefusal.PROOF_MISSING));
        assertThat(ask(id, stop(today.plusDays(6), Optional.of(proof())))).isEqualTo(done(id));
        assertThat(grant(leader, id)).isEqualTo(done(id));
        assertThat(now(id).stopped()).contains(today);
        assertThat(ask(id, extension(today.plusDays(40)))).isEqualTo(refused(id, LadderRefusal.CLOCK_STANDS));
        var file = as(
                reform,
                it -> city.bean(FindLadder.class)
                        .proof(
                                it,
                                file(reform, id).requests().getFirst().request().id()));
        assertThat(file.orElseThrow().bytes()).isEqualTo(proof().content());

        assertThat(time(office, them -> it -> them.resume(it, UUID.randomUUID(), id, "评审结束。")))
                .isEqualTo(done(id));
        assertThat(now(id).stopped()).isEmpty();
        assertThat(now(id).due()).isEqualTo(today.plusDays(10));
        assertThat(time(office, them -> it -> them.resume(it, UUID.randomUUID(), id, "评审结束。")))
                .isEqualTo(refused(id, LadderRefusal.CLOCK_RUNS));
        List<AssignmentFact> facts =
                as(office, it -> city.bean(FindAssignments.class).facts(it, id));
        assertThat(facts).extracting(AssignmentFact::step).endsWith(Step.CLOCK_STOPPED, Step.CLOCK_RESUMED);
    }

    @Test
    void a_request_sent_twice_is_one_and_two_grants_at_once_are_one() {
        var id = duty(10);
        var request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(did(
                            reform,
                            it -> city.bean(AskForTime.class).ask(it, request, id, extension(today.plusDays(20)))))
                    .isEqualTo(done(id));
        }
        var asked = waiting(id);
        var granting = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(time(leader, them -> it -> them.grant(it, granting, asked, Optional.empty(), "同意。")))
                    .isEqualTo(done(id));
        }
        assertThat(now(id).standing().moves().extensions()).isEqualTo(1);
        assertThat(file(office, id).requests()).hasSize(1);
    }

    @Test
    void a_granted_extension_goes_out_as_a_form_and_one_that_was_taken_back_is_issued_again() {
        var id = duty(10);
        ask(id, extension(today.plusDays(40)));
        grant(leader, id);

        var form = form(id).orElseThrow();
        assertThat(as(office, it -> city.bean(FindPapers.class).find(it, form.paper()))
                        .orElseThrow()
                        .paper())
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(PaperKind.EXTENSION_FORM);
                    assertThat(it.cause().task()).contains(now(id).task());
                    assertThat(it.issued().signer()).isEqualTo(leader.displayName());
                });
        as(office, it -> city.bean(VoidPaper.class).takeBack(it, form.paper(), "日期有误。"));
        assertThat(form(id)).isEmpty();
        var request = waiting(id);
        assertThat(SupervisionCity.<PaperOutcome>as(
                        office, it -> city.bean(IssueAgain.class).extension(it, request)))
                .isInstanceOf(PaperOutcome.Done.class);
        assertThat(form(id).orElseThrow().number()).isNotEqualTo(form.number());
    }

    private static Optional<Rung.Numbered> form(AssignmentId id) {
        return file(office, id).requests().getFirst().form();
    }

    @Test
    void a_signed_sheet_whose_paper_was_refused_waits_in_the_queue_until_it_is_issued() {
        var id = duty(10);
        named(id, "　");
        propose(id, LadderLevel.BLUE);
        assertThat(sign(office, id)).isEqualTo(done(id));
        var sheet = newest(id);

        assertThat(file(office, id).rungs().getFirst().rung().lacksPaper()).isTrue();
        assertThat(waitingPapers()).containsExactly(id);
        assertThat(issuedAgain(sheet)).isInstanceOf(PaperOutcome.Refused.class);
        assertThat(SupervisionCity.<PaperOutcome>as(
                        office, it -> city.bean(IssueAgain.class).sheet(it, new RungId(0))))
                .isEqualTo(new PaperOutcome.NotFound());
        named(id, "整治河道");
        var paper = ((PaperOutcome.Done) issuedAgain(sheet)).paper();
        assertThat(issuedAgain(sheet)).isEqualTo(new PaperOutcome.Done(paper));

        assertThat(waitingPapers()).isEmpty();
        assertThat(file(office, id).rungs().getFirst().rung().standing().marks().paper())
                .contains(new Rung.Numbered(paper.id(), paper.number().toString()));
    }

    private static PaperOutcome issuedAgain(RungId sheet) {
        return as(office, it -> city.bean(IssueAgain.class).sheet(it, sheet));
    }

    private static void named(AssignmentId id, String title) {
        city.bean(JdbcClient.class)
                .sql("update plan.task set title = ? where id = ?")
                .params(title, now(id).task().value())
                .update();
    }

    private static List<AssignmentId> waitingPapers() {
        return as(office, it -> city.bean(FindQueue.class).page(it, false, 1)).items().stream()
                .filter(it -> it.kind() == QueueItem.Kind.PAPER)
                .map(QueueItem::duty)
                .toList();
    }
}
