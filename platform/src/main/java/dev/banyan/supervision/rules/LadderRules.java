package dev.banyan.supervision.rules;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When supervision of a duty goes one level up, who signs for that, and what holds it (督办梯度规则): data with a name and a version.
 *
 * @param name short name in small letters
 * @param holds what keeps a duty from going further up
 * @param levels every level with its rule
 * @param time what holds for extensions and stopped clocks
 * @param again how many working days after a refusal the same level may be proposed again
 */
public record LadderRules(
        String name,
        int version,
        String title,
        List<Hold> holds,
        Map<LadderLevel, LevelRule> levels,
        TimeRules time,
        int again) {
    public LadderRules {
        holds = List.copyOf(holds);
        levels = Map.copyOf(levels);
        for (var level : LadderLevel.values()) {
            if (!levels.containsKey(level)) {
                throw new IllegalArgumentException("ladder without " + level);
            }
        }
    }

    /** What may keep a duty from going up (暂缓升级的情形). */
    public enum Holding {
        /** 已办结. */
        CLOSED,
        /** 中止计时. */
        CLOCK_STOPPED,
        /** 延期有效. */
        EXTENSION_GRANTED,
        /** Asked for in time and not decided yet (延期待批). */
        EXTENSION_PENDING,
        /** 申诉待复核. */
        APPEAL_PENDING
    }

    /** @param from the lowest level that it holds back */
    public record Hold(Holding when, LadderLevel from) {}

    /**
     * What leads to a level, and what it brings (层级规则).
     *
     * @param triggers any of them proposes it; none: a person alone
     * @param limit time to do what it asks; none where it asks for nothing
     * @param appeal time to appeal; none where there is no appeal
     * @param receive time to confirm that it was received; none where nobody has to
     */
    public record LevelRule(
            List<When> triggers,
            Signer signer,
            Optional<TimeLimit> limit,
            Optional<TimeLimit> appeal,
            Optional<TimeLimit> receive) {
        public LevelRule {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * One way to a level (触发条件).
     *
     * @param after the level in force; empty where any lower one, or none, will do
     * @param days so many working days: overdue or silent without {@code after}, since that level began with it
     * @param again the unit got so many of the level in force; empty for every other cause
     */
    public record When(Trigger cause, Optional<LadderLevel> after, int days, Optional<Again> again) {}

    /**
     * How often within which time (重复发单).
     *
     * @param times counting the one in force
     * @param months before the one in force began
     */
    public record Again(int times, int months) {}

    /**
     * What holds for extensions and stopped clocks (延期与中止规则).
     *
     * @param extensions who signs the first, the second and so on; there are no more than these
     * @param stop who lets the clock stand still
     */
    public record TimeRules(List<Signer> extensions, Signer stop) {
        public TimeRules {
            extensions = List.copyOf(extensions);
        }

        /** Who signs the next extension; empty if there may be no more. */
        public Optional<Signer> extension(int granted) {
            return granted < extensions.size() ? Optional.of(extensions.get(granted)) : Optional.empty();
        }
    }

    public LevelRule of(LadderLevel level) {
        return Objects.requireNonNull(levels.get(level));
    }

    /** How many months back anything is counted; 0 if nothing is. */
    public int monthsBack() {
        return levels.values().stream()
                .flatMap(it -> it.triggers().stream())
                .flatMap(it -> it.again().stream())
                .mapToInt(Again::months)
                .max()
                .orElse(0);
    }

    /** Under what name a decision keeps them. */
    public String edition() {
        return name + " " + version;
    }
}
