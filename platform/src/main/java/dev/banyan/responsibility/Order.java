package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the assigner wants of a unit (交办要求).
 *
 * @param task the task
 * @param unit code of the unit
 * @param role what the unit shall have to do with it
 * @param demand by when and how much
 */
public record Order(TaskId task, String unit, DutyRole role, Demand demand) {

    /**
     * By when and how much (承办要求).
     *
     * @param weight share of the task in whole percent
     * @param due last day; the task's own if empty
     * @param reason why the unit may take longer than the task allows
     * @param urgent whether it must be signed for within hours
     * @param posts who stands for the unit in this matter
     */
    public record Demand(
            int weight, Optional<LocalDate> due, Optional<String> reason, boolean urgent, Assignment.Posts posts) {
        /** Everything as usual. */
        public static Demand usual(DutyRole role) {
            return new Demand(
                    role == DutyRole.LEAD ? 100 : 0, Optional.empty(), Optional.empty(), false, Assignment.Posts.NONE);
        }
    }
}
