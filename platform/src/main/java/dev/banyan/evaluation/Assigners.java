package dev.banyan.evaluation;

import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.CityFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which unit gave an assignment out of its own task (分解交办单位): it sees that too. Asked anew when assignments change. */
@Component
@OpenToAll(reason = "asked by use cases; who may see what is checked where it is read")
class Assigners {
    private final GatherFacts gathering;
    private volatile @Nullable Known last;

    Assigners(GatherFacts gathering) {
        this.gathering = gathering;
    }

    private record Known(CityFacts facts, Map<String, String> assigners) {}

    /** Codes of units by assignment; those that the office assigned are not in it. */
    Map<String, String> of(CityFacts facts) {
        var known = last;
        if (known == null || !facts.hasSameTasks(known.facts())) {
            known = new Known(facts, gathering.assigners());
            last = known;
        }
        return known.assigners();
    }
}
