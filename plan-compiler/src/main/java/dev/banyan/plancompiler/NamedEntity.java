package dev.banyan.plancompiler;

import java.util.List;

/**
 * A named brand, place, project, mechanism, event or platform (专名) that can cut across the tree as a tag.
 *
 * @param kind what it is
 * @param name as first printed
 * @param mentions every place where it is named, in reading order
 */
public record NamedEntity(Kind kind, String name, List<Span> mentions) {
    public NamedEntity {
        mentions = List.copyOf(mentions);
    }

    public enum Kind {
        BRAND,
        PLACE,
        PROJECT,
        MECHANISM,
        EVENT,
        PLATFORM
    }
}
