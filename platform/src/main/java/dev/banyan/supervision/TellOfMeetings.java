package dev.banyan.supervision;

import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says who hears of meetings and blockers (会议与堵点消息): those invited, who has to solve something, and who waits for it. */
@Component
class TellOfMeetings {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final SendMessage messages;

    TellOfMeetings(SendMessage messages) {
        this.messages = messages;
    }

    void of(Meeting meeting, MeetingStep step) {
        switch (step) {
            case CALLED -> invited(meeting, "called");
            case MOVED -> invited(meeting, "moved");
            case CALLED_OFF -> invited(meeting, "called-off");
            case HELD, MINUTED -> {}
        }
    }

    private void invited(Meeting meeting, String what) {
        var said = Said.of(
                "meetings.told.meeting-" + what,
                meeting.name(),
                meeting.day(),
                TIME.format(meeting.plan().start()),
                meeting.plan().venue().place());
        var message = new Message(
                "meeting " + meeting.id().value() + " " + what + " "
                        + meeting.standing().facts(),
                Topic.SUPERVISION,
                said,
                "/meetings/" + meeting.id().value());
        meeting.plan().units().forEach(unit -> messages.send(message, To.liaison(unit)));
    }

    /** Those invited read it before they meet. */
    void of(Meeting meeting, MeetingPack pack) {
        var message = new Message(
                "meeting " + meeting.id().value() + " pack " + pack.number(),
                Topic.SUPERVISION,
                Said.of(
                        "meetings.told.pack-made",
                        meeting.name(),
                        meeting.day(),
                        TIME.format(meeting.plan().start())),
                "/meetings/" + meeting.id().value() + "/packs/" + pack.number());
        meeting.plan().units().forEach(unit -> messages.send(message, To.liaison(unit)));
    }

    /** @param title of the task, as others may know it */
    void of(Blocker blocker, BlockerStep step, String title) {
        var said = switch (step) {
            case RAISED ->
                Said.of(
                        "meetings.told.blocker-raised",
                        title,
                        blocker.standing().due());
            case ANSWERED -> Said.of("meetings.told.blocker-answered", title);
            case RETURNED ->
                Said.of(
                        "meetings.told.blocker-returned",
                        title,
                        blocker.standing().due());
            case SOLVED -> Said.of("meetings.told.blocker-solved", title);
        };
        String to = step == BlockerStep.ANSWERED
                ? blocker.parties().raiser()
                : blocker.parties().owner();
        messages.send(
                new Message(
                        "blocker " + blocker.id().value() + " " + step + " "
                                + blocker.standing().facts(),
                        Topic.SUPERVISION,
                        said,
                        "/blockers/" + blocker.id().value()),
                To.liaison(to));
    }
}
