package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.supervision.FindMeetings;
import dev.banyan.supervision.Meeting;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.ReadMeeting;
import dev.banyan.supervision.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings that were called, with what they resolved, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class MeetingsApi {
    private final FindMeetings meetings;
    private final ReadMeeting reading;

    MeetingsApi(FindMeetings meetings, ReadMeeting reading) {
        this.meetings = meetings;
        this.reading = reading;
    }

    record MeetingRow(
            long id, String body, String name, LocalDate day, String time, String venue, Meeting.State state) {
        static MeetingRow of(Meeting it) {
            return new MeetingRow(
                    it.id().value(),
                    it.body(),
                    it.name(),
                    it.day(),
                    it.plan().start().toLocalTime().toString(),
                    it.plan().venue().place(),
                    it.state());
        }
    }

    record MeetingDetail(
            MeetingRow meeting,
            List<String> invited,
            List<String> present,
            String minutes,
            List<MeetingResolution> resolutions) {}

    record MeetingResolution(
            int number, long task, String matter, String text, String lead, List<String> others, LocalDate due) {
        static MeetingResolution of(Resolution it) {
            return new MeetingResolution(
                    it.number(),
                    it.task().value(),
                    it.matter(),
                    it.text(),
                    it.shares().lead(),
                    it.shares().others(),
                    it.shares().due());
        }
    }

    @GetMapping("/meetings")
    ApiPage<MeetingRow> listMeetings(
            Actor actor,
            @RequestParam Optional<String> body,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = meetings.after(actor, body, new MeetingId(asked.afterNumber()), asked.look()).stream()
                .map(MeetingRow::of)
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/meetings/{id}")
    MeetingDetail readMeeting(Actor actor, @PathVariable long id) {
        var meeting = reading.find(actor, new MeetingId(id)).orElseThrow(ApiRefusal::notFound);
        return new MeetingDetail(
                MeetingRow.of(meeting),
                List.copyOf(meeting.plan().units()),
                List.copyOf(meeting.standing().present()),
                meeting.standing().minutes(),
                reading.resolutions(actor, meeting.id()).stream()
                        .map(MeetingResolution::of)
                        .toList());
    }
}
