package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Entries;
import dev.banyan.plan.store.RegisterTypes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds register types and what was entered by them (查找台账). Who may know what an entry says, its readers decide. */
@Component
@Needs(Permission.READ_PLANS)
@Transactional(readOnly = true)
public class FindRegisters {
    private final RegisterTypes types;
    private final Entries entries;

    FindRegisters(RegisterTypes types, Entries entries) {
        this.types = types;
        this.entries = entries;
    }

    /** The version of each type that holds now. */
    public List<RegisterVersion> all() {
        return types.newest();
    }

    public Optional<RegisterVersion> find(String code) {
        return types.newest(code);
    }

    /** All versions of a type, the newest first. */
    public List<RegisterVersion> versions(String code) {
        return types.versions(code);
    }

    /** The type by which an entry was entered. */
    public RegisterType of(RegisterEntry entry) {
        return types.at(entry.register(), entry.version()).type();
    }

    /** Empty for a task that stands on no register. */
    public Optional<RegisterEntry> entry(TaskId task) {
        return entries.find(task);
    }

    public List<RegisterEntry> entries(Collection<TaskId> tasks) {
        return entries.find(tasks);
    }
}
