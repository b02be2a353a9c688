package dev.banyan.supervision;

import java.util.EnumSet;
import java.util.Set;

/** How far a supervised matter has come (督办事项状态). Being late is none of them: it is computed from the last day. */
public enum MatterState {
    /** Entered, and not yet decided that it shall be listed (拟办). */
    DRAFTED,
    /** On the register, and nobody leads it (立项). */
    LISTED,
    /** 交办. */
    ASSIGNED,
    /** 签收. */
    SIGNED,
    /** 分解. */
    DECOMPOSED,
    /** 承办. */
    IN_PROGRESS,
    /** A report waits for its review (反馈). */
    FEEDBACK,
    /** A report or the wish to close came back (退回). */
    RETURNED,
    /** 申请办结. */
    CLOSE_REQUESTED,
    /** 核查. */
    VERIFYING,
    /** 办结. */
    CLOSED,
    /** Off the list, and watched (销号). */
    WRITTEN_OFF,
    /** 归档. */
    ARCHIVED,
    /** Does not belong here, or not to the unit that it was given to (退件). */
    NOT_OURS,
    /** 中止. */
    SUSPENDED,
    /** Goes on as part of another (并案). */
    MERGED,
    /** 终止. */
    ENDED,
    /** Goes on without a last day (转长期事项). */
    STANDING;

    /** What still has to be done by its last day. */
    public static final Set<MatterState> OPEN = Set.copyOf(EnumSet.range(LISTED, VERIFYING));

    /** Whether it can be late. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether nothing follows any more, as long as nothing proves false. */
    public boolean over() {
        return switch (this) {
            case ARCHIVED, MERGED, ENDED -> true;
            case DRAFTED,
                    LISTED,
                    ASSIGNED,
                    SIGNED,
                    DECOMPOSED,
                    IN_PROGRESS,
                    FEEDBACK,
                    RETURNED,
                    CLOSE_REQUESTED,
                    VERIFYING,
                    CLOSED,
                    WRITTEN_OFF,
                    NOT_OURS,
                    SUSPENDED,
                    STANDING -> false;
        };
    }
}
