package dev.banyan.supervision;

import static dev.banyan.supervision.MeetingSteps.BUILDERS;
import static dev.banyan.supervision.MeetingSteps.COMMAND;
import static dev.banyan.supervision.MeetingSteps.ZONE;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.messages.ReadInbox;
import dev.banyan.supervision.Blocker.State;
import dev.banyan.supervision.BlockerFilter.Show;
import dev.banyan.supervision.store.Blockers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blockers on tasks of a project command, against the real database. */
class BlockersTest {
    private static SupervisionCity city;
    private static MeetingSteps steps;
    private static Actor gulou;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
        steps = new MeetingSteps(city);
        gulou = city.account("liaison.gulou");
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static BlockerOutcome did(Actor actor, Function<HandleBlocker, Function<Actor, BlockerOutcome>> step) {
        return as(actor, step.apply(city.bean(HandleBlocker.class)));
    }

    private static Blocker done(BlockerOutcome outcome) {
        return ((BlockerOutcome.Done) outcome).blocker();
    }

    private static BlockerFilter show(Show show) {
        return new BlockerFilter(show, Optional.empty(), Optional.empty(), false);
    }

    private static List<BlockerId> listed(Actor actor, BlockerFilter filter) {
        return as(actor, it -> city.bean(FindBlockers.class).page(it, filter, 1)).items().stream()
                .map(Blocker::id)
                .toList();
    }

    private static boolean told(Actor actor, Blocker blocker) {
        return as(actor, it -> city.bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50)).stream()
                .anyMatch(it -> it.path().equals("/blockers/" + blocker.id().value()));
    }

    @Test
    void it_waits_for_who_has_to_solve_it_and_then_for_who_says_whether_it_is_solved() {
        var before = listed(steps.builders, show(Show.TO_DO));
        var id = steps.raised().id();
        assertThat(listed(steps.builders, show(Show.TO_DO))).contains(id);
        assertThat(listed(steps.zone, show(Show.TO_DO))).doesNotContain(id);
        assertThat(waiting(steps.builders).all()).isEqualTo(before.size() + 1L);
        did(steps.builders, it -> actor -> it.answer(actor, UUID.randomUUID(), id, 1, "已迁改。"));

        assertThat(listed(steps.builders, show(Show.TO_DO))).isEqualTo(before);
        assertThat(listed(steps.zone, show(Show.TO_DO))).contains(id);
        assertThat(waiting(steps.zone).all())
                .isEqualTo(listed(steps.zone, show(Show.TO_DO)).size());
    }

    private static FindBlockers.Waiting waiting(Actor actor) {
        return as(actor, it -> city.bean(FindBlockers.class).waiting(it));
    }

    @Test
    void its_owner_answers_its_raiser_returns_it_and_confirms_in_the_end() {
        var blocker = steps.raised();
        var id = blocker.id();
        assertThat(told(steps.builders, blocker)).isTrue();
        assertThat(told(steps.zone, blocker)).isFalse();
        assertThat(did(steps.zone, it -> actor -> it.answer(actor, UUID.randomUUID(), id, 1, "已迁改。")))
                .isInstanceOf(BlockerOutcome.NotFound.class);
        assertThat(did(steps.builders, it -> actor -> it.solve(actor, UUID.randomUUID(), id, 1)))
                .isInstanceOf(BlockerOutcome.NotFound.class);
        assertThat(did(gulou, it -> actor -> it.answer(actor, UUID.randomUUID(), id, 1, "已迁改。")))
                .isInstanceOf(BlockerOutcome.NotFound.class);
        assertThat(did(steps.zone, it -> actor -> it.giveBack(actor, UUID.randomUUID(), id, 1, "没有")))
                .isEqualTo(new BlockerOutcome.Refused(MeetingRefusal.NOT_NOW));

        var request = UUID.randomUUID();
        var answered = did(steps.builders, it -> actor -> it.answer(actor, request, id, 1, "已迁改。"));
        assertThat(did(steps.builders, it -> actor -> it.answer(actor, request, id, 1, "已迁改。")))
                .isEqualTo(answered);
        assertThat(done(answered).state()).isEqualTo(State.ANSWERED);
        assertThat(told(steps.zone, blocker)).isTrue();
        assertThat(did(steps.zone, it -> actor -> it.solve(actor, UUID.randomUUID(), id, 1)))
                .isInstanceOf(BlockerOutcome.ChangedMeanwhile.class);
        var returned = done(did(steps.zone, it -> actor -> it.giveBack(actor, UUID.randomUUID(), id, 2, "路口一段没有迁。")));
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.standing().due()).isEqualTo(blocker.standing().due());
        var solved = done(did(steps.office, it -> actor -> it.solve(actor, UUID.randomUUID(), id, 3)));

        assertThat(solved.state()).isEqualTo(State.SOLVED);
        assertThat(city.bean(JdbcClient.class)
                        .sql("select act from archive.journal where object_kind = 'blocker' and object_id = ?"
                                + " order by number")
                        .param(String.valueOf(id.value()))
                        .query(String.class)
                        .list())
                .containsExactly("BlockerRaised", "BlockerAnswered", "BlockerReturned", "BlockerSolved");
    }

    @Test
    void only_who_acts_for_a_unit_raises_and_only_on_a_task_of_the_body() {
        assertThat(steps.raise(gulou, city.hospital, "3wd", UUID.randomUUID()))
                .isInstanceOf(BlockerOutcome.NotFound.class);
        assertThat(steps.raise(steps.zone, city.pitch, "3wd", UUID.randomUUID()))
                .isEqualTo(new BlockerOutcome.Refused(MeetingRefusal.TASK_NOT_OF_BODY));
        assertThat(steps.raise(steps.zone, city.hospital, "尽快", UUID.randomUUID()))
                .isEqualTo(new BlockerOutcome.Refused(MeetingRefusal.NO_LIMIT));
        var request = UUID.randomUUID();
        var first = steps.raise(steps.zone, city.hospital, "3wd", request);
        assertThat(steps.raise(steps.zone, city.hospital, "3wd", request)).isEqualTo(first);
        assertThat(SupervisionCity.<List<String>>as(
                        steps.zone, it -> city.bean(RaiseBlocker.class).bodies(it, city.hospital)))
                .containsExactly(COMMAND);
        assertThat(SupervisionCity.<List<String>>as(
                        gulou, it -> city.bean(RaiseBlocker.class).bodies(it, city.hospital)))
                .isEmpty();
    }

    @Test
    void late_is_reckoned_from_the_last_day_and_never_kept() {
        var blockers = city.bean(Blockers.class);
        var id = blockers.add(COMMAND, city.hospital, new Blocker.Parties(ZONE, BUILDERS), "用电没有接通。");
        blockers.append(
                id,
                1,
                UUID.randomUUID(),
                new BlockerFact(
                        BlockerStep.RAISED,
                        steps.today.minusDays(9),
                        Instant.EPOCH,
                        new MeetingFact.By("滨海新城联络员", Optional.of(ZONE)),
                        Optional.empty(),
                        Optional.of(new BlockerFact.Limit(new TimeLimit.WorkingDays(3), steps.today.minusDays(1)))));

        assertThat(listed(steps.builders, show(Show.LATE))).contains(id);
        assertThat(listed(steps.office, BlockerFilter.OPEN)).startsWith(id);
        done(did(steps.builders, it -> actor -> it.answer(actor, UUID.randomUUID(), id, 1, "今天接通。")));
        assertThat(listed(steps.builders, show(Show.LATE))).doesNotContain(id);
        assertThat(listed(steps.builders, show(Show.ANSWERED))).contains(id);
    }

    @Test
    void the_list_by_state_says_the_same_as_the_facts_and_others_see_nothing() {
        steps.raised();
        var solved = steps.raised();
        done(did(steps.zone, it -> actor -> it.solve(actor, UUID.randomUUID(), solved.id(), 1)));
        var every =
                as(steps.office, it -> city.bean(FindBlockers.class).after(it, show(Show.ALL), new BlockerId(0), 1000));

        for (Show show : List.of(Show.OPEN, Show.ANSWERED, Show.SOLVED)) {
            assertThat(listed(steps.office, show(show)))
                    .as(show.name())
                    .containsExactlyInAnyOrderElementsOf(every.stream()
                            .filter(it -> show.states().contains(it.state()))
                            .map(Blocker::id)
                            .toList());
        }
        var mine = new BlockerFilter(Show.ALL, Optional.of(COMMAND), Optional.of(city.hospital), true);
        assertThat(listed(steps.builders, mine)).hasSameSizeAs(every);
        assertThat(listed(gulou, show(Show.ALL))).isEmpty();
        assertThat(SupervisionCity.<Optional<BlockerView>>as(
                        gulou, it -> city.bean(FindBlockers.class).find(it, solved.id())))
                .isEmpty();
    }
}
