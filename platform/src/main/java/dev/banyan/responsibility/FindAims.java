package dev.banyan.responsibility;

import dev.banyan.directory.OpenToAll;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.store.Splits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the numbers that a task must reach (查找任务目标值): its plan's, or what it was given when another was split. */
@Component
@OpenToAll(reason = "asked by use cases that checked who may see the task")
public class FindAims {
    private final ReadPlans plans;
    private final Splits splits;

    FindAims(ReadPlans plans, Splits splits) {
        this.plans = plans;
        this.splits = splits;
    }

    public List<Aim> of(Task task) {
        var printed = task.source().stream()
                .flatMap(source -> plans.find(source.plan(), Optional.empty()).stream()
                        .flatMap(version -> inBranch(version, source.part())))
                .flatMap(FindAims::aim);
        var given = splits.holding(List.of(task.id())).stream()
                .flatMap(split -> split.aim().stream()
                        .flatMap(aim -> split.share(task.id()).flatMap(Split.Share::figure).stream()
                                .map(figure -> new Aim(aim.measure(), aim.comparator(), figure, aim.unit()))));
        return Stream.concat(printed, given).distinct().toList();
    }

    private static Stream<Indicator> inBranch(PlanVersion version, int part) {
        return version.subtree(part).stream().flatMap(number -> version.indicatorsOf(number).stream());
    }

    private static Stream<Aim> aim(Indicator indicator) {
        var target = indicator.target();
        return target.value().stream()
                .map(value -> new Aim(indicator.name(), target.comparator(), value, target.unit()));
    }
}
