package dev.banyan.cockpit;

import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.evaluationkernel.View;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Shows what a unit and those below it owe (查看单位亮灯), never beyond the actor's scope. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadUnitLights {
    private final FindUnits units;
    private final FindScope scopes;

    ReadUnitLights(FindUnits units, FindScope scopes) {
        this.units = units;
        this.scopes = scopes;
    }

    /** Empty if there is no such unit, or it lies out of reach. */
    public Optional<UnitLights> of(Actor actor, Look look, String code) {
        var scope = scopes.toRead(actor);
        return units.find(code).filter(unit -> scope.covers(unit.code())).map(unit -> lights(look.lights(), unit));
    }

    private UnitLights lights(CityLights lights, Unit unit) {
        var ever = units.ever();
        var codes = withAllBelow(ever, unit);
        var byCode = lights.nodes(View.UNIT).stream()
                .collect(Collectors.toMap(NodeStatus::id, Function.identity(), (one, _) -> one));
        int[] places = IntStream.range(0, lights.assignments())
                .filter(place -> codes.contains(lights.unit(place)))
                .boxed()
                .sorted(urgency(lights))
                .mapToInt(place -> place)
                .toArray();
        return new UnitLights(
                lights,
                unit,
                Optional.ofNullable(byCode.get(unit.code())).orElseGet(() -> nothing(unit)),
                own(lights, unit),
                ever.stream()
                        .filter(it -> it.parent().filter(unit.code()::equals).isPresent())
                        .flatMap(it -> Optional.ofNullable(byCode.get(it.code())).stream())
                        .filter(it -> it.counts().all() > 0)
                        .toList(),
                places);
    }

    /** The lights have not heard of a unit that was made just now. */
    private static NodeStatus nothing(Unit unit) {
        return new NodeStatus(
                unit.code(),
                unit.shortName(),
                new Counts(0, 0, 0, 0, 0, 0),
                0,
                new Progress(0, 0, 0),
                Light.NONE,
                Light.NONE,
                0);
    }

    /** The worst light first, of these what is due first. */
    private static Comparator<Integer> urgency(CityLights lights) {
        return Comparator.<Integer>comparingInt(place -> -lights.light(place).ordinal())
                .thenComparingInt(lights.evaluation()::daysLeft);
    }

    private static Set<String> withAllBelow(List<Unit> ever, Unit unit) {
        var codes = new HashSet<>(Set.of(unit.code()));
        for (int before = 0; before < codes.size(); ) {
            before = codes.size();
            ever.stream()
                    .filter(it -> it.parent().filter(codes::contains).isPresent())
                    .forEach(it -> codes.add(it.code()));
        }
        return codes;
    }

    private static Counts own(CityLights lights, Unit unit) {
        int[] counts = new int[6];
        IntStream.range(0, lights.assignments())
                .filter(place -> lights.unit(place).equals(unit.code()))
                .mapToObj(lights::assignment)
                .forEach(it -> counts[UnitLights.kind(it).ordinal()]++);
        return ReadOverview.counts(counts);
    }
}
