package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.DraftNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells for every place of a text in which part of the plan it lies (所属单元). */
public final class Nesting {
    private final List<DraftNode> nodes;
    private final Map<String, DraftNode> byId = new HashMap<>();
    private final int[] deepest;

    public Nesting(List<DraftNode> nodes, int length) {
        this.nodes = nodes;
        deepest = new int[length + 1];
        java.util.Arrays.fill(deepest, -1);
        for (int i = 0; i < nodes.size(); i++) {
            var span = nodes.get(i).span();
            byId.put(nodes.get(i).id(), nodes.get(i));
            java.util.Arrays.fill(deepest, Math.min(span.start(), length), Math.min(span.end(), length), i);
        }
    }

    /** The deepest part at a place. */
    public Optional<DraftNode> at(int place) {
        return place < deepest.length && deepest[place] >= 0
                ? Optional.of(nodes.get(deepest[place]))
                : Optional.empty();
    }

    /** The parts around a place, the deepest first. */
    public List<DraftNode> around(int place) {
        var chain = new ArrayList<DraftNode>();
        var next = at(place);
        while (next.isPresent() && chain.size() < nodes.size()) {
            chain.add(next.get());
            next = next.get().parent().flatMap(id -> Optional.ofNullable(byId.get(id)));
        }
        return chain;
    }
}
