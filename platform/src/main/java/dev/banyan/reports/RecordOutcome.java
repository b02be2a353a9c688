package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.FileKind;
import dev.banyan.reports.rules.EvidenceCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records what a check on the spot found (登记核查结果); what proves to be false opens again what it proved. */
@Component
@Needs(Permission.VERIFY_REPORTS)
public class RecordOutcome {
    public static final int MOST_FILES = 5;

    private final ProofFiles proofs;
    private final KeepOutcome keeping;

    RecordOutcome(ProofFiles proofs, KeepOutcome keeping) {
        this.proofs = proofs;
        this.keeping = keeping;
    }

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
        return refused ? Outcome.FILE_REFUSED : keeping.keep(actor, id, found, clean, request);
    }
}
