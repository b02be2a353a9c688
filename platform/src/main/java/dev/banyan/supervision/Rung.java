package dev.banyan.supervision;

import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One rung of the ladder that a duty came to (督办措施): what was proposed or is in force, and by which rule.
 *
 * @param duty the duty
 * @param level how far up
 * @param cause what asked for it, and under which rules
 * @param signer who may put it in force
 * @param standing how it stands
 */
public record Rung(RungId id, AssignmentId duty, LadderLevel level, Cause cause, Signer signer, Standing standing) {

    /** Who may put something in force (签批权限). */
    public enum Signer {
        /** Reminders and urging need nobody. */
        SYSTEM,
        /** The supervision office, or a leader. */
        OFFICE,
        LEADER
    }

    /**
     * What asked for it (督办缘由).
     *
     * @param trigger of the ladder's rules
     * @param rules name and version of these rules
     * @param days working days overdue, or of silence, when it was proposed, or how many of one level the unit got; 0 where
     *     nothing counts
     */
    public record Cause(Trigger trigger, String rules, int days) {}

    /** What asks for the next level (触发条件). */
    public enum Trigger {
        /** The last days before the due day have begun (临期). */
        WINDOW_OPEN,
        /** The due day has passed (逾期). */
        OVERDUE,
        /** A report did not come (缺报). */
        REPORT_MISSING,
        /** Progress is far behind plan (进度严重滞后). */
        BEHIND,
        /** What was asked for was not done by its limit, and the cause is still there (逾限未改). */
        LIMIT_MISSED,
        /** The same unit got several of one level within the time that the rules name (重复发单). */
        REPEATED,
        /** A person enters it directly (直接提级). */
        DIRECT
    }

    /**
     * How a rung stands (督办措施状态).
     *
     * @param facts how many things happened to it
     * @param since day of its state
     * @param until last day to do what it asks; the duty's own due day stays what it is
     * @param marks what else is true of it
     */
    public record Standing(State state, int facts, LocalDate since, Optional<LocalDate> until, Marks marks) {}

    /**
     * @param counted day from which its time is counted, once it is in force
     * @param received when the unit confirmed that it has it
     * @param replied whether the unit answered
     * @param liftProposed whether its cause is gone and a person has yet to lift it
     * @param paper the official paper that went out with it
     */
    public record Marks(
            Optional<LocalDate> counted,
            Optional<LocalDate> received,
            boolean replied,
            boolean liftProposed,
            Optional<Numbered> paper) {
        /**
         * Whether the unit did not confirm in time that it has it (逾期签收).
         *
         * @param last day to confirm it; empty if nobody has to
         */
        public boolean receivedLate(Optional<LocalDate> last, LocalDate today) {
            return last.filter(day -> received.orElse(today).isAfter(day)).isPresent();
        }
    }

    /** @param number as it stands on the paper */
    public record Numbered(PaperId paper, String number) {}

    public enum State {
        /** 待签批. */
        PROPOSED,
        /** 不予签发. */
        REJECTED,
        /** 未签发而终止. */
        LAPSED,
        /** 督办中. */
        IN_FORCE,
        /** 申诉中. */
        APPEALED,
        /** 已撤销. */
        REVOKED,
        /** 已解除. */
        LIFTED,
        /** 已升级. */
        RAISED,
        /** 已终结. */
        ENDED;

        /** Whether the unit has to do what it asks. */
        public boolean inForce() {
            return this == IN_FORCE || this == APPEALED;
        }
    }

    public State state() {
        return standing.state();
    }

    /** Whether it is in force and the paper that belongs to it did not go out. */
    public boolean lacksPaper() {
        return state().inForce()
                && PaperKind.ofSheet(level).isPresent()
                && standing.marks().paper().isEmpty();
    }
}
