package dev.banyan.cockpit;

import dev.banyan.cockpit.Ledger.Head;
import dev.banyan.cockpit.LedgerQuery.Group;
import dev.banyan.cockpit.rules.LedgerOrder;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses, sorts and groups what the lights show (查询台账); of what an actor may see, since the lights hold nothing else. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadLedger {
    /** Ledgers that stay at hand, since people page and sort: a whole city's takes 0.4 MB. */
    private static final int AT_HAND = 64;

    private final FindUnits units;
    private final Recent<Asked, Ledger> ledgers = new Recent<>(AT_HAND);

    ReadLedger(FindUnits units) {
        this.units = units;
    }

    /** Lights are the same when they are the very ones: each reading of the city makes new ones. */
    private record Asked(CityLights lights, LedgerQuery query) {}

    public Ledger of(CityLights lights, LedgerQuery query) {
        return ledgers.of(new Asked(lights, query), () -> made(lights, query));
    }

    private Ledger made(CityLights lights, LedgerQuery query) {
        var evaluation = lights.evaluation();
        int[] places = new LedgerOrder(evaluation, query)
                .places(query.which().unit().map(this::withAllBelow).orElse(Set.of()));
        return new Ledger(
                lights,
                query,
                places,
                heads(lights, query.group(), places),
                counts(lights, places, 0, places.length),
                parts(lights));
    }

    private static List<TreeLight> parts(CityLights lights) {
        return lights.find(new PlanNode.City()).map(lights::below).orElse(List.of()).stream()
                .filter(it -> it.node() instanceof PlanNode.Plan)
                .flatMap(plan -> Stream.concat(
                        Stream.of(plan), lights.below(plan).stream().filter(it -> it.node() instanceof PlanNode.Part)))
                .toList();
    }

    private Set<String> withAllBelow(String unit) {
        var codes = new HashSet<>(Set.of(unit));
        for (Unit each : units.all()) {
            if (each.parent().filter(codes::contains).isPresent()) {
                codes.add(each.code());
            }
        }
        return codes;
    }

    private static List<Head> heads(CityLights lights, Group group, int[] places) {
        var heads = new ArrayList<Head>();
        if (group == Group.NONE) {
            return heads;
        }
        int from = 0;
        for (int at = 1; at <= places.length; at++) {
            if (at == places.length || !key(lights, group, places[at]).equals(key(lights, group, places[from]))) {
                heads.add(new Head(from, key(lights, group, places[from]), counts(lights, places, from, at)));
                from = at;
            }
        }
        return heads;
    }

    private static String key(CityLights lights, Group group, int place) {
        var facts = lights.evaluation().facts();
        return switch (group) {
            case NONE -> "";
            case UNIT -> lights.unit(place);
            case LIGHT -> lights.light(place).name();
            case PART -> facts.taskId(LedgerOrder.goal(facts, facts.taskOf(place)));
        };
    }

    private static Counts counts(CityLights lights, int[] places, int from, int end) {
        var evaluation = lights.evaluation();
        int[] lit = new int[Light.values().length];
        int closed = 0;
        int late = 0;
        for (int place : Arrays.copyOfRange(places, from, end)) {
            if (evaluation.has(Mark.CLOSED_LATE, place)) {
                late++;
            } else if (evaluation.has(Mark.CLOSED, place)) {
                closed++;
            } else {
                lit[evaluation.light(place).ordinal()]++;
            }
        }
        return new Counts(lit[0], lit[1], lit[2], lit[3], closed, late);
    }
}
