package dev.banyan.responsibility.rules;

import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.plan.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether every leaf has a live lead (责任覆盖): each task that is not broken down further must be led by a unit that exists and
 * whose posts are filled.
 *
 * @param leaves how many tasks are not broken down
 * @param covered how many of them have a live lead
 * @param gaps how many reasons there are why others have none
 */
public record Coverage(long leaves, long covered, long gaps) {

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

        /** What is in these and not in others: what a later day or a planned change brings. */
        public Bodies newAgainst(Bodies others) {
            return new Bodies(
                    ended.entrySet().stream()
                            .filter(it -> !it.getValue().equals(others.ended().get(it.getKey())))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    vacant.stream().filter(it -> !others.vacant().contains(it)).toList());
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

    /** Whole percent, rounded down: 100 only if every leaf is covered; 100 also where there is nothing to cover. */
    public int percent() {
        return leaves == 0 ? 100 : (int) (covered * 100 / leaves);
    }

    public boolean whole() {
        return gaps == 0;
    }
}
