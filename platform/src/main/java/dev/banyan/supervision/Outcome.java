package dev.banyan.supervision;

/** What a step with a question comes to (办理结果). */
public sealed interface Outcome {

    /** @param question as it stands now */
    record Done(Question question) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Refusal reason) implements Outcome {}

    /** Somebody else changed it since it was shown. */
    record ChangedMeanwhile(String by) implements Outcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements Outcome {}
}
