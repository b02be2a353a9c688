package dev.banyan.supervision;

import java.util.List;
import java.util.Set;

/**
 * A blocker with all that happened to it (堵点详情).
 *
 * @param facts in the order they were recorded
 * @param may steps that whoever looks may take now
 */
public record BlockerView(Blocker blocker, List<BlockerFact> facts, Set<BlockerStep> may) {
    public BlockerView {
        facts = List.copyOf(facts);
        may = Set.copyOf(may);
    }
}
