package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.rules.PackMoment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the packs whose moment has come (到时生成会议材料). An expected meeting that nobody called by then is called as its series has it.
 */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class DuePacks {
    private static final int ONE_TURN_SEES = 14;

    private final FindMeetings finding;
    private final CallMeeting calling;
    private final MakePack making;
    private final ReadMeeting reading;
    private final CityCalendar calendar;

    DuePacks(FindMeetings finding, CallMeeting calling, MakePack making, ReadMeeting reading, CityCalendar calendar) {
        this.finding = finding;
        this.calling = calling;
        this.making = making;
        this.reading = reading;
        this.calendar = calendar;
    }

    /** How many were made. Two machines at once make each of them once. */
    public int make(Actor system) {
        var now = calendar.now();
        int made = 0;
        for (MeetingLine line : finding.coming(system, calendar.today().plusDays(ONE_TURN_SEES))) {
            if (PackMoment.due(line.start(), now)) {
                made += make(system, line);
            }
        }
        return made;
    }

    private int make(Actor system, MeetingLine line) {
        var meeting = line.meeting()
                .or(() ->
                        line.slot().flatMap(slot -> calling.usual(system, slot)).flatMap(call -> called(system, call)));
        return meeting.filter(id -> reading.packs(system, id).isEmpty())
                        .filter(id -> making.make(system, id, 0) instanceof MakePack.Made)
                        .isPresent()
                ? 1
                : 0;
    }

    private Optional<MeetingId> called(Actor system, CallMeeting.Call call) {
        var request = UUID.nameUUIDFromBytes(("call " + call.slot()).getBytes(StandardCharsets.UTF_8));
        return calling.call(system, request, call) instanceof MeetingOutcome.Done(var meeting)
                ? Optional.of(meeting.id())
                : Optional.empty();
    }
}
