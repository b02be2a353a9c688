package dev.banyan.evaluation;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.WorkingDays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Shows lights (查看亮灯), never beyond the actor's scope: what others owe counts in none of the numbers. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadLights {
    private final Snapshots snapshots;
    private final OwnWrites own;
    private final FindScope scopes;
    private final FindRules rules;
    private final Assigners assigners;
    private final Map<Portion, CityFacts> portions = recent(32);
    private final Map<Look, CityLights> looks = recent(64);

    ReadLights(Snapshots snapshots, OwnWrites own, FindScope scopes, FindRules rules, Assigners assigners) {
        this.snapshots = snapshots;
        this.own = own;
        this.scopes = scopes;
        this.rules = rules;
        this.assigners = assigners;
    }

    /** What is there to be shown. */
    public sealed interface Shown {}

    public record Ready(CityLights lights) implements Shown {}

    /** The lights are being reckoned for the first time since the start (正在计算). */
    public record Reckoning() implements Shown {}

    /** The day lies outside the years that are worked with, 1990 to 2079. */
    public record Beyond() implements Shown {}

    /**
     * From where somebody looks.
     *
     * @param asOf any day, as it was known at any moment
     * @param rules any rule set
     */
    public record From(AsOf asOf, RuleSet rules) {}

    private record Portion(long version, Set<String> units) {}

    private record Look(Portion portion, From from) {}

    /** The lights as they are now, with what the actor wrote last. */
    public Shown now(Actor actor) {
        return shown(actor, Optional.empty());
    }

    /** The lights of a day, as they were known at its end, under the rules that held then. */
    public Shown endOf(Actor actor, LocalDate day) {
        return covers(day) ? from(actor, new From(AsOf.endOf(day), rules.holding(AsOf.endOf(day)))) : new Beyond();
    }

    /** The lights of any day, as they were known at any moment, under any rule set. */
    public Shown from(Actor actor, From from) {
        return covers(from.asOf().day()) ? shown(actor, Optional.of(from)) : new Beyond();
    }

    private Shown shown(Actor actor, Optional<From> from) {
        var snapshot = own.upTo(actor);
        if (snapshot == null) {
            return new Reckoning();
        }
        var city = snapshot.lights();
        return new Ready(lights(actor, city, from.orElseGet(() -> new From(city.asOf(), city.rules()))));
    }

    /** Reckons lights for the first time, if nobody did yet, for whoever cannot wait until the application has started. */
    public void reckonFirst() {
        if (snapshots.latest() == null) {
            snapshots.moveOn();
        }
    }

    /** Whether lights of this day can be reckoned. */
    public static boolean covers(LocalDate day) {
        return WorkingDays.covers(day);
    }

    /** How far the reckoning after the start has come, in per cent. */
    public int reckoned() {
        return snapshots.percent();
    }

    /** The same moment with other facts and rules, which nobody keeps. */
    CityLights copy(CityLights lights, CityFacts facts, RuleSet others) {
        return new CityLights(lights.version(), snapshots.evaluator().evaluate(facts, others, lights.asOf()));
    }

    /** How a place of the tree stood from each of these points in time, under the rules that hold; empty if it is not among these. */
    public List<NodeStatus> history(CityLights lights, PlanNode node, List<AsOf> days) {
        var facts = lights.evaluation().facts();
        int place = facts.task(node.key());
        return place < 0 ? List.of() : snapshots.evaluator().history(facts, lights.rules(), place, days);
    }

    private CityLights lights(Actor actor, CityLights city, From from) {
        boolean asItIs = from.asOf().equals(city.asOf()) && from.rules().equals(city.rules());
        return switch (scopes.toRead(actor)) {
            case Scope.WholeCity _ -> asItIs ? city : look(city, Set.of(), from);
            case Scope.Units(Set<String> codes) -> look(city, codes, from);
        };
    }

    private CityLights look(CityLights city, Set<String> units, From from) {
        var portion = new Portion(city.version(), units);
        return known(looks, new Look(portion, from), () -> {
            var whole = city.evaluation().facts();
            var facts = units.isEmpty() ? whole : known(portions, portion, () -> portion(whole, units));
            return new CityLights(city.version(), snapshots.evaluator().evaluate(facts, from.rules(), from.asOf()));
        });
    }

    /** What units owe, and what they gave out of their own tasks. */
    private CityFacts portion(CityFacts whole, Set<String> units) {
        var given = assigners.of(whole);
        return whole.only(i -> units.contains(whole.unitId(whole.unitOf(i)))
                || units.contains(given.getOrDefault(whole.assignmentId(i), "")));
    }

    private static <K, V> V known(Map<K, V> recent, K key, Supplier<V> making) {
        synchronized (recent) {
            var found = recent.get(key);
            if (found != null) {
                return found;
            }
        }
        var made = making.get();
        synchronized (recent) {
            recent.put(key, made);
        }
        return made;
    }

    private static <K, V> Map<K, V> recent(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
