package dev.banyan.cockpit.rules;

import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.NodeKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tasks of a plan speak of a brand, a place or a project (标签任务): those in whose words, or in words below them, it is named. */
public final class TagTasks {
    private static final int AGAIN_AND_AGAIN = 2;

    private TagTasks() {}

    /** @param parts numbers of the tasks */
    public record Tagged(Tag tag, Set<Integer> parts) {
        public Tagged {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * All brands that tasks speak of, in the order of the plan; then the places that the plan names more than once, those with
     * the most tasks first. A place whose name holds that of another one is that other one.
     */
    public static List<Tagged> of(PlanVersion version, NamedEntity.Kind kind) {
        var tagged = version.tags().stream()
                .filter(tag -> tag.kind() == kind)
                .filter(tag -> kind == NamedEntity.Kind.BRAND || tag.mentions().size() >= AGAIN_AND_AGAIN)
                .map(tag -> new Tagged(tag, tasks(version, tag)))
                .filter(it -> !it.parts().isEmpty())
                .toList();
        return kind == NamedEntity.Kind.BRAND ? tagged : shortestNames(tagged);
    }

    private static List<Tagged> shortestNames(List<Tagged> tagged) {
        return tagged.stream()
                .filter(it -> tagged.stream()
                        .noneMatch(other -> it != other
                                && it.tag().name().endsWith(other.tag().name())))
                .sorted(Comparator.comparingInt((Tagged it) -> it.parts().size())
                        .reversed())
                .toList();
    }

    private static Set<Integer> tasks(PlanVersion version, Tag tag) {
        Map<Integer, Part> byNumber = new HashMap<>();
        version.parts().forEach(part -> byNumber.put(part.number(), part));
        var tasks = new HashSet<Integer>();
        for (Part part : version.parts()) {
            if (!part.dropped()
                    && part.place()
                            .filter(place -> tag.mentions().stream().anyMatch(place::contains))
                            .isPresent()) {
                for (Part at = part; at != null; at = holder(byNumber, at)) {
                    if (at.kind() == NodeKind.TASK) {
                        tasks.add(at.number());
                    }
                }
            }
        }
        return tasks;
    }

    private static @Nullable Part holder(Map<Integer, Part> byNumber, Part part) {
        return part.parent().isPresent() ? byNumber.get(part.parent().getAsInt()) : null;
    }
}
