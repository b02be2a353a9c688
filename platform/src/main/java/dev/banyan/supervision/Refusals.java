package dev.banyan.supervision;

import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.Outcome;
import dev.banyan.responsibility.Refusal;
import java.util.Collections;

/** What the room responsibility refuses, in the words of this one (退回原因对照). */
final class Refusals {
    private Refusals() {}

    static LadderRefusal of(Refusal refusal) {
        return switch (refusal) {
            case DUE_PASSED -> LadderRefusal.DUE_PASSED;
            case NOT_LATER -> LadderRefusal.NOT_LATER;
            case EXTENDED_ENOUGH -> LadderRefusal.EXTENDED_ENOUGH;
            case CLOCK_STANDS -> LadderRefusal.CLOCK_STANDS;
            case CLOCK_RUNS -> LadderRefusal.CLOCK_RUNS;
            case NOBODY_ABOVE -> LadderRefusal.NOBODY_ABOVE;
            case REASON_MISSING -> LadderRefusal.REASON_MISSING;
            case REASON_TOO_LONG -> LadderRefusal.REASON_TOO_LONG;
            case NOT_NOW,
                    NO_SUCH_TASK,
                    TASK_DROPPED,
                    NO_SUCH_UNIT,
                    ALREADY_ASSIGNED,
                    LEAD_TAKEN,
                    WEIGHT_OUT_OF_RANGE,
                    WEIGHTS_OVER_100,
                    DUE_MISSING,
                    DUE_AFTER_TASK,
                    SAME_UNIT,
                    NOTHING_TO_HAND_OVER -> LadderRefusal.NOT_NOW;
        };
    }

    static LadderOutcome of(AssignmentId duty, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new LadderOutcome.Done(duty);
            case Outcome.Refused(var reasons) -> new LadderOutcome.Refused(duty, of(Collections.min(reasons)));
            case Outcome.ChangedMeanwhile _ -> new LadderOutcome.Refused(duty, LadderRefusal.NOT_NOW);
            case Outcome.NotFound() -> new LadderOutcome.NotFound();
        };
    }
}
