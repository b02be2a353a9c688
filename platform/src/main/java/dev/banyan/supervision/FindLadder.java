package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.RaiseOwner;
import dev.banyan.supervision.LadderFile.Entry;
import dev.banyan.supervision.LadderFile.Reader;
import dev.banyan.supervision.LadderFile.TimeEntry;
import dev.banyan.supervision.rules.LadderRules;
import dev.banyan.supervision.rules.RungLife;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the supervision of a duty from the first reminder on (查看督办案卷), to whoever may read the duty. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindLadder {
    private final FindAssignments assignments;
    private final Rungs rungs;
    private final TimeRequests requests;
    private final LadderDesk desk;
    private final RaiseOwner owners;
    private final LadderMarks marks;
    private final KeepProof proofs;

    FindLadder(
            FindAssignments assignments,
            Rungs rungs,
            TimeRequests requests,
            LadderDesk desk,
            RaiseOwner owners,
            LadderMarks marks,
            KeepProof proofs) {
        this.assignments = assignments;
        this.rungs = rungs;
        this.requests = requests;
        this.desk = desk;
        this.owners = owners;
        this.marks = marks;
        this.proofs = proofs;
    }

    /** The rules of the ladder that hold in this city. */
    public LadderRules rules() {
        return marks.rules();
    }

    /** Empty if there is no such duty, or it lies out of reach. */
    public Optional<LadderFile> of(Actor actor, AssignmentId id) {
        return assignments.find(actor, id).map(duty -> file(actor, duty));
    }

    private LadderFile file(Actor actor, Assignment duty) {
        boolean supervises = desk.supervises(actor, duty);
        boolean answers = desk.answers(actor, duty);
        var found = rungs.of(duty.id());
        var facts = rungs.facts(found.stream().map(Rung::id).toList());
        Optional<Post> above = supervises ? owners.next(duty) : Optional.empty();
        return new LadderFile(
                duty,
                found.stream()
                        .map(it -> new Entry(
                                it,
                                facts.getOrDefault(it.id(), List.of()),
                                marks.receiveBy(it),
                                may(actor, it, supervises, answers)))
                        .toList(),
                requests.of(duty.id()).stream()
                        .map(it -> entry(actor, it, supervises))
                        .toList(),
                new Reader(
                        supervises,
                        answers,
                        (supervises || answers) && desk.closed(actor, duty.id()),
                        supervises && actor.may(Permission.ISSUE_PAPERS),
                        above,
                        marks.rules()));
    }

    private TimeEntry entry(Actor actor, TimeRequest request, boolean supervises) {
        boolean waits = request.decision().isEmpty();
        boolean own = request.asked().person().equals(actor.id());
        var signer = requests.signer(request.id());
        return new TimeEntry(
                request,
                signer,
                waits && supervises && !own && desk.maySign(actor, signer),
                waits && own,
                marks.form(request));
    }

    private Set<RungStep> may(Actor actor, Rung rung, boolean supervises, boolean answers) {
        return Arrays.stream(RungStep.values())
                .filter(step -> RungLife.TABLE.after(rung.state(), step).isPresent())
                .filter(step -> switch (RungLife.whoMay(step)) {
                    case SYSTEM -> false;
                    case UNIT -> answers && unitMay(rung, step);
                    case SIGNER -> supervises && signerMay(actor, rung, step);
                })
                .collect(Collectors.toSet());
    }

    private boolean unitMay(Rung rung, RungStep step) {
        if (step == RungStep.RECEIVED) {
            return rung.standing().marks().received().isEmpty();
        }
        return step != RungStep.APPEALED
                || marks.rules().of(rung.level()).appeal().isPresent()
                        && !rungs.signature(rung.id()).appealed();
    }

    private boolean signerMay(Actor actor, Rung rung, RungStep step) {
        if (step == RungStep.UPHELD || step == RungStep.DISMISSED) {
            return !actor.id().equals(rungs.signature(rung.id()).signedBy());
        }
        boolean fits = step != RungStep.RAISED
                && (step != RungStep.KEPT || rung.standing().marks().liftProposed());
        return fits && (desk.maySign(actor, rung.signer()) || !rung.level().signed());
    }

    /** The duty that the step of a paper's reference belongs to; empty if there is none, or it lies out of reach. */
    public Optional<AssignmentId> ofReference(Actor actor, String reference) {
        return SheetOrders.rung(reference)
                .flatMap(rungs::find)
                .map(Rung::duty)
                .or(() -> SheetOrders.time(reference).flatMap(requests::find).map(TimeRequest::duty))
                .filter(duty -> assignments.find(actor, duty).isPresent());
    }

    /** A file that shows why more time is asked for, as whoever may read the duty gets it. */
    public record ProofFile(String name, byte[] bytes) {}

    public Optional<ProofFile> proof(Actor actor, TimeRequestId id) {
        return requests.find(id)
                .filter(it -> assignments.find(actor, it.duty()).isPresent())
                .flatMap(it -> it.wish().proof())
                .map(it -> new ProofFile(it.name(), proofs.content(it.hash())));
    }
}
