package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Tasks;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds tasks below another (新增子任务), rewords and drops them, as a step of breaking a task down: within the transaction of
 * whoever does that, who also sees that it is done once.
 */
@Component
@Needs(Permission.BREAK_DOWN_TASKS)
@Transactional(propagation = Propagation.MANDATORY)
public class AddTask {
    private final Tasks tasks;
    private final Journal journal;

    AddTask(Tasks tasks, Journal journal) {
        this.tasks = tasks;
        this.journal = journal;
    }

    /** @param due last day */
    public record Wording(String title, String text, LocalDate due) {}

    public TaskId below(Actor actor, TaskId parent, Wording wording) {
        var id = tasks.add(parent, wording);
        record(actor, "TaskAdded", id, Optional.empty(), Optional.of(wording + " below " + parent.value()));
        return id;
    }

    /** Changes the words or the last day of a task that was broken out of another. */
    public void reword(Actor actor, TaskId id, Wording wording) {
        var before = tasks.find(id).orElseThrow();
        if (tasks.reword(id, wording)) {
            record(
                    actor,
                    "TaskReworded",
                    id,
                    Optional.of(before.title() + "\n" + before.text() + "\n" + before.due()),
                    Optional.of(wording.toString()));
        }
    }

    public void drop(Actor actor, TaskId id) {
        if (tasks.drop(id)) {
            record(actor, "TaskDropped", id, tasks.find(id).map(Task::title), Optional.empty());
        }
    }

    private void record(Actor actor, String act, TaskId id, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "task", String.valueOf(id.value()), before, after));
    }
}
