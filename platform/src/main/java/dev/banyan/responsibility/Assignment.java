package dev.banyan.responsibility;

import dev.banyan.directory.PostId;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One task at one unit in one role (承办件): the unit of work, computed from its facts.
 *
 * @param id names it
 * @param task the task
 * @param unit code of the unit that owes it
 * @param role what the unit has to do with the task
 * @param assigner code of the unit that broke the task out of its own; empty if the office assigned it
 * @param terms by when and how much
 * @param standing how far it has come
 */
public record Assignment(
        AssignmentId id,
        TaskId task,
        String unit,
        DutyRole role,
        Optional<String> assigner,
        Terms terms,
        Standing standing) {

    /**
     * By when and how much (承办要求).
     *
     * @param due last day
     * @param weight share of the task in whole percent; 0 for those who only help, watch or guide
     * @param signBy last day to sign for it
     * @param signByTime last moment of that day, for urgent matters
     * @param posts who stands for the unit in this matter
     */
    public record Terms(LocalDate due, int weight, LocalDate signBy, Optional<LocalTime> signByTime, Posts posts) {}

    /**
     * Who stands for the unit in this matter (责任岗位); the unit's own posts where none is named.
     *
     * @param leader post of the leader in charge (分管领导)
     * @param liaison post of the liaison (联络员)
     */
    public record Posts(Optional<PostId> leader, Optional<PostId> liaison) {
        public static final Posts NONE = new Posts(Optional.empty(), Optional.empty());
    }

    /**
     * How far an assignment has come (承办状态).
     *
     * @param state where it stands
     * @param facts how many facts it has; whoever changes it names the number seen
     * @param since day of the last step
     * @param reason reason of the last step that had to give one
     * @param by name of who took the last step
     * @param moves how its due day moved
     */
    public record Standing(State state, int facts, LocalDate since, Optional<String> reason, String by, Moves moves) {}

    /**
     * How the due day moved since the assigner last named one (时限变动).
     *
     * @param original the day that was named (原时限); it stays whatever is granted later
     * @param extensions how many were ever granted
     * @param stopped since when time does not count; empty while the clock runs
     */
    public record Moves(LocalDate original, int extensions, Optional<LocalDate> stopped) {
        /** Nothing was granted yet. */
        public static Moves none(LocalDate due) {
            return new Moves(due, 0, Optional.empty());
        }
    }

    public enum State {
        /** Waits to be signed for (待签收). */
        ASSIGNED,
        /** Signed for (已签收). */
        SIGNED,
        /** Came back as not ours; waits for the assigner (已退件). */
        SENT_BACK,
        /** Another unit goes on (已移交). */
        HANDED_OVER,
        /** 已收回. */
        TAKEN_BACK;

        /** Whether the unit owes it, or the assigner has yet to decide. */
        public boolean open() {
            return switch (this) {
                case ASSIGNED, SIGNED, SENT_BACK -> true;
                case HANDED_OVER, TAKEN_BACK -> false;
            };
        }

        /** Whether the unit owes it. */
        public boolean live() {
            return switch (this) {
                case ASSIGNED, SIGNED -> true;
                case SENT_BACK, HANDED_OVER, TAKEN_BACK -> false;
            };
        }
    }

    public State state() {
        return standing.state();
    }

    public LocalDate due() {
        return terms.due();
    }

    /** The due day that the assigner named, before anything was granted (原时限). */
    public LocalDate original() {
        return standing.moves().original();
    }

    /** Since when time does not count; empty while the clock runs. */
    public Optional<LocalDate> stopped() {
        return standing.moves().stopped();
    }

    public LocalDate signBy() {
        return terms.signBy();
    }

    public int weight() {
        return terms.weight();
    }
}
