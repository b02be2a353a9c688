package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.MoveDueDay;
import dev.banyan.responsibility.MoveDueDay.Extension;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.TimeRequest.Decision;
import dev.banyan.supervision.TimeRequest.Verdict;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about a request for more time (审批延期与中止计时): never who asked for it, and a leader where the rules say so. */
@Component
@Needs(Permission.SUPERVISE)
public class DecideTime {
    private final LadderDesk desk;
    private final TimeRequests requests;
    private final Rungs rungs;
    private final HoldingLadder ladder;
    private final MoveDueDay moving;
    private final SheetClock sheets;
    private final ApplicationEventPublisher news;

    DecideTime(
            LadderDesk desk,
            TimeRequests requests,
            Rungs rungs,
            HoldingLadder ladder,
            MoveDueDay moving,
            SheetClock sheets,
            ApplicationEventPublisher news) {
        this.desk = desk;
        this.requests = requests;
        this.rungs = rungs;
        this.ladder = ladder;
        this.moving = moving;
        this.sheets = sheets;
        this.news = news;
    }

    /**
     * Grants it; the duty's due day moves, or its clock stands, from the day on which it was asked for.
     *
     * @param until the day that is granted, if it is another than asked for
     */
    @Transactional
    public LadderOutcome grant(Actor actor, UUID request, TimeRequestId id, Optional<LocalDate> until, String reason) {
        return decide(actor, request, id, reason, it -> {
            var granted = until.orElse(it.wish().until());
            var moved = switch (it.wish().kind()) {
                case EXTENSION ->
                    moving.extend(
                            actor,
                            request,
                            it.duty(),
                            new Extension(
                                    it.asked().day(),
                                    granted,
                                    ladder.rules().time().extensions().size()),
                            reason);
                case STOP -> moving.stop(actor, request, it.duty(), it.asked().day(), reason);
            };
            return new Made(Refusals.of(it.duty(), moved), Verdict.GRANTED, Optional.of(granted));
        });
    }

    @Transactional
    public LadderOutcome refuse(Actor actor, UUID request, TimeRequestId id, String reason) {
        return decide(
                actor,
                request,
                id,
                reason,
                it -> new Made(new LadderOutcome.Done(it.duty()), Verdict.REFUSED, Optional.empty()));
    }

    /** Lets a clock that stood still run again, from today on (恢复计时). */
    @Transactional
    public LadderOutcome resume(Actor actor, UUID request, AssignmentId id, String reason) {
        rungs.hold(id);
        var duty = desk.ofOffice(actor, id);
        if (duty.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var resumed = Refusals.of(id, moving.resume(actor, request, id, reason));
        if (resumed instanceof LadderOutcome.Done) {
            duty.get().stopped().ifPresent(from -> sheets.resume(actor, request, id, from));
        }
        return resumed;
    }

    private record Made(LadderOutcome outcome, Verdict verdict, Optional<LocalDate> until) {}

    private interface Making {
        Made of(TimeRequest asked);
    }

    private LadderOutcome decide(Actor actor, UUID request, TimeRequestId id, String reason, Making making) {
        requests.find(id).ifPresent(it -> rungs.hold(it.duty()));
        var found =
                requests.find(id).filter(it -> desk.ofOffice(actor, it.duty()).isPresent());
        if (found.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var asked = found.get();
        if (requests.knows(request)) {
            return new LadderOutcome.Done(asked.duty());
        }
        var refusal = refusal(actor, asked, reason);
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(asked.duty(), refusal.get());
        }
        var made = making.of(asked);
        if (!(made.outcome() instanceof LadderOutcome.Done)) {
            return made.outcome();
        }
        requests.decide(
                id,
                new Decision(
                        made.verdict(),
                        Optional.of(reason.strip()),
                        made.until(),
                        actor.id(),
                        actor.displayName(),
                        desk.time().now()),
                request);
        news.publishEvent(new TimeDecided(
                id, asked.duty(), asked.wish().kind(), asked.asked().person(), made.verdict(), made.until()));
        desk.record(
                actor,
                made.verdict() == Verdict.GRANTED ? Act.TIME_GRANTED : Act.TIME_REFUSED,
                asked.duty(),
                asked.wish().kind() + " "
                        + made.until().map(LocalDate::toString).orElse("") + "\n" + reason.strip());
        return made.outcome();
    }

    private Optional<LadderRefusal> refusal(Actor actor, TimeRequest asked, String reason) {
        if (asked.decision().isPresent()) {
            return Optional.of(LadderRefusal.NOT_NOW);
        }
        if (asked.asked().person().equals(actor.id())) {
            return Optional.of(LadderRefusal.SAME_PERSON);
        }
        if (!desk.maySign(actor, requests.signer(asked.id()))) {
            return Optional.of(LadderRefusal.LEADER_SIGNS);
        }
        return LadderDesk.fault(reason);
    }
}
