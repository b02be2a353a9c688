package dev.banyan.supervision;

/** What a step with a matter comes to (办理结果). */
public sealed interface MatterOutcome {

    /** @param matter as it stands now */
    record Done(Matter matter) implements MatterOutcome {}

    /** Nothing was changed. */
    record Refused(MatterRefusal reason) implements MatterOutcome {}

    /** Somebody else changed it since it was shown. */
    record ChangedMeanwhile() implements MatterOutcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements MatterOutcome {}
}
