package dev.banyan.assessment;

import dev.banyan.archive.KeptFiles;
import dev.banyan.assessment.Appeal.Claim;
import dev.banyan.assessment.Appeal.Proof;
import dev.banyan.assessment.AssessmentDesk.Act;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Done;
import dev.banyan.assessment.RoundOutcome.NotFound;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.RoundOutcome.Refused;
import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.calendar.Deadlines;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.ProofFiles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit appeals against a value of its own score (申诉), within the window. The office may, too, where it found a mistake itself. */
@Component
@Needs(Permission.APPEAL_SCORES)
public class AppealScore {
    private final Rounds rounds;
    private final Appeals appeals;
    private final Scores scores;
    private final AssessmentDesk desk;
    private final ProofFiles files;
    private final KeptFiles archive;
    private final TransactionTemplate transactions;

    AppealScore(
            Rounds rounds,
            Appeals appeals,
            Scores scores,
            AssessmentDesk desk,
            ProofFiles files,
            KeptFiles archive,
            TransactionTemplate transactions) {
        this.rounds = rounds;
        this.appeals = appeals;
        this.scores = scores;
        this.desk = desk;
        this.files = files;
        this.archive = archive;
        this.transactions = transactions;
    }

    /** A file as it was handed in. */
    public record File(String name, byte[] content) {}

    /** @param words what is not right, and what would be */
    public record Wish(RoundId round, String unit, String item, String words, Optional<File> proof) {}

    /**
     * By the unit itself.
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    public RoundOutcome appeal(Actor actor, UUID request, Wish wish) {
        return looked(actor, request, wish);
    }

    /**
     * By the office, against what it gathered or entered itself (数据更正).
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    @Needs(Permission.ASSESS)
    public RoundOutcome object(Actor actor, UUID request, Wish wish) {
        return looked(actor, request, wish);
    }

    private RoundOutcome looked(Actor actor, UUID request, Wish wish) {
        // Looked at before any transaction begins: a slow scanner holds up nobody else.
        var clean = wish.proof()
                .flatMap(file -> files.clean(file.content()).map(content -> new File(file.name(), content)));
        if (wish.proof().isPresent() && clean.isEmpty()) {
            return new Refused(wish.round(), Refusal.PROOF_REFUSED);
        }
        return transactions.execute(_ -> kept(actor, request, wish, clean));
    }

    private RoundOutcome kept(Actor actor, UUID request, Wish wish, Optional<File> proof) {
        var found = rounds.hold(wish.round());
        boolean may = actor.may(Permission.APPEAL_SCORES) && desk.actsFor(actor, wish.unit())
                || actor.may(Permission.ASSESS) && desk.assesses(actor);
        if (found.isEmpty() || !may) {
            return new NotFound();
        }
        var round = found.get();
        if (appeals.knows(request)) {
            return new Done(round);
        }
        var counted = scores.of(round);
        var refusal = refusal(counted, wish);
        if (refusal.isPresent()) {
            return new Refused(round.id(), refusal.get());
        }
        var answerBy = Deadlines.due(
                        desk.calendar().now(),
                        counted.scheme().document().windows().answer(),
                        List.of(),
                        desk.calendar().workCalendar())
                .date();
        var claim = new Claim(
                wish.words().strip(),
                proof.map(file -> new Proof(files.name(file.name(), file.content()), archive.keep(file.content()))),
                actor.id(),
                actor.displayName(),
                desk.today(),
                desk.now());
        appeals.add(
                new Appeal(new AppealId(0), round.id(), wish.unit(), wish.item(), claim, answerBy, Optional.empty()),
                request);
        desk.record(actor, Act.SCORE_APPEALED, round.id(), wish.unit() + " " + wish.item() + "\n" + claim.words());
        return new Done(round);
    }

    private Optional<Refusal> refusal(Counted counted, Wish wish) {
        var round = counted.round();
        if (round.state() != State.PROVISIONAL) {
            return Optional.of(Refusal.NOT_NOW);
        }
        if (round.appealsUntil().filter(desk.today()::isAfter).isPresent()) {
            return Optional.of(Refusal.TOO_LATE);
        }
        if (counted.sheet(wish.unit()).isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        if (counted.scheme().document().item(wish.item()).isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_ITEM);
        }
        boolean waits = appeals.of(round.id()).stream()
                .anyMatch(it -> it.unit().equals(wish.unit())
                        && it.item().equals(wish.item())
                        && it.decision().isEmpty());
        return waits ? Optional.of(Refusal.APPEALED_ALREADY) : AssessmentDesk.reason(wish.words(), true);
    }
}
