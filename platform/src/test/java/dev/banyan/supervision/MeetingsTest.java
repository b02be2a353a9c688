package dev.banyan.supervision;

import static dev.banyan.supervision.MeetingSteps.BUILDERS;
import static dev.banyan.supervision.MeetingSteps.COMMAND;
import static dev.banyan.supervision.MeetingSteps.HALL;
import static dev.banyan.supervision.MeetingSteps.ZONE;
import static dev.banyan.supervision.MeetingSteps.done;
import static dev.banyan.supervision.MeetingSteps.resolution;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.messages.ReadInbox;
import dev.banyan.messages.Received;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.Page;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.MeetingSeries.Rhythm;
import dev.banyan.supervision.MeetingSeries.Timing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Meetings of a project command, their packs and what they resolve, against the real database. */
class MeetingsTest {
    private static SupervisionCity city;
    private static MeetingSteps steps;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
        steps = new MeetingSteps(city);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static List<MeetingLine> listed(Actor actor, MeetingStanding standing, String body) {
        return as(actor, it -> city.bean(FindMeetings.class).page(it, standing, Optional.of(body), 1))
                .items();
    }

    private static KeepMeetingSeries.Outcome series(String body, DayOfWeek weekday, LocalDate since, UUID request) {
        var timing = new Timing(Rhythm.WEEKLY, weekday, LocalTime.of(9, 0), since, Optional.empty());
        return as(
                steps.office,
                it -> city.bean(KeepMeetingSeries.class)
                        .start(it, request, new KeepMeetingSeries.NewSeries(body, "周调度会", timing, HALL)));
    }

    @Test
    void what_a_series_expects_is_skipped_unless_it_was_held_or_called_off_with_a_reason() {
        String body = "350100-ZHD";
        var request = UUID.randomUUID();
        var begun = series(body, DayOfWeek.WEDNESDAY, steps.today.minusWeeks(4), request);
        assertThat(begun).isInstanceOf(KeepMeetingSeries.Done.class);
        assertThat(series(body, DayOfWeek.WEDNESDAY, steps.today.minusWeeks(4), request))
                .isEqualTo(begun);
        assertThat(series(body, DayOfWeek.SUNDAY, steps.today, UUID.randomUUID()))
                .isEqualTo(new KeepMeetingSeries.Refused(MeetingRefusal.WEEKEND));
        assertThat(series("350102", DayOfWeek.MONDAY, steps.today, UUID.randomUUID()))
                .isEqualTo(new KeepMeetingSeries.Refused(MeetingRefusal.NO_BODY));

        var due = SupervisionCity.<Page<MeetingLine>>as(
                        steps.office, it -> city.bean(FindMeetings.class).due(it, 1))
                .items();
        assertThat(due)
                .filteredOn(it -> it.body().equals(body))
                .extracting(MeetingLine::standing, it -> it.due().orElseThrow())
                .contains(
                        tuple(MeetingStanding.SKIPPED, MeetingDue.RECORD),
                        tuple(MeetingStanding.COMING, MeetingDue.CALL));
        var skipped = listed(steps.office, MeetingStanding.SKIPPED, body);
        assertThat(skipped).hasSizeBetween(3, 4).allMatch(it -> it.meeting().isEmpty());
        assertThat(listed(steps.office, MeetingStanding.COMING, body)).isNotEmpty();
        var slot = skipped.getFirst().slot().orElseThrow();
        var calling = city.bean(CallMeeting.class);
        assertThat(SupervisionCity.<MeetingOutcome>as(
                        steps.office, it -> calling.callOff(it, UUID.randomUUID(), slot, " ")))
                .isEqualTo(new MeetingOutcome.Refused(MeetingRefusal.REASON_MISSING));
        done(as(steps.office, it -> calling.callOff(it, UUID.randomUUID(), slot, "防汛应急响应期间停开")));
        assertThat(listed(steps.office, MeetingStanding.SKIPPED, body)).hasSize(skipped.size() - 1);
        assertThat(listed(steps.office, MeetingStanding.CALLED_OFF, body)).hasSize(1);

        var id = ((KeepMeetingSeries.Done) begun).series().id();
        var keeping = city.bean(KeepMeetingSeries.class);
        assertThat(SupervisionCity.<KeepMeetingSeries.Outcome>as(
                        steps.office, it -> keeping.end(it, id, steps.today.minusDays(1), "指挥部撤销")))
                .isInstanceOf(KeepMeetingSeries.Done.class);
        assertThat(listed(steps.office, MeetingStanding.COMING, body)).isEmpty();
    }

    @Test
    void a_meeting_is_called_once_moved_and_held_and_those_invited_hear_of_it() {
        var request = UUID.randomUUID();
        var calling = city.bean(CallMeeting.class);
        var day = steps.today.plusDays(3);
        var meeting = done(as(steps.office, it -> calling.call(it, request, steps.wanted(day))));
        assertThat(done(as(steps.office, it -> calling.call(it, request, steps.wanted(day)))))
                .isEqualTo(meeting);
        assertThat(SupervisionCity.<List<Received>>as(
                        steps.zone, it -> city.bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50)))
                .anyMatch(it -> it.path().equals("/meetings/" + meeting.id().value()));

        var holding = city.bean(HoldMeeting.class);
        assertThat(SupervisionCity.<MeetingOutcome>as(
                        steps.office, it -> holding.hold(it, UUID.randomUUID(), meeting.id(), 1, Set.of(ZONE), "")))
                .isEqualTo(new MeetingOutcome.Refused(MeetingRefusal.NOT_BEGUN));
        var moved = done(as(
                steps.office,
                it -> calling.move(it, UUID.randomUUID(), meeting.id(), 1, steps.today.atTime(8, 0), HALL, "改在今天开")));
        assertThat(SupervisionCity.<MeetingOutcome>as(
                        steps.office, it -> holding.hold(it, UUID.randomUUID(), meeting.id(), 1, Set.of(ZONE), "")))
                .isInstanceOf(MeetingOutcome.ChangedMeanwhile.class);
        var held = done(
                as(steps.office, it -> holding.hold(it, UUID.randomUUID(), meeting.id(), 2, Set.of(ZONE), "逐项过堂。")));

        assertThat(moved.day()).isEqualTo(steps.today);
        assertThat(held.standing().present()).containsExactly(ZONE);
        assertThat(held.standing().minutes()).isEqualTo("逐项过堂。");
        assertThat(SupervisionCity.<MeetingOutcome>as(
                        steps.office, it -> calling.callOff(it, UUID.randomUUID(), meeting.id(), 3, "不开了")))
                .isEqualTo(new MeetingOutcome.Refused(MeetingRefusal.NOT_NOW));
        assertThat(acts(meeting)).containsExactly("MeetingCalled", "MeetingMoved", "MeetingHeld");
    }

    private static List<String> acts(Meeting meeting) {
        return city.bean(JdbcClient.class)
                .sql("select act from archive.journal where object_kind = 'meeting' and object_id = ? order by number")
                .param(String.valueOf(meeting.id().value()))
                .query(String.class)
                .list();
    }

    @Test
    void what_a_meeting_resolves_is_an_assigned_task_at_once_and_the_next_meeting_begins_with_it() {
        var meeting = steps.held(steps.today);
        var request = UUID.randomUUID();
        var outcome = steps.pass(meeting, resolution("五个工作日内完成燃气管线迁改。"), request);
        var passed = ((PassResolution.Passed) outcome).resolution();
        assertThat(steps.pass(meeting, resolution("五个工作日内完成燃气管线迁改。"), request)).isEqualTo(outcome);

        var entry = as(steps.office, _ -> city.bean(FindRegisters.class).entry(passed.task()))
                .orElseThrow();
        assertThat(entry.register()).isEqualTo("project-command");
        assertThat(entry.listed()).contains(steps.today);
        assertThat(entry.content().fields()).containsEntry("kind", "utilities");
        var shares = as(steps.office, it -> city.bean(FindAssignments.class).ofTask(it, passed.task()));
        assertThat(shares)
                .extracting(Assignment::unit, Assignment::role, Assignment::weight, Assignment::due)
                .containsExactly(
                        tuple(BUILDERS, DutyRole.LEAD, 50, passed.shares().due()),
                        tuple(ZONE, DutyRole.CO_LEAD, 50, passed.shares().due()));

        var finding = city.bean(FindResolutions.class);
        assertThat(SupervisionCity.<Page<OpenResolution>>as(steps.zone, it -> finding.open(it, true, 1))
                        .items())
                .extracting(it -> it.resolution().task())
                .contains(passed.task());
        assertThat(SupervisionCity.<FindResolutions.Waiting>as(steps.zone, finding::mine)
                        .late())
                .isZero();
        var next = steps.called(steps.today.plusDays(1));
        assertThat(steps.view(steps.zone, next).before().resolutions())
                .extracting(ResolutionLine::task)
                .contains(passed.task());
    }

    @Test
    void a_resolution_that_its_register_does_not_take_leaves_nothing_behind() {
        var meeting = steps.held(steps.today);
        var database = city.bean(JdbcClient.class);
        long before = database.sql("select count(*) from plan.entry")
                .query(Long.class)
                .single();
        var wrong = new NewResolution("完成征迁。", BUILDERS, List.of(), "5wd", "no-such-kind");

        assertThat(steps.pass(meeting, wrong, UUID.randomUUID())).isInstanceOf(PassResolution.NotEntered.class);
        for (var refused : List.of(
                new NewResolution("", BUILDERS, List.of(), "5wd", ""),
                new NewResolution("完成征迁。", "nobody", List.of(), "5wd", ""),
                new NewResolution("完成征迁。", BUILDERS, List.of(BUILDERS), "5wd", ""),
                new NewResolution("完成征迁。", BUILDERS, List.of(), "尽快", ""))) {
            assertThat(steps.pass(meeting, refused, UUID.randomUUID())).isInstanceOf(PassResolution.Refused.class);
        }
        assertThat(steps.pass(steps.called(steps.today.plusDays(9)), resolution("完成征迁。"), UUID.randomUUID()))
                .isEqualTo(new PassResolution.Refused(MeetingRefusal.NOT_BEGUN));
        assertThat(database.sql("select count(*) from plan.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(steps.view(steps.office, meeting).resolutions()).isEmpty();
    }

    @Test
    void a_pack_is_made_in_time_and_never_changes() {
        var last = steps.held(steps.today);
        var passed = steps.passed(last, "三日内交地。");
        var blocker = steps.raised();
        var meeting = steps.called(steps.today.plusDays(1));
        var due = city.bean(DuePacks.class);
        assertThat(as(Actor.SYSTEM, due::make)).isPositive();
        assertThat(as(Actor.SYSTEM, due::make)).isZero();

        var pack = steps.view(steps.zone, meeting).packs().newest().orElseThrow();
        assertThat(pack.content().resolutions())
                .extracting(ResolutionLine::task)
                .contains(passed.task());
        assertThat(pack.content().blockers().lines())
                .extracting(MeetingPack.Stuck::blocker)
                .contains(blocker.id());
        assertThat(pack.rules()).startsWith("default/");
        assertThat(SupervisionCity.<List<Received>>as(
                        steps.zone, it -> city.bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50)))
                .anyMatch(it -> it.path().equals("/meetings/" + meeting.id().value() + "/packs/1"));
        as(steps.zone, it -> city.bean(HandleBlocker.class).solve(it, UUID.randomUUID(), blocker.id(), 1));
        assertThat(SupervisionCity.<Optional<MeetingPack>>as(
                        steps.zone, it -> city.bean(ReadMeeting.class).pack(it, meeting.id(), 1)))
                .contains(pack);

        var making = city.bean(MakePack.class);
        var second = (MakePack.Made) as(steps.office, it -> making.make(it, meeting.id(), 1));
        assertThat(second.pack().number()).isEqualTo(2);
        assertThat(second.pack().content().blockers().lines())
                .extracting(MeetingPack.Stuck::blocker)
                .doesNotContain(blocker.id());
        assertThat(SupervisionCity.<MakePack.Outcome>as(steps.office, it -> making.make(it, meeting.id(), 1)))
                .isEqualTo(second);
        assertThat(SupervisionCity.<MakePack.Outcome>as(steps.office, it -> making.make(it, last.id(), 0)))
                .isEqualTo(new MakePack.Refused(MeetingRefusal.NOT_NOW));
    }

    @Test
    void members_of_a_body_read_its_meetings_others_do_not_and_only_its_office_keeps_them() {
        var meeting = steps.called(steps.today.plusDays(5));
        var reading = city.bean(ReadMeeting.class);
        var gulou = city.account("liaison.gulou");
        var local = city.person("鼓楼督查室", SupervisionCity.GULOU, Role.OFFICE);

        assertThat(steps.view(steps.builders, meeting).keeps()).isFalse();
        assertThat(listed(steps.builders, MeetingStanding.COMING, COMMAND)).isNotEmpty();
        assertThat(SupervisionCity.<Optional<MeetingView>>as(gulou, it -> reading.of(it, meeting.id())))
                .isEmpty();
        assertThat(listed(gulou, MeetingStanding.COMING, COMMAND)).isEmpty();
        assertThatThrownBy(() -> as(
                        steps.builders,
                        it -> city.bean(CallMeeting.class).callOff(it, UUID.randomUUID(), meeting.id(), 1, "不开了")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(SupervisionCity.<MeetingOutcome>as(
                        local,
                        it -> city.bean(CallMeeting.class).callOff(it, UUID.randomUUID(), meeting.id(), 1, "不开了")))
                .isEqualTo(new MeetingOutcome.NotFound());
    }

    @Test
    void the_database_itself_refuses_to_change_what_happened() {
        steps.passed(steps.held(steps.today), "一周内复工。");
        var database = city.bean(JdbcClient.class);

        for (String table : List.of(
                "meeting_series",
                "series_end",
                "meeting",
                "meeting_fact",
                "meeting_pack",
                "resolution",
                "blocker",
                "blocker_fact")) {
            assertThatThrownBy(() ->
                            database.sql("delete from supervision." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }
}
