package dev.banyan.supervision;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.FindClosings;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.supervision.CoSigning.Asked;
import dev.banyan.supervision.CoSigning.By;
import dev.banyan.supervision.CoSigning.End;
import dev.banyan.supervision.CoSigning.Rule;
import dev.banyan.supervision.CoSigning.Signature;
import dev.banyan.supervision.CoSigning.Verdict;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.store.CoSignings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the other units of a task whether it may be closed, and says so for one of them (申请办结与会签). */
@Component
@Needs(Permission.ANSWER_SUPERVISION)
public class CoSignClosing {
    private static final TimeLimit TO_ANSWER = new TimeLimit.WorkingDays(3);

    private final LadderDesk desk;
    private final CoSigningDesk others;
    private final CoSignings rounds;
    private final FindClosings closings;

    CoSignClosing(LadderDesk desk, CoSigningDesk others, CoSignings rounds, FindClosings closings) {
        this.desk = desk;
        this.others = others;
        this.rounds = rounds;
        this.closings = closings;
    }

    /**
     * The lead unit asks.
     *
     * @param report accepted report that shows it
     */
    @Transactional
    public LadderOutcome ask(
            Actor actor, UUID request, AssignmentId id, Rule rule, Optional<ReportId> report, String reason) {
        var found = desk.ofUnit(actor, id);
        if (found.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var lead = found.get();
        rounds.hold(lead.task());
        if (rounds.knows(request)) {
            return new LadderOutcome.Done(id);
        }
        var refusal = refusal(actor, lead, report, reason);
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(id, refusal.get());
        }
        var by = desk.by(actor);
        var today = desk.time().today();
        rounds.add(
                id,
                lead.task(),
                new Asked(
                        rule,
                        reason.strip(),
                        report.orElseThrow(),
                        new By(by.person(), by.name(), by.unit()),
                        today,
                        desk.time().now(),
                        desk.time().end(today, TO_ANSWER)),
                request);
        desk.record(actor, Act.CO_SIGNING_ASKED, id, rule + "\n" + reason.strip());
        return new LadderOutcome.Done(id);
    }

    private Optional<LadderRefusal> refusal(Actor actor, Assignment lead, Optional<ReportId> report, String reason) {
        var text = LadderDesk.fault(reason);
        if (text.isPresent()) {
            return text;
        }
        var stand = closings.of(actor, lead.id());
        if (stand.filter(FindClosings.Stand::closed).isPresent()) {
            return Optional.of(LadderRefusal.CLOSED);
        }
        if (lead.role() != DutyRole.LEAD || !lead.state().live()) {
            return Optional.of(LadderRefusal.NOT_NOW);
        }
        boolean proven = stand.stream()
                .flatMap(it -> it.proofs().stream())
                .anyMatch(it -> report.filter(it.report().id()::equals).isPresent());
        if (!proven) {
            return Optional.of(LadderRefusal.PROOF_MISSING);
        }
        return rounds.of(lead.task()).stream().anyMatch(it -> it.end().isEmpty())
                ? Optional.of(LadderRefusal.ASKED_ALREADY)
                : Optional.empty();
    }

    /**
     * One of the others says whether it agrees (会签).
     *
     * @param duty the unit's own duty of the task
     * @param text why not; may be empty for who agrees
     */
    @Transactional
    public LadderOutcome sign(
            Actor actor, UUID request, CoSigningId id, AssignmentId duty, boolean agrees, String text) {
        var own = desk.ofUnit(actor, duty);
        var round = rounds.find(id)
                .filter(it -> own.filter(mine -> mine.task().equals(it.task())).isPresent());
        if (own.isEmpty() || round.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        rounds.hold(round.get().task());
        if (rounds.knows(request)) {
            return new LadderOutcome.Done(duty);
        }
        var now = rounds.find(id).orElseThrow();
        boolean open = now.end().isEmpty()
                && now.signatures().stream().noneMatch(it -> it.duty().equals(duty))
                && others.others(own.get()).stream().anyMatch(it -> it.id().equals(duty));
        var refusal = !open
                ? Optional.of(LadderRefusal.NOT_NOW)
                : agrees && text.isBlank() ? Optional.<LadderRefusal>empty() : LadderDesk.fault(text);
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(duty, refusal.get());
        }
        rounds.sign(
                id,
                new Signature(
                        duty,
                        own.get().unit(),
                        agrees,
                        Optional.of(text.strip()).filter(it -> !it.isEmpty()),
                        actor.displayName(),
                        desk.time().now()),
                actor.id(),
                request);
        desk.record(actor, agrees ? Act.CO_SIGNING_AGREED : Act.CO_SIGNING_DISSENTED, duty, text.strip());
        return new LadderOutcome.Done(duty);
    }

    /** The lead unit takes its question back (撤回). */
    @Transactional
    public LadderOutcome withdraw(Actor actor, UUID request, CoSigningId id) {
        var round = rounds.find(id).filter(it -> desk.ofUnit(actor, it.lead()).isPresent());
        if (round.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var lead = round.get().lead();
        rounds.hold(round.get().task());
        if (rounds.knows(request)) {
            return new LadderOutcome.Done(lead);
        }
        if (rounds.find(id).orElseThrow().end().isPresent()) {
            return new LadderOutcome.Refused(lead, LadderRefusal.NOT_NOW);
        }
        rounds.end(
                id,
                new End(
                        Verdict.WITHDRAWN,
                        Optional.empty(),
                        actor.displayName(),
                        desk.time().now()),
                actor.id(),
                request);
        desk.record(actor, Act.CO_SIGNING_WITHDRAWN, lead, "");
        return new LadderOutcome.Done(lead);
    }
}
