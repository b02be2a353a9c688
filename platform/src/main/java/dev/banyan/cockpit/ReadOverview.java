package dev.banyan.cockpit;

import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.Overview.Goal;
import dev.banyan.cockpit.Overview.Level;
import dev.banyan.cockpit.Overview.Moment;
import dev.banyan.cockpit.Overview.Tagged;
import dev.banyan.cockpit.rules.Days;
import dev.banyan.cockpit.rules.LightBar;
import dev.banyan.cockpit.rules.TagTasks;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanSummary;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.NodeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what leaders look at first (查看总览); of what an actor may see, since the lights hold nothing else. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class ReadOverview {
    private static final int AT_HAND = 8;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int MONTHS_OF_TREND = 12;

    private final LookAtLights looking;
    private final ReadLights reading;
    private final ReadPlans plans;
    private final FindTasks tasks;
    // Most readers ask about the same lights.
    private final Recent<CityLights, List<PlanSummary>> choices = new Recent<>(AT_HAND);
    private final Recent<Asked, Overview> overviews = new Recent<>(AT_HAND);
    private final Recent<Between, Turns> turns = new Recent<>(AT_HAND);

    private record Asked(Look look, Optional<PlanId> plan) {}

    /** Two states of the city. */
    private record Between(CityLights before, CityLights after, int place) {}

    ReadOverview(LookAtLights looking, ReadLights reading, ReadPlans plans, FindTasks tasks) {
        this.looking = looking;
        this.reading = reading;
        this.plans = plans;
        this.tasks = tasks;
    }

    /** Plans that can be chosen, as they are when these lights are first asked about; where there is but one, it is. */
    public Overview.Choice choice(Look look, Optional<PlanId> wanted) {
        var all = choices.of(look.now(), () -> plans.all(1).items());
        var chosen = wanted.filter(
                        id -> all.stream().anyMatch(it -> it.newest().plan().equals(id))
                                || !plans.versions(id).isEmpty())
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst().newest().plan()) : Optional.empty());
        return new Overview.Choice(all, chosen);
    }

    /** Empty while the lights are being reckoned, or if there is nothing to be seen of a plan. */
    public Optional<Overview> of(Actor actor, Look look, Optional<PlanId> plan) {
        var asked = new Asked(look, plan);
        var known = overviews.find(asked);
        if (known.isPresent()) {
            return known;
        }
        var made = made(actor, look, plan);
        made.ifPresent(it -> overviews.keep(asked, it));
        return made;
    }

    private Optional<Overview> made(Actor actor, Look look, Optional<PlanId> plan) {
        var lights = look.lights();
        var whole = lights.find(node(plan));
        var turned = whole.flatMap(it -> turned(actor, look, it));
        var coming = whole.flatMap(it -> coming(actor, look, it));
        if (whole.isEmpty() || turned.isEmpty() || coming.isEmpty()) {
            return Optional.empty();
        }
        var version = plan.flatMap(id -> plans.find(id, Optional.empty()));
        return Optional.of(new Overview(
                whole.get(),
                level(lights, whole.get()),
                version.map(it -> goals(lights, it)).orElse(List.of()),
                version.map(it -> tags(lights, it)).orElse(List.of()),
                trend(lights, whole.get()),
                turned.get(),
                coming.get()));
    }

    private static PlanNode node(Optional<PlanId> plan) {
        return plan.<PlanNode>map(PlanNode.Plan::new).orElseGet(PlanNode.City::new);
    }

    /** A single part that only holds others is left out. */
    private static Level level(CityLights lights, TreeLight whole) {
        var items = lights.below(whole);
        Optional<String> heading = Optional.empty();
        while (items.size() == 1 && items.getFirst().node() instanceof PlanNode.Part) {
            heading = Optional.of(items.getFirst().title());
            items = lights.below(items.getFirst());
        }
        return new Level(heading, items);
    }

    private static List<Goal> goals(CityLights lights, PlanVersion version) {
        var plan = version.entry().plan();
        return version.parts().stream()
                .filter(part -> part.kind() == NodeKind.GOAL && !part.dropped())
                .map(part -> new Goal(
                        part.number(),
                        part.heading(),
                        version.indicatorsOf(part.number()).size(),
                        lights.find(new PlanNode.Part(plan, part.number()))))
                .toList();
    }

    private List<Tagged> tags(CityLights lights, PlanVersion version) {
        var all = tasks.of(version.entry().plan());
        return Stream.of(NamedEntity.Kind.BRAND, NamedEntity.Kind.PLACE)
                .flatMap(kind -> TagTasks.of(version, kind).stream())
                .map(it -> new Tagged(it.tag().kind(), it.tag().name(), sum(ofParts(lights, all, it.parts()))))
                .filter(it -> it.counts().all() > 0)
                .toList();
    }

    /** Tasks that are parts of a plan, those that are left out excepted. */
    private static List<TreeLight> ofParts(CityLights lights, List<Task> all, Set<Integer> parts) {
        var facts = lights.evaluation().facts();
        return all.stream()
                .filter(task -> task.source()
                        .map(Task.Source::part)
                        .filter(parts::contains)
                        .isPresent())
                .flatMap(task -> lights.task(task.id()).stream())
                .filter(task -> !facts.isLeftOut(task.place()))
                .toList();
    }

    private static Counts sum(List<TreeLight> some) {
        int[] sums = new int[LightBar.Kind.values().length];
        for (var each : some) {
            for (var kind : LightBar.Kind.values()) {
                sums[kind.ordinal()] += LightBar.count(each.status().counts(), kind);
            }
        }
        return counts(sums);
    }

    /** @param each how many of each kind, in the order of the kinds */
    static Counts counts(int[] each) {
        return new Counts(
                each[LightBar.Kind.UNLIT.ordinal()],
                each[LightBar.Kind.GREEN.ordinal()],
                each[LightBar.Kind.YELLOW.ordinal()],
                each[LightBar.Kind.RED.ordinal()],
                each[LightBar.Kind.CLOSED.ordinal()],
                each[LightBar.Kind.CLOSED_LATE.ordinal()]);
    }

    /** Ends of months and the day itself, each as it was known then, under one rule set. */
    private List<Moment> trend(CityLights lights, TreeLight whole) {
        var days = Days.monthEnds(lights.asOf().day(), MONTHS_OF_TREND);
        var history = reading.history(
                lights,
                whole.node(),
                days.stream()
                        .map(day -> LookAtLights.asItWasKnown(day, lights.asOf()))
                        .toList());
        return IntStream.range(0, history.size())
                .mapToObj(i -> new Moment(days.get(i), history.get(i).counts()))
                .toList();
    }

    /** What turned in the seven days up to the one that is shown; empty while the lights are being reckoned. */
    public Optional<Turns> turned(Actor actor, Look look, TreeLight whole) {
        return looking.earlier(actor, look.lights(), look.day().minusDays(WEEK))
                .map(before -> between(before, look.lights(), whole));
    }

    /** What turns within thirty days if nothing more is said; empty while the lights are being reckoned. */
    public Optional<Turns> coming(Actor actor, Look look, TreeLight whole) {
        return looking.later(actor, look.lights(), look.day().plusDays(MONTH))
                .map(after -> between(look.lights(), after, whole));
    }

    private Turns between(CityLights before, CityLights after, TreeLight whole) {
        int place = whole.place();
        return turns.of(
                new Between(before, after, place),
                () -> Turns.between(
                        before, after, place, after.evaluation().facts().end(place)));
    }

    /** Tasks that were not broken down, at and below a place. */
    public TaskList tasks(CityLights lights, TreeLight above) {
        var facts = lights.evaluation().facts();
        return new TaskList(
                lights, above.status().counts(), leaves(facts, above.place()).toArray());
    }

    /** The same for the tasks that speak of a tag. */
    public TaskList tasks(CityLights lights, PlanId plan, String tag) {
        var facts = lights.evaluation().facts();
        var parts = new HashSet<Integer>();
        plans.find(plan, Optional.empty())
                .ifPresent(version -> Stream.of(NamedEntity.Kind.values())
                        .flatMap(each -> TagTasks.of(version, each).stream())
                        .filter(it -> it.tag().name().equals(tag))
                        .forEach(it -> parts.addAll(it.parts())));
        var tagged = ofParts(lights, tasks.of(plan), parts);
        return new TaskList(
                lights,
                sum(tagged),
                tagged.stream()
                        .flatMapToInt(task -> leaves(facts, task.place()))
                        .toArray());
    }

    private static IntStream leaves(CityFacts facts, int above) {
        return IntStream.range(above, facts.end(above))
                .filter(place -> facts.end(place) == place + 1 && !facts.isLeftOut(place))
                .filter(place -> PlanNode.of(facts.taskId(place))
                        .filter(PlanNode.OfTask.class::isInstance)
                        .isPresent());
    }
}
