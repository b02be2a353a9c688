package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.DraftNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Tells for every place of a text in which part of the plan it lies (所属单元). */
public final class Nesting {
    private final List<DraftNode> nodes;
    /** For every part the parts around it, itself first. */
    private final List<List<DraftNode>> chains = new ArrayList<>();

    private final int[] deepest;

    public Nesting(List<DraftNode> nodes, int length) {
        this.nodes = nodes;
        deepest = new int[length + 1];
        Arrays.fill(deepest, -1);
        var byId = new HashMap<String, List<DraftNode>>();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            var chain = new ArrayList<DraftNode>();
            chain.add(node);
            node.parent().ifPresent(id -> chain.addAll(byId.getOrDefault(id, List.of())));
            chains.add(List.copyOf(chain));
            byId.put(node.id(), chains.getLast());
            Arrays.fill(
                    deepest,
                    Math.min(node.span().start(), length),
                    Math.min(node.span().end(), length),
                    i);
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
        return place < deepest.length && deepest[place] >= 0 ? chains.get(deepest[place]) : List.of();
    }
}
