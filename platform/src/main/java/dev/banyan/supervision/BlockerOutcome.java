package dev.banyan.supervision;

/** What a step with a blocker comes to (办理结果). */
public sealed interface BlockerOutcome {

    /** @param blocker as it stands now */
    record Done(Blocker blocker) implements BlockerOutcome {}

    /** Nothing was changed. */
    record Refused(MeetingRefusal reason) implements BlockerOutcome {}

    /** Somebody else changed it since it was shown. */
    record ChangedMeanwhile(String by) implements BlockerOutcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements BlockerOutcome {}
}
