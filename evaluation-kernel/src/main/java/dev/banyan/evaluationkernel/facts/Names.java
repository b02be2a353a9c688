package dev.banyan.evaluationkernel.facts;

import java.util.List;

/** Ids or titles by their place in a column (名称列). */
@FunctionalInterface
public interface Names {
    String at(int index);

    static Names of(List<String> names) {
        String[] copy = names.toArray(String[]::new);
        return index -> copy[index];
    }
}
