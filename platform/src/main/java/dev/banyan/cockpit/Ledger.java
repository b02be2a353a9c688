package dev.banyan.cockpit;

import dev.banyan.cockpit.rules.LedgerOrder;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.plan.Page;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a query let through, in its order (台账). It stands still while somebody pages through it.
 *
 * @param places of the assignments among all lights
 * @param heads where a group begins; none when it is not grouped
 * @param counts of all lines
 * @param parts plans with their goals and actions, in order, to choose from
 */
public record Ledger(
        CityLights lights, LedgerQuery query, int[] places, List<Head> heads, Counts counts, List<TreeLight> parts) {
    /** Of a per cent: so the kernel keeps weights. */
    private static final int HUNDREDTHS = 100;

    public Ledger {
        heads = List.copyOf(heads);
        parts = List.copyOf(parts);
    }

    /**
     * A group of lines (分组).
     *
     * @param from its first line
     * @param key what its lines have in common: code of the unit, name of the light, key of the place in the tree
     */
    public record Head(int from, String key, Counts counts) {}

    /**
     * @param weight among the units of its task, in per cent
     * @param head of the group that begins with this line, or in which the page begins; null for all others
     */
    public record Line(
            AssignmentLight assignment,
            Duty duty,
            int weight,
            String goal,
            @Nullable Head head) {}

    public Page<Line> page(int number) {
        return Page.of(
                number,
                places.length,
                first -> IntStream.range((int) first, (int) Math.min(first + Page.SIZE, places.length))
                        .mapToObj(at -> line(at, at == first))
                        .toList());
    }

    /** All of them, made one by one. */
    public Iterator<Line> all() {
        return IntStream.range(0, places.length)
                .mapToObj(at -> line(at, at == 0))
                .iterator();
    }

    private Line line(int at, boolean isFirst) {
        int place = places[at];
        var facts = lights.evaluation().facts();
        var head = heads.stream()
                .filter(it -> isFirst ? it.from() <= at : it.from() == at)
                .reduce((earlier, later) -> later);
        return new Line(
                lights.assignment(place),
                lights.evaluation().duty(place),
                lights.evaluation().weight(place) / HUNDREDTHS,
                facts.title(LedgerOrder.goal(facts, facts.taskOf(place))),
                head.orElse(null));
    }
}
