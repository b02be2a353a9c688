package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.rules.StoodStill;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.Rungs.Told;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the time of what is in force for a duty run on from where it stood when its clock stopped (督办期限顺延). */
@Component
class SheetClock {
    private final LadderDesk desk;
    private final Rungs rungs;
    private final CityCalendar calendar;

    SheetClock(LadderDesk desk, Rungs rungs, CityCalendar calendar) {
        this.desk = desk;
        this.rungs = rungs;
        this.calendar = calendar;
    }

    /** Lets nobody else take a step with a duty's supervision until this transaction ends. */
    void hold(AssignmentId duty) {
        rungs.hold(duty);
    }

    /** @param from first day that did not count; today counts again */
    void resume(Actor actor, UUID request, AssignmentId duty, LocalDate from) {
        rungs.hold(duty);
        rungs.of(duty).stream()
                .filter(it -> it.state().inForce())
                .findFirst()
                .ifPresent(rung -> move(actor, request, rung, from));
    }

    private void move(Actor actor, UUID request, Rung rung, LocalDate from) {
        var today = calendar.today();
        var work = calendar.workCalendar();
        var before =
                rungs.signature(rung.id()).inForceOn().orElse(rung.standing().since());
        var since = StoodStill.since(before, from, today, work);
        if (since.equals(before)) {
            return;
        }
        var until = rung.standing().until().map(day -> StoodStill.last(day, from, today, work));
        var fact =
                new RungFact(RungStep.LIMIT_MOVED, today, desk.time().now(), desk.by(actor), Optional.empty(), until);
        rungs.step(rung, rung.state(), new Told(fact, request));
        rungs.countFrom(rung.id(), since);
        desk.record(
                actor,
                Act.SHEET_LIMIT_MOVED,
                rung.duty(),
                rung.level() + " " + until.map(LocalDate::toString).orElse(""));
    }
}
