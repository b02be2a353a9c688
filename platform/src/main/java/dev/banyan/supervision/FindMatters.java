package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.store.Matters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds matters (查找督办事项), never beyond the actor's scope: those that a unit in reach has a part in or entered, without the words
 * that the actor may not know.
 */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindMatters {
    private final Matters matters;
    private final ReadMatters reading;
    private final MatterSight sight;
    private final CityCalendar calendar;

    FindMatters(Matters matters, ReadMatters reading, MatterSight sight, CityCalendar calendar) {
        this.matters = matters;
        this.reading = reading;
        this.sight = sight;
        this.calendar = calendar;
    }

    /** How many matters of a register somebody sees (台账数). */
    public record Count(long all, long open, long late, long watched) {
        public static final Count NONE = new Count(0, 0, 0, 0);
    }

    /** By code of the register; those without any are left out. */
    public Map<String, Count> counts(Actor actor) {
        return matters.counts(sight.of(actor), calendar.today()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> {
                    var count = it.getValue();
                    return new Count(count.all(), count.open(), count.late(), count.watched());
                }));
    }

    /** What is open, the next due first; then the rest, the newest first. */
    public Page<Matter> page(Actor actor, MatterFilter filter, int page) {
        return matters.page(filter, sight.of(actor), calendar.today(), page).with(ids -> reading.of(actor, ids));
    }

    /** In the order they were entered, for whoever reads on from one of them. */
    public List<Matter> after(Actor actor, MatterFilter filter, TaskId after, int most) {
        return reading.of(actor, matters.after(filter, sight.of(actor), calendar.today(), after, most));
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<Matter> find(Actor actor, TaskId task) {
        return reading.find(actor, task);
    }

    /** All that happened to a matter, in the order it was recorded; nothing if the actor may not know what it says. */
    public List<MatterFact> facts(Actor actor, TaskId task) {
        return find(actor, task).filter(Matter::readable).isPresent() ? reading.facts(task) : List.of();
    }
}
