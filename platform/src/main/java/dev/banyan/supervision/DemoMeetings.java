package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.supervision.MeetingFact.By;
import dev.banyan.supervision.MeetingSeries.Rhythm;
import dev.banyan.supervision.MeetingSeries.Timing;
import dev.banyan.supervision.rules.ExpectedMeetings;
import dev.banyan.supervision.rules.ExpectedMeetings.Expected;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.RegularMeetings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a project command of the demo city meet (演示调度会议), once: every week for twelve weeks, one of them left out, the last with
 * three resolutions, of which one has no time left.
 */
@Component
@Order(46)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMeetings implements ApplicationRunner {
    static final String COMMAND = "350100-ZHB";
    private static final int WEEKS = 12;
    /** Counted back from the last. */
    private static final int LEFT_OUT = 4;

    private static final Venue HALL = new Venue("【演示】指挥部三号会议室", Optional.empty());
    private static final String LATER = "10wd";

    private final RegularMeetings series;
    private final Meetings meetings;
    private final PassResolution passing;
    private final MeetingParts parts;
    private final DemoBlockers blockers;
    private final CityCalendar calendar;
    private final TellDemo telling;

    DemoMeetings(
            RegularMeetings series,
            Meetings meetings,
            PassResolution passing,
            MeetingParts parts,
            DemoBlockers blockers,
            CityCalendar calendar,
            TellDemo telling) {
        this.series = series;
        this.meetings = meetings;
        this.passing = passing;
        this.parts = parts;
        this.blockers = blockers;
        this.calendar = calendar;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(
                () -> blockers.task().isEmpty() || !series.of(Optional.empty()).isEmpty(), this::tell);
    }

    private void tell() {
        meet();
        blockers.raise(blockers.task().orElseThrow());
        telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoMeetingsHeld", "meeting", "demo").after(COMMAND));
    }

    private void meet() {
        var last = ago(1, calendar);
        var timing = new Timing(
                Rhythm.WEEKLY, last.getDayOfWeek(), LocalTime.of(9, 0), last.minusWeeks(WEEKS), Optional.empty());
        var begun = moment(timing.since().atTime(8, 30));
        var id = series.add(COMMAND, "【演示】滨海新城周调度会", timing, HALL, "演示办公室", begun, request("series"));
        var units = parts.members(COMMAND, calendar.today());
        var expected = ExpectedMeetings.of(timing, timing.since(), last, calendar.workCalendar());
        for (int i = 0; i < expected.size(); i++) {
            if (i != expected.size() - LEFT_OUT) {
                var held = hold(new Meeting.Slot(id, expected.get(i).slot()), expected.get(i), units);
                if (i == expected.size() - 1) {
                    resolve(held);
                }
            }
        }
    }

    private MeetingId hold(Meeting.Slot slot, Expected at, Set<String> units) {
        var id = meetings.add(COMMAND, "【演示】滨海新城周调度会", Optional.of(slot));
        var came = new TreeSet<>(units);
        // Not everybody comes every time.
        if (slot.day().getDayOfMonth() % 2 == 0) {
            came.remove(came.last());
        }
        append(id, 1, MeetingStep.CALLED, at.start().minusDays(3), Optional.of(at.start()), units, Optional.empty());
        append(
                id,
                2,
                MeetingStep.HELD,
                at.start().plusHours(2),
                Optional.empty(),
                came,
                Optional.of("【演示】逐项通报上次议定事项落实情况，研究本周堵点，明确责任单位和时限。"));
        return id;
    }

    private void append(
            MeetingId id,
            int place,
            MeetingStep step,
            LocalDateTime recorded,
            Optional<LocalDateTime> start,
            Set<String> units,
            Optional<String> text) {
        meetings.append(
                id,
                place,
                request("meeting " + id.value() + " " + place),
                new MeetingFact(
                        step,
                        moment(recorded),
                        new By("演示办公室", Optional.empty()),
                        start,
                        start.map(_ -> HALL),
                        Optional.of(units),
                        text));
    }

    private void resolve(MeetingId meeting) {
        String today = calendar.today().toString();
        var wishes = List.of(
                new NewResolution("【演示】完成规划路交地手续。当天办结。", "350100-ZGJ", List.of(), today, "land"),
                new NewResolution(
                        "【演示】完成综合管廊燃气管线改线。施工组织由建设部门统筹。", "350100-JSJ", List.of("350100-BHXC"), LATER, "utilities"),
                new NewResolution("【演示】落实两台塔吊用电。", "350100-BHXC", List.of(), LATER, "building"));
        for (var wish : wishes) {
            var outcome = passing.pass(Actor.SYSTEM, request(wish.text()), meeting, wish);
            if (!(outcome instanceof PassResolution.Passed)) {
                throw new IllegalStateException(wish.text() + ": " + outcome);
            }
        }
    }

    static UUID request(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }

    static Instant moment(LocalDateTime time) {
        return CityTime.moment(time);
    }

    static LocalDate ago(int workingDays, CityCalendar calendar) {
        return calendar.workCalendar().minusWorkingDays(calendar.today(), workingDays);
    }
}
