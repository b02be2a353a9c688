package dev.banyan.plan;

import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.Span;
import java.util.List;

/**
 * A name that cuts across the tree (标签): a brand, a city, a project…
 *
 * @param name as printed
 * @param kind what it names
 * @param mentions where the source names it
 */
public record Tag(String name, NamedEntity.Kind kind, List<Span> mentions) {
    public Tag {
        mentions = List.copyOf(mentions);
    }
}
