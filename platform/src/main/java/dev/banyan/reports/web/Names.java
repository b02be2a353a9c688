package dev.banyan.reports.web;

import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of the units and tasks that a page speaks of (名称对照). */
public record Names(Map<String, Unit> units, Map<TaskId, Task> tasks) {
    static Names of(List<Unit> units, Map<TaskId, Task> tasks) {
        return new Names(units.stream().collect(Collectors.toMap(Unit::code, Function.identity())), tasks);
    }

    public String unit(Words words, String code) {
        return Optional.ofNullable(units.get(code))
                .map(unit -> words.language() == Language.ENGLISH ? unit.englishName() : unit.shortName())
                .orElse(code);
    }

    public String task(TaskId id) {
        return Optional.ofNullable(tasks.get(id)).map(Task::title).orElse("#" + id.value());
    }
}
