package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.MoveDueDay;
import dev.banyan.responsibility.MoveDueDay.Extension;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.TimeRequest.Asked;
import dev.banyan.supervision.TimeRequest.Decision;
import dev.banyan.supervision.TimeRequest.Kind;
import dev.banyan.supervision.TimeRequest.Verdict;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for a later due day, or for days that do not count (申请延期、申请中止计时): before the due day is over, one request at a time. */
@Component
@Needs(Permission.ANSWER_SUPERVISION)
public class AskForTime {
    private final LadderDesk desk;
    private final TimeRequests requests;
    private final Rungs rungs;
    private final HoldingLadder ladder;
    private final MoveDueDay moving;
    private final KeepProof files;
    private final TransactionTemplate transactions;

    AskForTime(
            LadderDesk desk,
            TimeRequests requests,
            Rungs rungs,
            HoldingLadder ladder,
            MoveDueDay moving,
            KeepProof files,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.requests = requests;
        this.rungs = rungs;
        this.ladder = ladder;
        this.moving = moving;
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * What a unit wants (申请内容).
     *
     * @param until the later due day, or the day up to which the clock is expected to stand
     * @param proof a file that shows why; a stopped clock needs one
     */
    public record Wanted(Kind kind, LocalDate until, String reason, String progress, Optional<File> proof) {}

    /** A file as it was handed in. */
    public record File(String name, byte[] content) {}

    /** @param request names this very request: sent twice, it is carried out once */
    public LadderOutcome ask(Actor actor, UUID request, AssignmentId id, Wanted wanted) {
        // Looked at before any transaction begins: a slow scanner holds up nobody else.
        var clean = wanted.proof().flatMap(file -> files.clean(file));
        if (wanted.proof().isPresent() && clean.isEmpty()) {
            return new LadderOutcome.Refused(id, LadderRefusal.PROOF_REFUSED);
        }
        return transactions.execute(_ -> kept(actor, request, id, wanted, clean));
    }

    private LadderOutcome kept(Actor actor, UUID request, AssignmentId id, Wanted wanted, Optional<File> proof) {
        rungs.hold(id);
        var found = desk.ofUnit(actor, id);
        if (found.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        if (requests.knows(request)) {
            return new LadderOutcome.Done(id);
        }
        var duty = found.get();
        var today = desk.time().today();
        var refusal = refusal(actor, duty, wanted, proof, today);
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(id, refusal.get());
        }
        var by = desk.by(actor);
        var asked =
                new Asked(by.person(), by.name(), by.unit(), today, desk.time().now(), duty.due());
        var wish = new TimeRequest.Wish(
                wanted.kind(),
                wanted.until(),
                wanted.reason().strip(),
                wanted.progress().strip(),
                proof.map(files::keep));
        requests.add(id, wish, asked, signer(duty, wanted.kind()), request);
        desk.record(
                actor,
                switch (wanted.kind()) {
                    case EXTENSION -> Act.EXTENSION_ASKED;
                    case STOP -> Act.CLOCK_STOP_ASKED;
                },
                id,
                wanted.until() + "\n" + wish.reason());
        return new LadderOutcome.Done(id);
    }

    private Signer signer(Assignment duty, Kind kind) {
        var rules = ladder.rules().time();
        return switch (kind) {
            case EXTENSION ->
                rules.extension(duty.standing().moves().extensions()).orElse(Signer.LEADER);
            case STOP -> rules.stop();
        };
    }

    private Optional<LadderRefusal> refusal(
            Actor actor, Assignment duty, Wanted wanted, Optional<File> proof, LocalDate today) {
        var text = LadderDesk.fault(wanted.reason());
        if (text.isPresent()) {
            return text;
        }
        if (wanted.progress().strip().length() > LadderDesk.LONGEST_REASON) {
            return Optional.of(LadderRefusal.REASON_TOO_LONG);
        }
        if (desk.closed(actor, duty.id())) {
            return Optional.of(LadderRefusal.CLOSED);
        }
        if (requests.of(duty.id()).stream().anyMatch(it -> it.decision().isEmpty())) {
            return Optional.of(LadderRefusal.ASKED_ALREADY);
        }
        return switch (wanted.kind()) {
            case EXTENSION ->
                moving.against(
                                duty,
                                new Extension(
                                        today,
                                        wanted.until(),
                                        ladder.rules().time().extensions().size()))
                        .map(Refusals::of);
            case STOP ->
                moving.againstStop(duty, today)
                        .map(Refusals::of)
                        .or(() -> wanted.until().isBefore(today)
                                ? Optional.of(LadderRefusal.NOT_LATER)
                                : Optional.empty())
                        .or(() -> proof.isEmpty() ? Optional.of(LadderRefusal.PROOF_MISSING) : Optional.empty());
        };
    }

    /** Takes a request back that nobody has decided (撤回申请); who asked alone may do that. */
    public LadderOutcome withdraw(Actor actor, UUID request, TimeRequestId id) {
        return transactions.execute(_ -> withdrawn(actor, request, id));
    }

    private LadderOutcome withdrawn(Actor actor, UUID request, TimeRequestId id) {
        requests.find(id).ifPresent(it -> rungs.hold(it.duty()));
        var found = requests.find(id)
                .filter(it -> it.asked().person().equals(actor.id()))
                .filter(it -> desk.ofUnit(actor, it.duty()).isPresent());
        if (found.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var duty = found.get().duty();
        if (requests.knows(request)) {
            return new LadderOutcome.Done(duty);
        }
        if (found.get().decision().isPresent()) {
            return new LadderOutcome.Refused(duty, LadderRefusal.NOT_NOW);
        }
        requests.decide(
                id,
                new Decision(
                        Verdict.WITHDRAWN,
                        Optional.empty(),
                        Optional.empty(),
                        actor.id(),
                        actor.displayName(),
                        desk.time().now()),
                request);
        desk.record(actor, Act.TIME_REQUEST_WITHDRAWN, duty, String.valueOf(id.value()));
        return new LadderOutcome.Done(duty);
    }
}
