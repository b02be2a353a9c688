package dev.banyan.directory;

import dev.banyan.directory.rules.Fault;
import java.util.Set;

/** What a change to units, posts or bodies comes to (办理结果). */
public sealed interface Change {
    /** It stands, or stood already. */
    record Done() implements Change {}

    /** Nothing was changed. */
    record Refused(Set<Fault> faults) implements Change {
        public Refused {
            faults = Set.copyOf(faults);
        }

        static Refused because(Fault fault) {
            return new Refused(Set.of(fault));
        }
    }
}
