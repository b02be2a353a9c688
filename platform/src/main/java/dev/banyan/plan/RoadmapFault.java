package dev.banyan.plan;

/**
 * What stands against a roadmap as entered (节点问题).
 *
 * @param row 1 is the first step; 0 if it concerns them all
 * @param value what was found there, if that says more
 */
public record RoadmapFault(int row, What what, String value) {
    public enum What {
        NO_STEP,
        TOO_MANY,
        WORDING_MISSING,
        WORDING_TOO_LONG,
        DUE_MISSING,
        AFTER_TASK_ENDS,
        WEIGHT_NOT_POSITIVE,
        WEIGHTS_NOT_100,
        PROOF_MISSING,
        PROOF_TOO_LONG,
        NO_SUCH_MILESTONE
    }
}
