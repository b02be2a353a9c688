package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Entries;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a matter be no task any more (移出台账), because it is not ours, was merged or ended; as a step of whoever decides that,
 * within the same transaction.
 */
@Component
@Needs(Permission.KEEP_REGISTERS)
@Transactional(propagation = Propagation.MANDATORY)
public class TakeOffRegister {
    private final Entries entries;
    private final Journal journal;

    TakeOffRegister(Entries entries, Journal journal) {
        this.entries = entries;
        this.journal = journal;
    }

    public void takeOff(Actor actor, TaskId task) {
        if (entries.drop(task)) {
            journal.record(new Deed(
                    actor.displayName(),
                    "TakenOffRegister",
                    "task",
                    String.valueOf(task.value()),
                    entries.find(task).map(RegisterEntry::number),
                    Optional.empty()));
        }
    }
}
