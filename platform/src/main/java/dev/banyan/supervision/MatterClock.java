package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.MoveDueDay;
import dev.banyan.responsibility.Step;
import dev.banyan.supervision.store.Matters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets the clock of every duty of a suspended matter stand, those of its parts among them, and run again with it (事项中止计时). What is
 * late already stays late; nobody is urged for it meanwhile.
 */
@Component
class MatterClock {
    /** Characters that a duty keeps of a reason. */
    private static final int LONGEST = 500;

    private final Matters matters;
    private final FindAssignments assignments;
    private final MoveDueDay moving;
    private final SheetClock sheets;
    private final CityCalendar calendar;

    MatterClock(
            Matters matters, FindAssignments assignments, MoveDueDay moving, SheetClock sheets, CityCalendar calendar) {
        this.matters = matters;
        this.assignments = assignments;
        this.moving = moving;
        this.sheets = sheets;
        this.calendar = calendar;
    }

    void stop(Actor actor, UUID request, TaskId matter, String reason) {
        var today = calendar.today();
        duties(actor, matter)
                .filter(duty -> moving.againstStop(duty, today).isEmpty())
                .forEach(duty -> moving.stop(actor, once(request, duty), duty.id(), today, shortened(reason)));
    }

    /**
     * A clock that stands for another reason than the matter stands on.
     *
     * @param suspended what suspended it
     */
    void resume(Actor actor, UUID request, TaskId matter, MatterFact suspended, String reason) {
        var why = suspended.text().map(MatterClock::shortened);
        // In the order in which whoever decides about time takes them, so that nobody waits for each other.
        duties(actor, matter).forEach(duty -> sheets.hold(duty.id()));
        duties(actor, matter)
                .filter(duty ->
                        duty.stopped().isEmpty() || stoodFor(actor, duty).equals(why))
                .forEach(duty -> {
                    var once = once(request, duty);
                    if (duty.stopped().isPresent()) {
                        moving.resume(actor, once, duty.id(), shortened(reason));
                    }
                    sheets.resume(actor, once, duty.id(), duty.stopped().orElse(suspended.day()));
                });
    }

    private Stream<Assignment> duties(Actor actor, TaskId matter) {
        return assignments.ofTasks(actor, matters.withParts(matter)).stream();
    }

    private Optional<String> stoodFor(Actor actor, Assignment duty) {
        return assignments.facts(actor, duty.id()).reversed().stream()
                .filter(fact -> fact.step() == Step.CLOCK_STOPPED)
                .findFirst()
                .flatMap(AssignmentFact::reason);
    }

    private static String shortened(String reason) {
        if (reason.length() <= LONGEST) {
            return reason;
        }
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                .strip();
    }

    private static UUID once(UUID request, Assignment duty) {
        return UUID.nameUUIDFromBytes((request + "\nclock " + duty.id().value()).getBytes(StandardCharsets.UTF_8));
    }
}
