package dev.banyan.responsibility.rules;

import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether every leaf has a live lead (责任覆盖): each task that is not broken down further must be led by a unit that exists and
 * whose posts are filled.
 *
 * @param leaves how many tasks are not broken down
 * @param gaps what is missing, in the order of the tasks
 */
public record Coverage(int leaves, List<Gap> gaps) {
    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /** One reason why a task has no live lead. */
    public record Gap(Task task, Cause cause) {}

    public sealed interface Cause {}

    /** Nobody leads it. */
    public record NotAssigned() implements Cause {}

    /** It is part of a task that was broken down, and nobody leads the part. */
    public record PartNotAssigned() implements Cause {}

    /** The unit says it is not theirs, and nobody has decided yet. */
    public record SentBack(String unit, String reason) implements Cause {}

    /** The leading unit ends or has ended; {@code since} is its first day without. */
    public record UnitEnded(String unit, LocalDate since) implements Cause {}

    /** A post that must answer for the leading unit stands vacant from that day on. */
    public record PostVacant(String unit, String post, LocalDate since) implements Cause {}

    /**
     * What is known of units and posts.
     *
     * @param ended first day without the unit, by its code
     * @param vacant posts that nobody holds and nobody acts for, or will
     */
    public record Bodies(Map<String, LocalDate> ended, List<Vacancy> vacant) {
        public Bodies {
            ended = Map.copyOf(ended);
            vacant = List.copyOf(vacant);
        }

        /** The same as it will be once a planned change has come about. */
        public Bodies after(Bodies planned) {
            var all = new HashMap<>(ended);
            all.putAll(planned.ended());
            return new Bodies(
                    all,
                    Stream.concat(vacant.stream(), planned.vacant().stream()).toList());
        }
    }

    /**
     * @param id the post
     * @param unit code of its unit
     * @param kind what it is in its unit
     * @param title what it is called
     * @param since first day without anybody
     */
    public record Vacancy(PostId id, String unit, PostKind kind, String title, LocalDate since) {}

    /** How many leaves have a live lead. */
    public int covered() {
        return leaves
                - (int) gaps.stream().map(gap -> gap.task().id()).distinct().count();
    }

    /** Whole percent, rounded down: 100 only if every leaf is covered; 100 also where there is nothing to cover. */
    public int percent() {
        return leaves == 0 ? 100 : (int) (covered() * 100L / leaves);
    }

    public boolean whole() {
        return gaps.isEmpty();
    }

    /** Gaps that are not there in another coverage. */
    public List<Gap> newAgainst(Coverage before) {
        return gaps.stream().filter(gap -> !before.gaps().contains(gap)).toList();
    }

    /**
     * @param tasks every task that is not dropped
     * @param assignments those that are open
     * @param day the day looked at
     */
    public static Coverage of(List<Task> tasks, List<Assignment> assignments, Bodies bodies, LocalDate day) {
        Set<TaskId> brokenDown =
                tasks.stream().flatMap(task -> task.parent().stream()).collect(Collectors.toSet());
        Map<TaskId, Assignment> leads = assignments.stream()
                .filter(it -> it.role() == DutyRole.LEAD && it.state().open())
                .collect(Collectors.toMap(
                        Assignment::task,
                        Function.identity(),
                        (a, b) -> a.state().live() ? a : b));
        var leaves =
                tasks.stream().filter(task -> !brokenDown.contains(task.id())).toList();
        return new Coverage(
                leaves.size(),
                leaves.stream()
                        .flatMap(task -> causes(task, Optional.ofNullable(leads.get(task.id())), bodies, day)
                                .map(cause -> new Gap(task, cause)))
                        .toList());
    }

    private static Stream<Cause> causes(Task task, Optional<Assignment> lead, Bodies bodies, LocalDate day) {
        if (lead.isEmpty()) {
            return Stream.of(task.parent().isPresent() ? new PartNotAssigned() : new NotAssigned());
        }
        var assignment = lead.get();
        if (!assignment.state().live()) {
            return Stream.of(new SentBack(
                    assignment.unit(), assignment.standing().reason().orElse("")));
        }
        Stream<Cause> ended =
                Optional.ofNullable(bodies.ended().get(assignment.unit())).filter(since -> !since.isAfter(day)).stream()
                        .map(since -> new UnitEnded(assignment.unit(), since));
        Stream<Cause> vacant = bodies.vacant().stream()
                .filter(vacancy -> !vacancy.since().isAfter(day) && answers(vacancy, assignment))
                .map(vacancy -> new PostVacant(assignment.unit(), vacancy.title(), vacancy.since()));
        return Stream.concat(ended, vacant);
    }

    /** The posts that an assignment names answer for it; where it names none, the unit's head and its liaison. */
    private static boolean answers(Vacancy vacancy, Assignment assignment) {
        var posts = assignment.terms().posts();
        boolean ofUnit = vacancy.unit().equals(assignment.unit());
        return posts.names(vacancy.id())
                || ofUnit && vacancy.kind() == PostKind.HEAD && posts.leader().isEmpty()
                || ofUnit
                        && vacancy.kind() == PostKind.LIAISON
                        && posts.liaison().isEmpty();
    }
}
