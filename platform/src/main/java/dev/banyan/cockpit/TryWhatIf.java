package dev.banyan.cockpit;

import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TryChanges;
import dev.banyan.evaluation.TryChanges.Change;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.plan.TaskId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries other rules, another weight or another target on a copy (试算); nothing is written. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class TryWhatIf {
    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);

    private final TryChanges trying;

    TryWhatIf(TryChanges trying) {
        this.trying = trying;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Compared(TryChanges.Compared result) implements Outcome {}

    /** @param what name of the threshold, {@code weight} or {@code goal} */
    public record Refused(String what, TryChanges.Refused.Why why) implements Outcome {}

    /**
     * A task whose weight or target can be tried (可试算的任务).
     *
     * @param weight among its siblings, as it is
     * @param lead its lead, if it is judged by a figure
     */
    public record Tryable(TaskId id, String title, BigDecimal weight, Optional<AssignmentLight> lead) {}

    /** Empty if there is no such task, or nothing of it is to be seen. */
    public Optional<Tryable> task(Look look, TaskId id) {
        var lights = look.lights();
        var facts = lights.evaluation().facts();
        return lights.task(id)
                .map(task -> new Tryable(
                        id,
                        task.title(),
                        BigDecimal.valueOf(facts.weight(task.place()), 2).stripTrailingZeros(),
                        lead(lights, id)));
    }

    private static Optional<AssignmentLight> lead(CityLights lights, TaskId id) {
        var evaluation = lights.evaluation();
        return lights.placesOf(id)
                .filter(place -> evaluation.duty(place) == Duty.LEAD
                        && evaluation.facts().hasTarget(place))
                .mapToObj(lights::assignment)
                .findFirst();
    }

    public Outcome with(Actor actor, Look look, WhatIf wanted) {
        var names = new ArrayList<String>();
        var changes = new ArrayList<Change>();
        wanted.thresholds().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<RuleKey, String>::getKey))
                .forEach(entry -> {
                    names.add(entry.getKey().wireName());
                    changes.add(new TryChanges.Threshold(entry.getKey(), entry.getValue()));
                });
        wanted.task().ifPresent(task -> {
            task.weight().ifPresent(weight -> {
                names.add("weight");
                changes.add(new TryChanges.Weight(new PlanNode.OfTask(task.id()), hundredths(weight)));
            });
            task.goal()
                    .ifPresent(goal -> lead(look.lights(), task.id()).ifPresent(lead -> {
                        names.add("goal");
                        changes.add(new TryChanges.Goal(lead.id(), goal));
                    }));
        });
        return outcome(trying.with(actor, look.lights(), changes), names);
    }

    private static Outcome outcome(TryChanges.Outcome outcome, List<String> names) {
        return switch (outcome) {
            case TryChanges.Compared compared -> new Compared(compared);
            case TryChanges.Refused(int change, var why) -> new Refused(names.get(change), why);
        };
    }

    /** Beyond what a weight may be it is refused as such. */
    private static int hundredths(BigDecimal weight) {
        return weight.multiply(HUNDREDTHS)
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.ZERO)
                .intValue();
    }
}
