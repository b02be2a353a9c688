package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.CloseConfirmed;
import dev.banyan.supervision.TakeMatterSteps.Doing;
import dev.banyan.supervision.TakeMatterSteps.Wish;
import dev.banyan.supervision.rules.ClosingParts;
import dev.banyan.supervision.store.Matters.Note;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a matter to its end (办结销号): has it checked, closes it, writes it off, archives it, and opens it again. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class SettleMatter {
    private final TakeMatterSteps steps;
    private final ReadMatters reading;
    private final MatterShares shares;
    private final CloseConfirmed closing;
    private final CityCalendar calendar;

    SettleMatter(
            TakeMatterSteps steps,
            ReadMatters reading,
            MatterShares shares,
            CloseConfirmed closing,
            CityCalendar calendar) {
        this.steps = steps;
        this.reading = reading;
        this.shares = shares;
        this.closing = closing;
        this.calendar = calendar;
    }

    /** Somebody independent shall say whether it is done (交付核查). */
    @Transactional
    public MatterOutcome check(Actor actor, UUID request, TaskId task, int seen) {
        return steps.take(new Wish(actor, request, task, seen, ""), MatterStep.CHECK_ORDERED, TakeMatterSteps.PLAIN);
    }

    /** It is not done yet (退回办结申请). */
    @Transactional
    public MatterOutcome sendBack(Actor actor, UUID request, TaskId task, int seen, String reason) {
        return steps.take(
                new Wish(actor, request, task, seen, reason), MatterStep.CLOSE_RETURNED, TakeMatterSteps.PLAIN);
    }

    /** Closes it and all its open shares (办结); a look-back follows. */
    @Transactional
    public MatterOutcome close(Actor actor, UUID request, TaskId task, int seen, String text) {
        return steps.take(new Wish(actor, request, task, seen, text), MatterStep.CLOSED, new Doing() {
            @Override
            public Optional<MatterRefusal> against(Matter before) {
                return left(actor, before).isEmpty() ? Optional.empty() : Optional.of(MatterRefusal.PARTS_LEFT);
            }

            @Override
            public Note done(Matter before) {
                closing.close(actor, task, confirmation(task), request);
                return Note.NONE;
            }
        });
    }

    /** Units whose shares the closing rule still misses. */
    List<String> left(Actor actor, Matter matter) {
        return ClosingParts.left(matter.type().closing().rule(), shares.of(actor, matter.task()));
    }

    private String confirmation(TaskId task) {
        var confirmed = reading.facts(task).reversed().stream()
                .filter(it -> it.step() == MatterStep.CONFIRMED)
                .findFirst()
                .orElseThrow();
        return confirmed.text().orElse("") + "（" + confirmed.by().actor() + "）";
    }

    /** Takes it off the list of what is open (销号); it is watched for as long as its register says. */
    @Transactional
    public MatterOutcome writeOff(Actor actor, UUID request, TaskId task, int seen, String text) {
        return steps.take(new Wish(actor, request, task, seen, text), MatterStep.WRITTEN_OFF, new Doing() {
            @Override
            public Optional<MatterRefusal> against(Matter before) {
                return Optional.empty();
            }

            @Override
            public Note done(Matter before) {
                var until = Deadlines.due(
                        calendar.now(), before.type().closing().watch(), List.of(), calendar.workCalendar());
                return new Note(Optional.empty(), Optional.empty(), Optional.of(until.date()));
            }
        });
    }

    /** Nothing came up while it was watched (归档). */
    @Transactional
    public MatterOutcome archive(Actor actor, UUID request, TaskId task, int seen) {
        return steps.take(new Wish(actor, request, task, seen, ""), MatterStep.ARCHIVED, TakeMatterSteps.PLAIN);
    }

    /** It came up again while it was watched (重新打开). */
    @Transactional
    public MatterOutcome reopen(Actor actor, UUID request, TaskId task, int seen, String reason) {
        return steps.take(new Wish(actor, request, task, seen, reason), MatterStep.REOPENED, new Doing() {
            @Override
            public Optional<MatterRefusal> against(Matter before) {
                return Optional.empty();
            }

            @Override
            public Note done(Matter before) {
                closing.open(actor, task, reason.strip());
                return Note.NONE;
            }
        });
    }
}
