package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.plan.rules.RoadmapCheck;
import dev.banyan.plan.store.Milestones;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives milestones to the demo city's tasks that promise no number (演示节点), once. */
@Component
@Order(21)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMilestones implements ApplicationRunner {
    private static final Instant SET = Instant.parse("2021-02-08T01:00:00Z");
    private static final List<String> WORDINGS =
            List.of("制定工作方案并印发", "重点举措全面展开", "中期评估并整改到位", "各项举措基本完成", "总结验收并形成长效机制");
    private static final String PROOF = "【演示】印发的文件、现场照片或第三方评估报告。";

    private final ReadPlans plans;
    private final FindTasks tasks;
    private final Milestones milestones;
    private final Clock clock;
    private final TellDemo telling;

    DemoMilestones(ReadPlans plans, FindTasks tasks, Milestones milestones, Clock clock, TellDemo telling) {
        this.plans = plans;
        this.tasks = tasks;
        this.milestones = milestones;
        this.clock = clock;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(
                () -> !clock.instant().isAfter(SET),
                () -> plans.after(new PlanId(0), 1)
                        .forEach(plan -> set(plan.newest().plan())));
    }

    private void set(PlanId plan) {
        var version = plans.find(plan, Optional.empty()).orElseThrow();
        var without = tasks.of(plan).stream()
                .filter(task -> !task.dropped() && !promisesNumber(version, task))
                .toList();
        if (without.stream().anyMatch(task -> !milestones.versions(task.id()).isEmpty())) {
            return;
        }
        without.forEach(this::set);
        telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoMilestonesSet", "plan", plan.value())
                .after(without.size() + " tasks"));
    }

    private static boolean promisesNumber(PlanVersion version, Task task) {
        return task.source().stream()
                .flatMap(source -> version.subtree(source.part()).stream())
                .flatMap(part -> version.indicatorsOf(part).stream())
                .anyMatch(indicator -> indicator.target().value().isPresent());
    }

    private void set(Task task) {
        var last = task.due().orElse(LocalDate.of(2025, 12, 31));
        int years = Math.clamp(last.getYear() - 2021L, 0, WORDINGS.size() - 1);
        var steps = java.util.stream.IntStream.rangeClosed(0, years)
                .mapToObj(year -> new RoadmapStep(
                        Optional.empty(),
                        "【演示】" + WORDINGS.get(year),
                        Optional.of(year == years ? last : LocalDate.of(2021 + year, 12, 31)),
                        Optional.of(year == years ? 100 - 20 * years : 20),
                        PROOF))
                .toList();
        milestones.add(
                new Roadmap(
                        task.id(),
                        1,
                        RoadmapCheck.milestones(task.id(), steps, 0),
                        "",
                        Actor.SYSTEM.displayName(),
                        SET),
                UUID.nameUUIDFromBytes(("demo milestones " + task.id().value()).getBytes(StandardCharsets.UTF_8)));
    }
}
