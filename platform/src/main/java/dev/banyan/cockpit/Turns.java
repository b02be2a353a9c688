package dev.banyan.cockpit;

import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Assignments whose light is another from one day to a later one (亮灯变化), what turned worse first.
 *
 * @param places of the assignments among the later lights
 * @param earlier the light of each of them before
 * @param worse how many turned worse; they come first
 */
public record Turns(CityLights before, CityLights after, int[] places, Light[] earlier, int worse) {
    /** Which of them (变化方向). */
    public enum Way {
        WORSE,
        /** Better, closed, or lit for the first time (好转、办结或者开始亮灯). */
        OTHERWISE
    }

    /** @param was its light before */
    public record Turn(Light was, AssignmentLight now) {}

    public int all() {
        return places.length;
    }

    public int count(Way way) {
        return switch (way) {
            case WORSE -> worse;
            case OTHERWISE -> places.length - worse;
        };
    }

    public List<Turn> first(int most) {
        return turns(0, Math.min(most, places.length));
    }

    public Page<Turn> page(Way way, int number) {
        int from = way == Way.WORSE ? 0 : worse;
        int total = count(way);
        return Page.of(
                number, total, before -> turns(from + (int) before, from + (int) Math.min(before + Page.SIZE, total)));
    }

    private List<Turn> turns(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> new Turn(earlier[at], after.assignment(places[at])))
                .toList();
    }

    /** Compares two states of the same city between two places of the tree, the second one excluded. */
    static Turns between(CityLights before, CityLights after, int fromTask, int toTask) {
        boolean same = before.version() == after.version() && before.assignments() == after.assignments();
        int[] all = IntStream.range(0, after.assignments())
                .filter(place -> after.treePlaceOf(place) >= fromTask && after.treePlaceOf(place) < toTask)
                .toArray();
        var was = Arrays.stream(all)
                .mapToObj(place -> same ? before.light(place) : found(before, after, place))
                .toArray(Light[]::new);
        int[] turned = IntStream.range(0, all.length)
                .filter(i -> was[i] != after.light(all[i]))
                .boxed()
                .sorted((a, b) -> Integer.compare(rank(was[a], after.light(all[a])), rank(was[b], after.light(all[b]))))
                .mapToInt(i -> i)
                .toArray();
        int worse = (int) Arrays.stream(turned)
                .filter(i -> isWorse(was[i], after.light(all[i])))
                .count();
        return new Turns(
                before,
                after,
                Arrays.stream(turned).map(i -> all[i]).toArray(),
                Arrays.stream(turned).mapToObj(i -> was[i]).toArray(Light[]::new),
                worse);
    }

    /** Something was written between the two readings. */
    private static Light found(CityLights before, CityLights after, int place) {
        return before.find(after.assignment(place).id())
                .map(AssignmentLight::light)
                .orElse(Light.NONE);
    }

    /** To yellow or red from anything better. */
    private static boolean isWorse(Light was, Light is) {
        return is.compareTo(was) > 0 && is.compareTo(Light.YELLOW) >= 0;
    }

    private static int rank(Light was, Light is) {
        int worst = Light.values().length;
        return isWorse(was, is) ? worst - is.ordinal() : 2 * worst - was.ordinal();
    }
}
