package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.calendar.BuiltInHolidays;
import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Blocker;
import dev.banyan.supervision.BlockerFact;
import dev.banyan.supervision.BlockerId;
import dev.banyan.supervision.BlockerStep;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingFact;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingSeries.Rhythm;
import dev.banyan.supervision.MeetingSeries.Timing;
import dev.banyan.supervision.MeetingStanding;
import dev.banyan.supervision.MeetingStep;
import dev.banyan.supervision.ResolutionLine.How;
import dev.banyan.supervision.Venue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rules of meetings, resolutions and blockers, against tables that an office can read. */
class MeetingRulesTest {
    private static final WorkCalendar CITY = new WorkCalendar(BuiltInHolidays.notices(), OfficeHours.USUAL);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final MeetingFact.By OFFICE = new MeetingFact.By("督查室", Optional.empty());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/supervision/expected-meetings.csv", numLinesToSkip = 1)
    void a_series_makes_these_meetings(
            String what,
            Rhythm rhythm,
            DayOfWeek weekday,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate from,
            LocalDate to,
            @Nullable String expected) {
        var timing = new Timing(rhythm, weekday, LocalTime.of(9, 0), since, Optional.ofNullable(until));

        assertThat(ExpectedMeetings.of(timing, from, to, CITY).stream().map(it -> {
                    assertThat(it.start().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
                    var day = it.start().toLocalDate();
                    return day.equals(it.slot()) ? day.toString() : it.slot() + ">" + day;
                }))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    /** 状态 × 环节：空格表示不得办理。 */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/supervision/meeting-life.csv", numLinesToSkip = 1)
    void every_step_with_a_meeting_and_every_refusal(
            String state,
            @Nullable String called,
            @Nullable String moved,
            @Nullable String calledOff,
            @Nullable String held,
            @Nullable String minuted) {
        var from = Arrays.stream(Meeting.State.values())
                .filter(it -> state.endsWith(" " + it.name()))
                .findFirst();

        assertThat(Arrays.stream(MeetingStep.values())
                        .map(step -> MeetingLife.TABLE.after(from, step).map(Enum::name))
                        .toList())
                .isEqualTo(optional(called, moved, calledOff, held, minuted));
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvFileSource(resources = "/supervision/meeting-standing.csv", numLinesToSkip = 1)
    void a_meeting_is_skipped_from_the_day_after_it_should_have_been(
            String state, LocalDateTime start, LocalDate today, MeetingStanding standing) {
        var known = Arrays.stream(Meeting.State.values())
                .filter(it -> it.name().equals(state))
                .findFirst();

        assertThat(MeetingLife.standing(known, start, today)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/supervision/pack-moment.csv", numLinesToSkip = 1)
    void a_pack_is_due_from_48_hours_before_until_the_meeting_begins(
            String what, LocalDateTime start, LocalDateTime now, @Nullable String due) {
        assertThat(PackMoment.due(start, now)).isEqualTo(due != null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/supervision/blocker-life.csv", numLinesToSkip = 1)
    void every_step_with_a_blocker_and_every_refusal(
            String state,
            @Nullable String raised,
            @Nullable String answered,
            @Nullable String returned,
            @Nullable String solved) {
        var from = Arrays.stream(Blocker.State.values())
                .filter(it -> state.endsWith(" " + it.name()))
                .findFirst();

        assertThat(Arrays.stream(BlockerStep.values())
                        .map(step -> BlockerLife.TABLE.after(from, step).map(Enum::name))
                        .toList())
                .isEqualTo(optional(raised, answered, returned, solved));
    }

    private static List<Optional<String>> optional(@Nullable String... cells) {
        return Stream.of(cells).map(Optional::ofNullable).toList();
    }

    @Test
    void facts_add_up_to_a_meeting_and_only_in_order() {
        var called = new MeetingLife.Called(new MeetingId(1), "body", "周调度会", Optional.empty());
        var hall = new Venue("三号会议室", Optional.empty());
        var other = new Venue("一号会议室", Optional.empty());
        var facts = List.of(
                fact(MeetingStep.CALLED, Optional.of(hall), Optional.of(Set.of("a", "b")), "", MONDAY),
                fact(MeetingStep.MOVED, Optional.of(other), Optional.empty(), "撞会", MONDAY.plusDays(1)),
                fact(MeetingStep.HELD, Optional.empty(), Optional.of(Set.of("a")), "第一稿", MONDAY),
                fact(MeetingStep.MINUTED, Optional.empty(), Optional.empty(), "第二稿", MONDAY));

        var meeting = MeetingLife.meeting(called, facts);

        assertThat(meeting.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(meeting.plan().venue()).isEqualTo(other);
        assertThat(meeting.plan().units()).containsExactly("a", "b");
        assertThat(meeting.standing().present()).containsExactly("a");
        assertThat(meeting.standing().minutes()).isEqualTo("第二稿");
        assertThatThrownBy(() -> MeetingLife.meeting(called, facts.subList(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MeetingFact fact(
            MeetingStep step, Optional<Venue> venue, Optional<Set<String>> units, String text, LocalDate day) {
        return new MeetingFact(
                step, Instant.EPOCH, OFFICE, venue.map(it -> day.atTime(9, 0)), venue, units, Optional.of(text));
    }

    @Test
    void the_time_of_an_owner_begins_anew_with_a_return_and_late_is_reckoned() {
        var raised =
                new BlockerLife.Raised(new BlockerId(1), "body", new TaskId(1), new Blocker.Parties("a", "b"), "管线未迁改");
        var within = new TimeLimit.WorkingDays(2);
        var facts = List.of(
                blocker(BlockerStep.RAISED, MONDAY, Optional.of(within)),
                blocker(BlockerStep.ANSWERED, MONDAY.plusDays(1), Optional.empty()),
                blocker(BlockerStep.RETURNED, MONDAY.plusDays(3), Optional.of(within)));

        var open = BlockerLife.blocker(raised, facts.subList(0, 1));
        assertThat(open.standing().due()).isEqualTo(MONDAY.plusDays(2));
        assertThat(open.late(MONDAY.plusDays(2))).isFalse();
        assertThat(open.late(MONDAY.plusDays(3))).isTrue();
        assertThat(BlockerLife.blocker(raised, facts.subList(0, 2)).late(MONDAY.plusDays(30)))
                .isFalse();
        var returned = BlockerLife.blocker(raised, facts);
        assertThat(returned.standing().due()).isEqualTo(MONDAY.plusDays(7));
        assertThat(returned.standing().raised()).isEqualTo(MONDAY);
        assertThatThrownBy(() -> BlockerLife.blocker(raised, facts.subList(1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BlockerFact blocker(BlockerStep step, LocalDate day, Optional<TimeLimit> within) {
        return new BlockerFact(
                step,
                day,
                Instant.EPOCH,
                OFFICE,
                Optional.empty(),
                within.map(it -> MeetingText.from(day.atTime(10, 0), it, CITY)));
    }

    @Test
    void a_resolution_is_headed_by_its_first_sentence_and_shared_in_equal_parts() {
        assertThat(ResolutionEntry.title("月底前完成管线迁改。由资规局牵头。")).isEqualTo("月底前完成管线迁改");
        assertThat(ResolutionEntry.title("字".repeat(80))).hasSize(60).endsWith("…");
        assertThat(ResolutionEntry.weights(0)).containsExactly(100);
        assertThat(ResolutionEntry.weights(1)).containsExactly(50, 50);
        assertThat(ResolutionEntry.weights(2)).containsExactly(34, 33, 33);
        assertThat(ResolutionEntry.weights(ResolutionEntry.MOST_OTHERS))
                .hasSize(20)
                .containsOnly(5);
        assertThat(ResolutionEntry.register(Unit.Kind.PROJECT_COMMAND)).isEqualTo("project-command");
        assertThat(ResolutionEntry.register(Unit.Kind.LEADING_GROUP)).isEqualTo("meeting-decision");
    }

    @Test
    void a_resolution_is_red_with_its_worst_unit_and_done_with_its_last() {
        var closed = status(Light.NONE, Mark.CLOSED);
        var reached = status(Light.GREEN, Mark.REACHED);
        var helper = status(Light.NONE, Mark.NOT_COUNTED);

        assertThat(ResolutionProgress.of(List.of())).isEqualTo(How.RUNNING);
        assertThat(ResolutionProgress.of(List.of(closed, reached, helper))).isEqualTo(How.DONE);
        assertThat(ResolutionProgress.of(List.of(closed, status(Light.YELLOW)))).isEqualTo(How.RUNNING);
        assertThat(ResolutionProgress.of(List.of(closed, status(Light.RED)))).isEqualTo(How.RED);
        assertThat(ResolutionProgress.of(List.of(helper))).isEqualTo(How.RUNNING);
        assertThat(ResolutionProgress.light(List.of(reached, status(Light.YELLOW))))
                .isEqualTo(Light.YELLOW);
    }

    private static AssignmentStatus status(Light light, Mark... marks) {
        return new AssignmentStatus(
                "a", Map.of(LightKind.OVERALL, light), Set.of(marks), new Progress(0, 0, 0), Optional.empty(), 0, 0);
    }

    @Test
    void a_limit_is_one_that_has_not_passed() {
        assertThat(MeetingText.limit(" 5wd ", MONDAY)).contains(new TimeLimit.WorkingDays(5));
        assertThat(MeetingText.limit("2026-11-02", MONDAY)).contains(new TimeLimit.Fixed(MONDAY));
        assertThat(MeetingText.limit("2026-11-01", MONDAY)).isEmpty();
        assertThat(MeetingText.limit("尽快", MONDAY)).isEmpty();
    }
}
