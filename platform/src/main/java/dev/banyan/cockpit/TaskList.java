package dev.banyan.cockpit;

import dev.banyan.cockpit.rules.LightBar;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.Page;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tasks that were not broken down, in tree order (任务亮灯清单).
 *
 * @param counts of all of them, each once
 * @param places of the tasks in the tree
 */
public record TaskList(CityLights lights, Counts counts, int[] places) {
    /** Those that count as one kind, or all. */
    public Page<TreeLight> page(Optional<LightBar.Kind> kind, int number) {
        int[] found = Arrays.stream(places)
                .filter(place -> kind.isEmpty() || is(kind.get(), place))
                .toArray();
        return Page.of(
                number,
                found.length,
                skip -> Arrays.stream(found)
                        .skip(skip)
                        .limit(Page.SIZE)
                        .mapToObj(lights::tree)
                        .toList());
    }

    private boolean is(LightBar.Kind kind, int place) {
        var light = lights.evaluation().taskLight(place);
        return switch (kind) {
            case RED -> light == Light.RED;
            case YELLOW -> light == Light.YELLOW;
            case GREEN -> light == Light.GREEN;
            case UNLIT, CLOSED, CLOSED_LATE ->
                light == Light.NONE
                        && LightBar.count(lights.tree(place).status().counts(), kind) > 0;
        };
    }
}
