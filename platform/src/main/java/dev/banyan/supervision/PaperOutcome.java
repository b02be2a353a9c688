package dev.banyan.supervision;

import java.util.List;

/** What a step with a paper comes to (公文办理结果). */
public sealed interface PaperOutcome {

    /** @param paper as it stands now */
    record Done(Paper paper) implements PaperOutcome {}

    /** Nothing was changed and no number was used. */
    record Refused(List<Fault> faults) implements PaperOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** There is none, or it lies out of the actor's reach. */
    record NotFound() implements PaperOutcome {}

    /**
     * Why not (不予办理的原因).
     *
     * @param what the field or unit at fault, or a limit; empty if there is none to name
     */
    record Fault(Reason reason, String what) {}

    enum Reason {
        FIELD_MISSING,
        FIELD_TOO_LONG,
        NO_SUCH_DAY,
        NO_RECIPIENT,
        TOO_MANY_RECIPIENTS,
        UNKNOWN_UNIT,
        UNIT_OUT_OF_REACH,
        SIGNER_MISSING,
        UNKNOWN_TASK,
        UNKNOWN_CORRECTED,
        /** The actor works for no unit that could issue it. */
        NO_ISSUER,
        TEMPLATE_FAULTY,
        REASON_MISSING,
        REASON_TOO_LONG,
        VOID_ALREADY,
        NOTHING_TO_SIGN,
        /** No seal service is set up: the place of the seal stays free. */
        NO_SEAL_SERVICE,
        SEAL_FAILED,
        NO_SEAL_PLACE,
        SEALED_ALREADY
    }

    static PaperOutcome refused(Reason reason) {
        return new Refused(List.of(new Fault(reason, "")));
    }
}
