package dev.banyan.reports.rules;

import dev.banyan.plan.Milestone;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be asked for because it falls due (到期应报). */
public final class DueRequests {
    private DueRequests() {}

    /** One request that falls due; asked for once, whatever its words are by then. */
    public record Wanted(TaskId task, Cause cause, Period period) {
        public Key key() {
            return new Key(task, cause.kind(), period.to());
        }
    }

    /** @param last day of the period */
    public record Key(TaskId task, Cause.Kind cause, LocalDate last) {}

    /** The figures of a period that ended. */
    public static Wanted figures(TaskId task, Period ended) {
        return new Wanted(task, new Cause(Cause.Kind.FIGURE_DUE, ended.to().toString()), ended);
    }

    /** One request for all milestones of a task that are due on the same day, in the order given. */
    public static List<Wanted> milestones(Collection<Milestone> due) {
        Map<Key, List<String>> wordings = new LinkedHashMap<>();
        for (Milestone milestone : due) {
            var key = new Key(milestone.id().task(), Cause.Kind.MILESTONE_DUE, milestone.due());
            wordings.computeIfAbsent(key, it -> new ArrayList<>()).add(milestone.wording());
        }
        return wordings.entrySet().stream()
                .map(it -> new Wanted(
                        it.getKey().task(),
                        new Cause(it.getKey().cause(), String.join("；", it.getValue())),
                        Period.monthUpTo(it.getKey().last())))
                .toList();
    }
}
