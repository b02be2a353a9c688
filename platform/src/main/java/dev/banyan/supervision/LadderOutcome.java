package dev.banyan.supervision;

import dev.banyan.responsibility.AssignmentId;

/** What a step of supervision comes to (督办办理结果). */
public sealed interface LadderOutcome {
    /** @param duty the duty that it is about */
    record Done(AssignmentId duty) implements LadderOutcome {}

    /** Nothing was changed. */
    record Refused(AssignmentId duty, LadderRefusal reason) implements LadderOutcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements LadderOutcome {}
}
