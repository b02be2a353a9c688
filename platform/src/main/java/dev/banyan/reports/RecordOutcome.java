package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.FileKind;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.reports.rules.Independence;
import dev.banyan.reports.store.Verifications;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what a check on the spot found (登记核查结果); what proves to be false opens again what it proved. */
@Component
@Needs(Permission.VERIFY_REPORTS)
public class RecordOutcome {
    public static final int MOST_FILES = 5;
    private static final int LONGEST_REASON = 2000;

    private final Verifications verifications;
    private final FindScope scopes;
    private final FindUnits units;
    private final ProofFiles proofs;
    private final OpenAgain opening;
    private final CityCalendar calendar;
    private final Keeping keeping;

    RecordOutcome(
            Verifications verifications,
            FindScope scopes,
            FindUnits units,
            ProofFiles proofs,
            OpenAgain opening,
            CityCalendar calendar,
            Keeping keeping) {
        this.verifications = verifications;
        this.scopes = scopes;
        this.units = units;
        this.proofs = proofs;
        this.opening = opening;
        this.calendar = calendar;
        this.keeping = keeping;
    }

    /** How a finding is kept for ever (归档方式). */
    @Component
    record Keeping(KeptFiles files, Journal journal, TransactionTemplate transactions) {}

    /**
     * What was found.
     *
     * @param day on which it was looked at
     */
    public record Found(Truth truth, String reason, LocalDate day, List<Proof> proofs) {
        public Found {
            reason = reason.strip();
            proofs = List.copyOf(proofs);
        }
    }

    /** A file as it was handed in. */
    public record Proof(String name, byte[] content) {}

    public enum Outcome {
        RECORDED,
        /** There is no such check for the actor's unit, or it is too early for it. */
        NOT_FOUND,
        /** The unit that reported now stands above or below the actor's, or is the same. */
        NOT_INDEPENDENT,
        REASON_MISSING,
        REASON_TOO_LONG,
        DAY_NOT_POSSIBLE,
        /** What is not true has to be shown by at least one file. */
        PROOF_MISSING,
        TOO_MANY_FILES,
        /** A file is too large, damaged, of another kind, not clean, or tells a place. */
        FILE_REFUSED
    }

    /** @param request names this very request: sent twice, it is carried out once */
    public Outcome record(Actor actor, VerificationId id, Found found, UUID request) {
        var clean = new ArrayList<Proof>();
        // Looked at before any transaction begins: a slow scanner holds up nobody else.
        for (var proof : found.proofs().stream().limit(MOST_FILES).toList()) {
            proofs.clean(proof.content())
                    .ifPresent(content ->
                            clean.add(new Proof(EvidenceCheck.name(proof.name(), FileKind.of(content)), content)));
        }
        boolean refused = clean.size() < Math.min(found.proofs().size(), MOST_FILES);
        return keeping.transactions()
                .execute(transaction -> refused ? Outcome.FILE_REFUSED : keep(actor, id, found, clean, request));
    }

    private Outcome keep(Actor actor, VerificationId id, Found found, List<Proof> clean, UUID request) {
        var check = verifications
                .findToRecord(id)
                .filter(it -> it.checker().isPresent() && it.checker().equals(scopes.unitOf(actor)))
                .filter(it -> !it.days().since().isAfter(calendar.today()));
        if (check.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (verifications.ofRequest(request).isPresent()) {
            return Outcome.RECORDED;
        }
        String unit = check.get().checker().orElseThrow();
        if (!Independence.between(check.get().unit(), unit, units.all())) {
            return Outcome.NOT_INDEPENDENT;
        }
        var fault = fault(check.get(), found);
        if (fault.isPresent()) {
            return fault.get();
        }
        Instant now = calendar.now().atZone(CityTime.ZONE).toInstant();
        var evidence = clean.stream()
                .map(it -> new Verification.EvidenceFile(keeping.files().keep(it.content()), it.name()))
                .toList();
        var outcome = new Verification.Outcome(
                found.truth(), found.reason(), found.day(), actor.displayName(), now, evidence);
        long number = verifications.record(id, outcome, unit, request);
        if (found.truth() == Truth.FALSE) {
            opening.after(check.get(), outcome, number);
        }
        keeping.journal()
                .record(new Deed(
                        actor.displayName(),
                        "VerificationRecorded",
                        "verification",
                        String.valueOf(id.value()),
                        check.get().truth().map(Enum::name),
                        Optional.of(check.get().subject() + " " + found.truth() + ", " + found.day() + ": "
                                + found.reason())));
        return Outcome.RECORDED;
    }

    private Optional<Outcome> fault(Verification check, Found found) {
        if (found.reason().isEmpty()) {
            return Optional.of(Outcome.REASON_MISSING);
        }
        if (found.reason().length() > LONGEST_REASON) {
            return Optional.of(Outcome.REASON_TOO_LONG);
        }
        if (found.day().isAfter(calendar.today())
                || found.day().isBefore(check.days().since())) {
            return Optional.of(Outcome.DAY_NOT_POSSIBLE);
        }
        if (found.truth() != Truth.TRUE && found.proofs().isEmpty()) {
            return Optional.of(Outcome.PROOF_MISSING);
        }
        return found.proofs().size() > MOST_FILES ? Optional.of(Outcome.TOO_MANY_FILES) : Optional.empty();
    }
}
