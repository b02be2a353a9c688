package dev.banyan.supervision.web;

import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of the units and tasks that questions speak of (名称对照). */
public record Names(Map<String, Unit> units, Map<TaskId, Task> tasks) {

    /** Looks names up (查找名称). */
    @Component
    record Lookup(FindUnits units, FindTasks tasks) {
        Names of(Collection<TaskId> ids) {
            return new Names(
                    units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity())), titles(ids));
        }

        Map<TaskId, Task> titles(Collection<TaskId> ids) {
            return tasks.find(ids.stream().distinct().toList()).stream()
                    .collect(Collectors.toMap(Task::id, Function.identity()));
        }
    }

    public String unit(Words words, Optional<String> code) {
        return code.map(it -> Optional.ofNullable(units.get(it))
                        .map(unit -> words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName())
                        .orElse(it))
                .orElse("—");
    }

    /** Somebody with the unit, where there is one. */
    public String who(Words words, String name, Optional<String> unit) {
        return unit.isEmpty() ? name : name + " · " + unit(words, unit);
    }

    public String task(TaskId id) {
        return Optional.ofNullable(tasks.get(id)).map(Task::title).orElse("#" + id.value());
    }
}
