package dev.banyan.assessment;

/** What came of a step with a consequence (结果运用操作结果). */
public sealed interface ConsequenceOutcome {
    record Done(Consequence consequence) implements ConsequenceOutcome {}

    record Refused(ConsequenceRefusal reason) implements ConsequenceOutcome {}

    /** @param by who took a step since the page was shown */
    record ChangedMeanwhile(String by) implements ConsequenceOutcome {}

    /** There is none, or it is none of the actor's. */
    record NotFound() implements ConsequenceOutcome {}
}
