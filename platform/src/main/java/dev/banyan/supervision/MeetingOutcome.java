package dev.banyan.supervision;

/** What a step with a meeting comes to (办理结果). */
public sealed interface MeetingOutcome {

    /** @param meeting as it stands now */
    record Done(Meeting meeting) implements MeetingOutcome {}

    /** Nothing was changed. */
    record Refused(MeetingRefusal reason) implements MeetingOutcome {}

    /** Somebody else changed it since it was shown. */
    record ChangedMeanwhile(String by) implements MeetingOutcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements MeetingOutcome {}
}
