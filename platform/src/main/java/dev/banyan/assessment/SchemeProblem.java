package dev.banyan.assessment;

import dev.banyan.evaluationkernel.scores.SchemeFault;
import dev.banyan.paperwork.TextFault;

/** What can be wrong with the text of a scheme beside its shape (考核方案问题). */
public sealed interface SchemeProblem extends TextFault.What {
    /** What the reading finds. */
    enum Written implements SchemeProblem {
        /** The notation of a rule says nothing. */
        RULE,
        /** No source has this name, or it does not know the rest. */
        SOURCE,
        /** A source names a figure that no unit owes. */
        NOTHING_NAMED,
        NO_TIME_LIMIT,
        /** What decides between equals is not written in a way that is known. */
        TIE,
        /** Counties and departments in one group, or nobody. */
        GROUP,
        /** Lines and quotas at once, or neither. */
        GRADES,
        /** How a target goes on is not written in a way that is known, or the rule sets none. */
        NEXT,
        OTHER_KEY
    }

    /** What the kernel finds. */
    record Counted(SchemeFault.Problem problem) implements SchemeProblem {}

    @Override
    default String key() {
        return "assessment.fault."
                + switch (this) {
                    case Written written -> written.name();
                    case Counted(var problem) -> problem.name();
                };
    }
}
