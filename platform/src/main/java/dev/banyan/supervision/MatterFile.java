package dev.banyan.supervision;

import dev.banyan.plan.Roadmap;
import dev.banyan.responsibility.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about a matter on one page (督办卷宗).
 *
 * @param matter as it stands
 * @param timeline what happened to it, the oldest first; empty for who may not know what it says
 * @param duties units that have a part in it, as far as they are in reach
 * @param stages of its register, with their last days
 * @param may steps of this room that the actor may take now
 * @param left codes of units whose shares are missing before it can be closed
 * @param confirmed whether somebody independent has confirmed it
 */
public record MatterFile(
        Matter matter,
        List<TimelineEntry> timeline,
        List<Assignment> duties,
        Optional<Roadmap> stages,
        Set<MatterStep> may,
        List<String> left,
        boolean confirmed) {
    public MatterFile {
        timeline = List.copyOf(timeline);
        duties = List.copyOf(duties);
        may = Set.copyOf(may);
        left = List.copyOf(left);
    }
}
