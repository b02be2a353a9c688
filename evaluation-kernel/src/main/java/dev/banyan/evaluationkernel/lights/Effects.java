package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.FactKind;
import java.util.function.ToIntFunction;

/** What each kind of fact does to the marks of an assignment (事实效果), by its ordinal; one row more for what nobody can see. */
final class Effects {
    /** Of no kind. */
    static final int UNSEEN = FactKind.values().length;

    static final int[] SETS = table(kind -> switch (kind) {
        case VERIFIED, MILESTONE_VERIFIED -> Judgement.CHECKED;
        case STARTED -> Judgement.STARTED | Judgement.REPORTED;
        case MILESTONE_REPORTED -> Judgement.REPORTED;
        case CLOSED -> Judgement.CLOSED;
        case REOPENED -> Judgement.REOPENED;
        case REPORTED, REASON_ACCEPTED, STOPPED, RESUMED, EXTENSION_REQUESTED, EXTENSION_APPROVED, REPORT_REQUESTED ->
            0;
    });

    static final int[] CLEARS = table(kind ->
            kind == FactKind.REOPENED ? Judgement.CLOSED | Judgement.CLOSED_LATE | Judgement.CLOSED_AFTER_ORIGINAL : 0);

    /** What it does besides after the due day in force. */
    static final int[] SETS_LATE = table(kind -> switch (kind) {
        case CLOSED -> Judgement.CLOSED_LATE;
        case EXTENSION_REQUESTED, EXTENSION_APPROVED -> Judgement.LATE_REQUEST;
        case REPORTED,
                VERIFIED,
                STARTED,
                REASON_ACCEPTED,
                REOPENED,
                STOPPED,
                RESUMED,
                REPORT_REQUESTED,
                MILESTONE_REPORTED,
                MILESTONE_VERIFIED -> 0;
    });

    /** All bits for those by which a unit speaks. */
    static final int[] SPEAKS = table(kind -> kind == FactKind.STARTED || kind == FactKind.MILESTONE_REPORTED ? -1 : 0);

    private Effects() {}

    private static int[] table(ToIntFunction<FactKind> effect) {
        int[] table = new int[UNSEEN + 1];
        for (FactKind kind : FactKind.values()) {
            table[kind.ordinal()] = effect.applyAsInt(kind);
        }
        return table;
    }
}
