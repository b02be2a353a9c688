package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.RegisterEntry;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.rules.MatterLife;
import dev.banyan.supervision.store.Matters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts matters together from the facts of four rooms (汇集事项), and leaves out what the actor may not know. */
@Component
class ReadMatters {
    private final Matters matters;
    private final FindRegisters registers;
    private final FindTasks tasks;
    private final MatterSight sight;

    ReadMatters(Matters matters, FindRegisters registers, FindTasks tasks, MatterSight sight) {
        this.matters = matters;
        this.registers = registers;
        this.tasks = tasks;
        this.sight = sight;
    }

    Optional<Matter> find(Actor actor, TaskId task) {
        return matters.covers(sight.of(actor), task)
                ? of(actor, List.of(task)).stream().findFirst()
                : Optional.empty();
    }

    /** In the order of the numbers given. */
    List<Matter> of(Actor actor, List<TaskId> ids) {
        var facts = matters.facts(ids);
        var leads = matters.leads(ids);
        var handlers = matters.handlers(ids);
        var steps = matters.steps(ids);
        var watched = matters.watched(ids);
        Map<TaskId, Task> words = tasks.find(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        Map<TaskId, Matter> found = new LinkedHashMap<>();
        for (var entry : registers.entries(ids)) {
            var id = entry.task();
            var happened = facts.getOrDefault(id, List.of());
            var known = sight.known(actor, handlers.getOrDefault(id, List.of()));
            var type = registers.of(entry);
            var lead = Optional.ofNullable(leads.get(id)).map(it -> new Matter.Lead(it.unit(), it.due()));
            var watch = Optional.ofNullable(watched.get(id));
            var matter = new Matter(
                    entry,
                    type,
                    known,
                    lead,
                    standing(happened, steps.getOrDefault(id, 0)).watched(watch));
            found.put(id, matter.readable() ? clear(matter) : masked(matter, Objects.requireNonNull(words.get(id))));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Matter.Standing standing(List<MatterFact> happened, int steps) {
        Optional<MatterState> state = Optional.empty();
        var since = happened.getFirst().day();
        for (var fact : happened) {
            var next = MatterLife.taken(state, fact.step());
            if (!next.equals(state)) {
                since = fact.day();
            }
            state = next;
        }
        int falseTimes =
                MatterLife.falseTimes(happened.stream().map(MatterFact::step).toList());
        return new Matter.Standing(state.orElseThrow(), steps, since, falseTimes, Optional.empty());
    }

    private static Matter clear(Matter matter) {
        var fields = matter.entry().content().fields().entrySet().stream()
                .filter(it -> matter.type()
                        .form()
                        .field(it.getKey())
                        .filter(matter::readable)
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var content = matter.entry().content();
        return with(matter, new RegisterEntry.Content(content.title(), content.text(), fields, content.due()));
    }

    private static Matter masked(Matter matter, Task task) {
        return with(
                matter,
                new RegisterEntry.Content(
                        task.title(),
                        task.text(),
                        Map.of(),
                        matter.entry().content().due()));
    }

    private static Matter with(Matter matter, RegisterEntry.Content content) {
        var entry = matter.entry();
        return new Matter(
                new RegisterEntry(
                        entry.task(),
                        entry.register(),
                        entry.version(),
                        entry.number(),
                        content,
                        entry.entered(),
                        entry.listed()),
                matter.type(),
                matter.known(),
                matter.lead(),
                matter.standing());
    }

    List<MatterFact> facts(TaskId task) {
        return matters.facts(List.of(task)).getOrDefault(task, List.of());
    }

    List<String> handlers(TaskId task) {
        return matters.handlers(List.of(task)).getOrDefault(task, List.of());
    }
}
