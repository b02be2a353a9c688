package dev.banyan.cockpit;

import dev.banyan.evaluation.TreeLight;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanSummary;
import dev.banyan.plancompiler.NamedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the whole city, or one plan, stands at a glance (总览).
 *
 * @param whole the city or the plan
 * @param level what is directly below it
 * @param goals of the plan; none where all plans are shown
 * @param tags of the plan with the tasks that speak of them
 * @param trend from the earliest day to the one that is shown
 * @param turned since a week before
 * @param coming within the next month if nothing more is said
 */
public record Overview(
        TreeLight whole,
        Level level,
        List<Goal> goals,
        List<Tagged> tags,
        List<Moment> trend,
        Turns turned,
        Turns coming) {
    public Overview {
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
        trend = List.copyOf(trend);
    }

    /**
     * What is put side by side (第一层).
     *
     * @param heading of what holds it; empty if that is the plan or the city itself
     */
    public record Level(Optional<String> heading, List<TreeLight> items) {
        public Level {
            items = List.copyOf(items);
        }
    }

    /**
     * A goal of the plan (工作目标): what shall be reached, not who does it; it shows a light where tasks stand below it.
     *
     * @param part number of the part
     * @param indicators how many it names
     */
    public record Goal(int part, String title, int indicators, Optional<TreeLight> light) {}

    /** A tag with the lights of its tasks, each once (标签亮灯). */
    public record Tagged(NamedEntity.Kind kind, String name, Counts counts) {}

    public record Moment(LocalDate day, Counts counts) {}

    /** @param chosen the plan; empty for all */
    public record Choice(List<PlanSummary> plans, Optional<PlanId> chosen) {
        public Choice {
            plans = List.copyOf(plans);
        }
    }
}
