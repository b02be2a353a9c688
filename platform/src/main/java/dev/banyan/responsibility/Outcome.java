package dev.banyan.responsibility;

import java.util.Set;

/** What a change to an assignment comes to (办理结果). */
public sealed interface Outcome {

    /** @param assignment as it stands now */
    record Done(Assignment assignment) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Set<Refusal> reasons) implements Outcome {
        public Refused {
            reasons = Set.copyOf(reasons);
        }

        static Refused because(Refusal reason) {
            return new Refused(Set.of(reason));
        }
    }

    /** Somebody else changed it since it was shown. */
    record ChangedMeanwhile(String by) implements Outcome {}

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements Outcome {}
}
