package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.PackedProgress;

/**
 * What is known of the children of the tasks above (各级累计), one stretch of slots for each level of the tree. Sums and largest
 * values only, so that neither the order of children nor the way a city is cut into ranges can matter.
 */
final class Levels {
    static final int REPORTED = 0;
    static final int CHECKED = 1;
    static final int PLANNED = 2;
    static final int RED = 3;
    static final int YELLOW = 4;
    /** Leaves by light, then closed in time and closed late, two in each slot, the first one below. */
    static final int COUNTS = 5;

    static final int COUNT_PAIRS = 3;
    /** From here on the larger value counts. */
    static final int LARGEST = 8;

    static final int REST_REPORTED = 8;
    static final int REST_CHECKED = 9;
    static final int REST_PLANNED = 10;
    static final int LAGGARD = 11;
    static final int SLOTS = 12;

    static final long LOW = 0xffff_ffffL;

    private static final int PART = 21;
    private static final int PART_MASK = (1 << PART) - 1;

    final long[] slots;

    Levels(int levels) {
        slots = new long[(levels + 1) * SLOTS];
    }

    static int base(int level) {
        return level * SLOTS;
    }

    /** Adds the light and progress of a counted child for a parent with the given rule. */
    void child(int base, RollUpRule rule, int weight, int state, long progress) {
        long weights = weight * Status.weight(state);
        slots[base + RED] += weights >>> 32;
        slots[base + YELLOW] += weights & LOW;
        progress(base, rule, weight, progress);
    }

    void progress(int base, RollUpRule rule, long weight, long progress) {
        long[] s = slots;
        int reported = PackedProgress.reported(progress);
        int checked = PackedProgress.checked(progress);
        int planned = PackedProgress.planned(progress);
        switch (rule) {
            case WEIGHTED_MEAN, SUM -> {
                s[base + REPORTED] += weight * reported;
                s[base + CHECKED] += weight * checked;
                s[base + PLANNED] += weight * planned;
            }
            case MINIMUM -> {
                s[base + REST_REPORTED] = Math.max(s[base + REST_REPORTED], Decimals.WHOLE - reported);
                s[base + REST_CHECKED] = Math.max(s[base + REST_CHECKED], Decimals.WHOLE - checked);
                s[base + REST_PLANNED] = Math.max(s[base + REST_PLANNED], Decimals.WHOLE - planned);
            }
            case WORST_OF -> s[base + LAGGARD] = Math.max(s[base + LAGGARD], laggard(reported, checked, planned));
            case MILESTONE_SHARE -> {
                s[base + REPORTED] += reported == Decimals.WHOLE ? weight : 0;
                s[base + CHECKED] += checked == Decimals.WHOLE ? weight : 0;
                s[base + PLANNED] += planned == Decimals.WHOLE ? weight : 0;
            }
            case OWN -> {}
        }
    }

    /** Orders children by how far they are behind, then by how little was reported, then by how little was checked. */
    static long laggard(int reported, int checked, int planned) {
        long lag = planned - reported + Decimals.WHOLE;
        return (lag << PART | Decimals.WHOLE - reported) << PART | Decimals.WHOLE - checked;
    }

    static int laggardReported(long key) {
        return Decimals.WHOLE - (int) (key >> PART & PART_MASK);
    }

    static int laggardChecked(long key) {
        return Decimals.WHOLE - (int) (key & PART_MASK);
    }

    static int laggardPlanned(long key) {
        return (int) (key >> 2 * PART) - Decimals.WHOLE + laggardReported(key);
    }

    void counts(int base, int fromBase) {
        for (int i = COUNTS; i < COUNTS + COUNT_PAIRS; i++) {
            slots[base + i] += slots[fromBase + i];
        }
    }

    void merge(int base, long[] from, int fromBase) {
        for (int i = 0; i < LARGEST; i++) {
            slots[base + i] += from[fromBase + i];
        }
        for (int i = LARGEST; i < SLOTS; i++) {
            slots[base + i] = Math.max(slots[base + i], from[fromBase + i]);
        }
    }

    void clear(int base) {
        for (int i = 0; i < SLOTS; i++) {
            slots[base + i] = 0;
        }
    }

    /** Hands over what is known of some levels and forgets it. */
    void moveTo(Levels other, int fromLevel, int toLevel) {
        for (int base = base(fromLevel); base < base(toLevel); base += SLOTS) {
            other.merge(base, slots, base);
            clear(base);
        }
    }
}
