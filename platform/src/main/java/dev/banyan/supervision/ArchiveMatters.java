package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.store.Matters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Archives every matter whose watching is over (到期归档); asked again it finds nothing left. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class ArchiveMatters {
    private final Matters matters;
    private final ReadMatters reading;
    private final SettleMatter settling;
    private final CityCalendar calendar;

    ArchiveMatters(Matters matters, ReadMatters reading, SettleMatter settling, CityCalendar calendar) {
        this.matters = matters;
        this.reading = reading;
        this.settling = settling;
        this.calendar = calendar;
    }

    /** How many were archived. */
    @Transactional
    public int archive() {
        return (int) matters.watchedUntil(calendar.today()).stream()
                .filter(this::archived)
                .count();
    }

    private boolean archived(TaskId task) {
        int seen = reading.of(Actor.SYSTEM, List.of(task)).getFirst().standing().steps();
        var request = UUID.nameUUIDFromBytes(("archive " + task.value() + " " + seen).getBytes(StandardCharsets.UTF_8));
        return settling.archive(Actor.SYSTEM, request, task, seen) instanceof MatterOutcome.Done;
    }
}
