package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Independence;
import dev.banyan.reports.store.Verifications;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a check on the spot found, with all that follows from it (核查结果入库). */
@Component
class KeepOutcome {
    private static final int LONGEST_REASON = 2000;

    private final Verifications verifications;
    private final FindScope scopes;
    private final FindUnits units;
    private final KeptFiles files;
    private final OpenAgain opening;
    private final CityCalendar calendar;
    private final Journal journal;

    KeepOutcome(
            Verifications verifications,
            FindScope scopes,
            FindUnits units,
            KeptFiles files,
            OpenAgain opening,
            CityCalendar calendar,
            Journal journal) {
        this.verifications = verifications;
        this.scopes = scopes;
        this.units = units;
        this.files = files;
        this.opening = opening;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** @param clean the files as they may be kept */
    @Transactional
    RecordOutcome.Outcome keep(
            Actor actor, VerificationId id, RecordOutcome.Found found, List<RecordOutcome.Proof> clean, UUID request) {
        var check = verifications
                .findToRecord(id)
                .filter(it -> it.checker().isPresent() && it.checker().equals(scopes.unitOf(actor)))
                .filter(it -> !it.days().since().isAfter(calendar.today()));
        if (check.isEmpty()) {
            return RecordOutcome.Outcome.NOT_FOUND;
        }
        if (verifications.ofRequest(request).isPresent()) {
            return RecordOutcome.Outcome.RECORDED;
        }
        String unit = check.get().checker().orElseThrow();
        if (!Independence.between(check.get().unit(), unit, units.all())) {
            return RecordOutcome.Outcome.NOT_INDEPENDENT;
        }
        var fault = fault(check.get(), found);
        if (fault.isPresent()) {
            return fault.get();
        }
        Instant now = CityTime.moment(calendar.now());
        var evidence = clean.stream()
                .map(it -> new Verification.EvidenceFile(files.keep(it.content()), it.name()))
                .toList();
        var outcome = new Verification.Outcome(
                found.truth(), found.reason(), found.day(), actor.displayName(), now, evidence);
        long number = verifications.record(id, outcome, unit, request);
        if (found.truth() == Truth.FALSE) {
            opening.after(check.get(), outcome, number);
        }
        journal.record(new Deed(
                actor.displayName(),
                "VerificationRecorded",
                "verification",
                String.valueOf(id.value()),
                check.get().truth().map(Enum::name),
                Optional.of(check.get().subject() + " " + found.truth() + ", " + found.day() + ": " + found.reason())));
        return RecordOutcome.Outcome.RECORDED;
    }

    private Optional<RecordOutcome.Outcome> fault(Verification check, RecordOutcome.Found found) {
        if (found.reason().isEmpty()) {
            return Optional.of(RecordOutcome.Outcome.REASON_MISSING);
        }
        if (found.reason().length() > LONGEST_REASON) {
            return Optional.of(RecordOutcome.Outcome.REASON_TOO_LONG);
        }
        if (found.day().isAfter(calendar.today())
                || found.day().isBefore(check.days().since())) {
            return Optional.of(RecordOutcome.Outcome.DAY_NOT_POSSIBLE);
        }
        if (found.truth() != Truth.TRUE && found.proofs().isEmpty()) {
            return Optional.of(RecordOutcome.Outcome.PROOF_MISSING);
        }
        return found.proofs().size() > RecordOutcome.MOST_FILES
                ? Optional.of(RecordOutcome.Outcome.TOO_MANY_FILES)
                : Optional.empty();
    }
}
