package dev.banyan.cockpit;

import dev.banyan.cockpit.rules.LightBar;
import dev.banyan.directory.Unit;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.NodeStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a unit and those below it owe, and how it stands (单位亮灯).
 *
 * @param all of the unit and those below it
 * @param own of the unit alone
 * @param below units directly below it that owe something with all below them
 * @param urgent places of the assignments among the lights, the most urgent first
 */
public record UnitLights(
        CityLights lights, Unit unit, NodeStatus all, Counts own, List<NodeStatus> below, int[] urgent) {
    public UnitLights {
        below = List.copyOf(below);
    }

    /** As what an assignment counts. */
    public static LightBar.Kind kind(AssignmentLight assignment) {
        var marks = assignment.status().marks();
        if (marks.contains(Mark.CLOSED_LATE)) {
            return LightBar.Kind.CLOSED_LATE;
        }
        return marks.contains(Mark.CLOSED)
                ? LightBar.Kind.CLOSED
                : switch (assignment.light()) {
                    case NONE -> LightBar.Kind.UNLIT;
                    case GREEN -> LightBar.Kind.GREEN;
                    case YELLOW -> LightBar.Kind.YELLOW;
                    case RED -> LightBar.Kind.RED;
                };
    }

    /** Those that count as one kind, or all. */
    public List<AssignmentLight> of(Optional<LightBar.Kind> wanted) {
        return Arrays.stream(urgent)
                .mapToObj(lights::assignment)
                .filter(it -> wanted.isEmpty() || kind(it) == wanted.get())
                .toList();
    }
}
