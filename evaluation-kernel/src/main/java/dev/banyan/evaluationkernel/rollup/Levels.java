package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.util.Arrays;

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
    /** Leaves by light, then closed in time and closed late. */
    static final int COUNTS = 5;

    static final int COUNT_SLOTS = 6;
    /** From here on the larger value counts. */
    static final int LARGEST = 11;

    static final int REST_REPORTED = 11;
    static final int REST_CHECKED = 12;
    static final int REST_PLANNED = 13;
    static final int LAGGARD = 14;
    static final int SLOTS = 16;

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
    void child(int base, RollUpRule rule, int weight, int light, int reported, int checked, int planned) {
        slots[base + RED] += weight & -(light >> 1 & light);
        slots[base + YELLOW] += weight & -(light >> 1);
        progress(base, rule, weight, reported, checked, planned);
    }

    void progress(int base, RollUpRule rule, int weight, int reported, int checked, int planned) {
        long[] s = slots;
        switch (rule) {
            case WEIGHTED_MEAN, SUM -> {
                s[base + REPORTED] += (long) weight * reported;
                s[base + CHECKED] += (long) weight * checked;
                s[base + PLANNED] += (long) weight * planned;
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
        for (int i = COUNTS; i < COUNTS + COUNT_SLOTS; i++) {
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
        Arrays.fill(slots, base, base + SLOTS, 0);
    }

    /** Hands over what is known of some levels and forgets it. */
    void moveTo(Levels other, int fromLevel, int toLevel) {
        for (int base = base(fromLevel); base < base(toLevel); base += SLOTS) {
            other.merge(base, slots, base);
            clear(base);
        }
    }
}
