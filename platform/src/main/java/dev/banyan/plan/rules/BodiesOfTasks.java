package dev.banyan.plan.rules;

import dev.banyan.plan.NamedBody;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Task;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which task a body named in the text answers for (文中责任单位归属): the task in whose words it stands; a task that names nobody
 * takes over those named in the words of the part above it.
 */
public final class BodiesOfTasks {
    private BodiesOfTasks() {}

    /**
     * @param tasks tasks of the plan
     * @param version its newest version
     * @param found bodies the compiler found in the version's text, in reading order
     */
    public static List<NamedBody> of(List<Task> tasks, PlanVersion version, List<Responsible> found) {
        var units = found.stream()
                .filter(body -> body.type() == Responsible.Type.UNIT)
                .toList();
        return tasks.stream()
                .filter(task -> !task.dropped())
                .flatMap(task -> task.source().flatMap(source -> version.part(source.part())).stream()
                        .flatMap(part -> of(task, part, version, units)))
                .toList();
    }

    private static Stream<NamedBody> of(Task task, Part part, PlanVersion version, List<Responsible> units) {
        var own = within(part.place(), units);
        if (!own.isEmpty()) {
            return own.stream().map(body -> new NamedBody(body.name(), body.role(), task.id(), false));
        }
        return version.above(part).reversed().stream()
                .map(holder -> ownWords(holder, version, units))
                .filter(bodies -> !bodies.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream)
                .map(body -> new NamedBody(body.name(), body.role(), task.id(), true));
    }

    /** Bodies named in a part itself, not in the parts it holds. */
    private static List<Responsible> ownWords(Part holder, PlanVersion version, List<Responsible> units) {
        var children = version.parts().stream()
                .filter(part -> part.parent().stream().anyMatch(number -> number == holder.number()))
                .flatMap(part -> part.place().stream())
                .toList();
        return within(holder.place(), units).stream()
                .filter(body -> children.stream().noneMatch(child -> contains(child, body.span())))
                .toList();
    }

    private static List<Responsible> within(Optional<Span> place, List<Responsible> units) {
        return units.stream()
                .filter(body -> place.filter(it -> contains(it, body.span())).isPresent())
                .toList();
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
