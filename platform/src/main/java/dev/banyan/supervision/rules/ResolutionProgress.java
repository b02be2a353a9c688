package dev.banyan.supervision.rules;

import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.supervision.ResolutionLine.How;
import java.util.Collection;
import java.util.Comparator;

/** How far a resolution has come (议定事项进展判定), by what its units show. */
public final class ResolutionProgress {
    private ResolutionProgress() {}

    /** Red as soon as one is red, done when all who answer have closed it or reached what was wanted. */
    public static How of(Collection<AssignmentStatus> shares) {
        if (light(shares) == Light.RED) {
            return How.RED;
        }
        var counted = shares.stream()
                .filter(it -> !it.marks().contains(Mark.NOT_COUNTED))
                .toList();
        boolean done = !counted.isEmpty()
                && counted.stream()
                        .allMatch(it ->
                                it.marks().contains(Mark.CLOSED) || it.marks().contains(Mark.REACHED));
        return done ? How.DONE : How.RUNNING;
    }

    /** The worst. */
    public static Light light(Collection<AssignmentStatus> shares) {
        return shares.stream()
                .map(AssignmentStatus::light)
                .max(Comparator.naturalOrder())
                .orElse(Light.NONE);
    }
}
