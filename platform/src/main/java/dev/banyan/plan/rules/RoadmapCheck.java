package dev.banyan.plan.rules;

import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.RoadmapFault;
import dev.banyan.plan.RoadmapStep;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether steps as entered make a roadmap (路线图校验), and which milestones they are. */
public final class RoadmapCheck {
    public static final int MOST = 24;
    public static final int LONGEST_WORDING = 200;
    public static final int LONGEST_PROOF = 500;

    private RoadmapCheck() {}

    public static List<RoadmapFault> faults(List<RoadmapStep> steps, Set<Integer> known, Optional<LocalDate> taskDue) {
        if (steps.isEmpty() || steps.size() > MOST) {
            return List.of(new RoadmapFault(
                    0,
                    steps.isEmpty() ? RoadmapFault.What.NO_STEP : RoadmapFault.What.TOO_MANY,
                    String.valueOf(steps.size())));
        }
        var faults = new ArrayList<RoadmapFault>();
        var used = new HashSet<Integer>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            add(faults, i, RoadmapFault.What.WORDING_MISSING, step.wording().isEmpty(), "");
            add(faults, i, RoadmapFault.What.WORDING_TOO_LONG, tooLong(step.wording(), LONGEST_WORDING), "");
            add(faults, i, RoadmapFault.What.DUE_MISSING, step.due().isEmpty(), "");
            boolean late = step.due().isPresent()
                    && taskDue.isPresent()
                    && step.due().get().isAfter(taskDue.get());
            add(
                    faults,
                    i,
                    RoadmapFault.What.AFTER_TASK_ENDS,
                    late,
                    taskDue.map(LocalDate::toString).orElse(""));
            add(faults, i, RoadmapFault.What.WEIGHT_NOT_POSITIVE, step.weight().orElse(0) < 1, weightText(step));
            add(faults, i, RoadmapFault.What.PROOF_MISSING, step.proof().isEmpty(), "");
            add(faults, i, RoadmapFault.What.PROOF_TOO_LONG, tooLong(step.proof(), LONGEST_PROOF), "");
            boolean unknown = step.number()
                    .filter(number -> !known.contains(number) || !used.add(number))
                    .isPresent();
            add(
                    faults,
                    i,
                    RoadmapFault.What.NO_SUCH_MILESTONE,
                    unknown,
                    step.number().map(String::valueOf).orElse(""));
        }
        long sum = steps.stream().mapToLong(step -> step.weight().orElse(0)).sum();
        if (sum != 100) {
            faults.add(new RoadmapFault(0, RoadmapFault.What.WEIGHTS_NOT_100, String.valueOf(sum)));
        }
        return List.copyOf(faults);
    }

    /**
     * The milestones of steps without fault, by due day; new ones are numbered on.
     *
     * @param last highest number given so far
     */
    public static List<Milestone> milestones(TaskId task, List<RoadmapStep> steps, int last) {
        var milestones = new ArrayList<Milestone>();
        int number = last;
        for (var step : steps) {
            int own = step.number().isPresent() ? step.number().get() : ++number;
            milestones.add(new Milestone(
                    new MilestoneId(task, own),
                    step.wording(),
                    step.due().orElseThrow(),
                    step.weight().orElseThrow(),
                    step.proof()));
        }
        milestones.sort(
                Comparator.comparing(Milestone::due).thenComparing(it -> it.id().number()));
        return List.copyOf(milestones);
    }

    private static void add(
            List<RoadmapFault> faults, int index, RoadmapFault.What what, boolean applies, String value) {
        if (applies) {
            faults.add(new RoadmapFault(index + 1, what, value));
        }
    }

    private static boolean tooLong(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private static String weightText(RoadmapStep step) {
        return step.weight().map(String::valueOf).orElse("");
    }
}
