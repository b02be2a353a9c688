package dev.banyan.supervision.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.rules.LadderRules.Holding;
import dev.banyan.supervision.rules.LadderRules.When;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes next for a duty (督办升降级规则): at most one step, judged from how it stands today, however long nobody looked. */
public final class Ladder {
    private Ladder() {}

    /**
     * How a duty stands (承办件督办情形).
     *
     * @param causes what is wrong today, with working days where days count
     * @param holds what keeps it from going up
     * @param inForce the rung that is in force
     * @param proposed the level that waits for a signature
     * @param refused the level that somebody last refused to sign, and when
     */
    public record Sight(
            Map<Trigger, Integer> causes,
            Set<Holding> holds,
            Optional<InForce> inForce,
            Optional<LadderLevel> proposed,
            Optional<Refused> refused) {
        public Sight {
            causes = Map.copyOf(causes);
            holds = Set.copyOf(holds);
        }
    }

    /**
     * @param since day on which it came into force
     * @param until last day to do what it asks
     * @param settled whether a person was told, and decided, that its cause is gone
     * @param earlier days on which the same unit got others of this level before, for whatever duty
     */
    public record InForce(
            LadderLevel level, LocalDate since, Optional<LocalDate> until, boolean settled, List<LocalDate> earlier) {
        public InForce {
            earlier = List.copyOf(earlier);
        }

        /** How many of this level the unit got in the months before this one, this one with them. */
        int times(int months) {
            return 1
                    + (int) earlier.stream()
                            .filter(day -> !day.isBefore(since.minusMonths(months)))
                            .count();
        }
    }

    public record Refused(LadderLevel level, LocalDate day) {}

    /** The next step (下一步). */
    public sealed interface Move {
        /** As it is. */
        record Stay() implements Move {}

        /** Sent at once; a lower rung gives way to it (发出). */
        record Issue(LadderLevel level, Trigger cause, int days) implements Move {}

        /** Laid before who may sign (拟签发). */
        record Propose(LadderLevel level, Trigger cause, int days) implements Move {}

        /** What waits for a signature is no longer asked for (不再需要). */
        record Lapse() implements Move {}

        /** The cause is gone: at once below the sheets, by a person's decision from there on (降级). */
        record Lift(boolean atOnce) implements Move {}

        /** The duty is closed: nothing goes on (终结). */
        record End() implements Move {}
    }

    private static final Move STAY = new Move.Stay();

    public static Move next(Sight sight, LadderRules rules, LocalDate today, WorkCalendar calendar) {
        if (sight.holds().contains(Holding.CLOSED)) {
            return sight.inForce().isPresent() || sight.proposed().isPresent() ? new Move.End() : STAY;
        }
        if (sight.proposed().isPresent()) {
            var level = sight.proposed().get();
            return wrong(sight).isEmpty() || held(sight, rules, level) ? new Move.Lapse() : STAY;
        }
        if (sight.inForce().isPresent() && sight.causes().isEmpty()) {
            var now = sight.inForce().get();
            return rests(sight) || now.settled()
                    ? STAY
                    : new Move.Lift(!now.level().signed());
        }
        return up(sight, rules, today, calendar);
    }

    /** Whether nobody can tell yet that the cause is gone: it is being decided, or the clock stands. */
    private static boolean rests(Sight sight) {
        return sight.holds().contains(Holding.APPEAL_PENDING)
                || sight.holds().contains(Holding.EXTENSION_PENDING)
                || sight.holds().contains(Holding.CLOCK_STOPPED);
    }

    /** What a sheet may rest on: that the last days have begun is no fault. */
    private static Set<Trigger> wrong(Sight sight) {
        var wrong = EnumSet.noneOf(Trigger.class);
        wrong.addAll(sight.causes().keySet());
        wrong.remove(Trigger.WINDOW_OPEN);
        return wrong;
    }

    private static Move up(Sight sight, LadderRules rules, LocalDate today, WorkCalendar calendar) {
        var lowest = sight.inForce().map(it -> it.level().ordinal() + 1).orElse(0);
        return Arrays.stream(LadderLevel.values())
                .skip(lowest)
                .filter(level -> !held(sight, rules, level) && !refused(sight, level, rules, today, calendar))
                .flatMap(level -> rules.of(level).triggers().stream()
                        .filter(when -> holds(when, sight, today, calendar))
                        .findFirst()
                        .map(when -> move(level, when, sight))
                        .stream())
                .max(Comparator.comparing(Ladder::level))
                .orElse(STAY);
    }

    private static Move move(LadderLevel level, When when, Sight sight) {
        int days = when.again()
                .flatMap(it -> sight.inForce().map(now -> now.times(it.months())))
                .orElseGet(() -> sight.causes().getOrDefault(when.cause(), 0));
        return level.signed() ? new Move.Propose(level, when.cause(), days) : new Move.Issue(level, when.cause(), days);
    }

    private static LadderLevel level(Move move) {
        return switch (move) {
            case Move.Issue(LadderLevel level, var _, var _) -> level;
            case Move.Propose(LadderLevel level, var _, var _) -> level;
            case Move.Stay _, Move.Lapse _, Move.Lift _, Move.End _ -> LadderLevel.REMINDER;
        };
    }

    private static boolean holds(When when, Sight sight, LocalDate today, WorkCalendar calendar) {
        var now = sight.inForce();
        if (when.after().isPresent()
                && now.filter(it -> it.level() == when.after().get()).isEmpty()) {
            return false;
        }
        if (when.cause() == Trigger.LIMIT_MISSED) {
            return !wrong(sight).isEmpty()
                    && now.flatMap(InForce::until).filter(today::isAfter).isPresent();
        }
        if (when.again().isPresent()) {
            var again = when.again().get();
            return !wrong(sight).isEmpty()
                    && now.filter(it -> it.times(again.months()) >= again.times())
                            .isPresent();
        }
        var days = sight.causes().get(when.cause());
        if (days == null) {
            return false;
        }
        return when.after().isPresent()
                ? calendar.workingDaysBetween(now.orElseThrow().since(), today) >= when.days()
                : days >= when.days();
    }

    private static boolean held(Sight sight, LadderRules rules, LadderLevel level) {
        return rules.holds().stream()
                .anyMatch(hold -> sight.holds().contains(hold.when()) && level.compareTo(hold.from()) >= 0);
    }

    private static boolean refused(
            Sight sight, LadderLevel level, LadderRules rules, LocalDate today, WorkCalendar calendar) {
        return sight.refused()
                .filter(it -> it.level() == level && calendar.workingDaysBetween(it.day(), today) < rules.again())
                .isPresent();
    }
}
