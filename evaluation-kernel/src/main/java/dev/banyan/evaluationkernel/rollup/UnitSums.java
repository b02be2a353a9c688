package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.PackedProgress;

/** What the units have on their hands (单位汇总): assignments by light and closing, weights and weighted progress. */
public final class UnitSums {
    public static final int WEIGHT = 6;
    public static final int REPORTED = 7;
    public static final int CHECKED = 8;
    public static final int PLANNED = 9;
    public static final int SLOTS = 10;

    private UnitSums() {}

    /** @param weight nothing for an assignment that does not count */
    static void add(long[] units, int unit, int status, int weight, long progress) {
        int base = unit * SLOTS;
        units[base + status] -= -weight >> 31;
        units[base + WEIGHT] += weight;
        units[base + REPORTED] += (long) weight * PackedProgress.reported(progress);
        units[base + CHECKED] += (long) weight * PackedProgress.checked(progress);
        units[base + PLANNED] += (long) weight * PackedProgress.planned(progress);
    }

    static void merge(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    /** Every assignment lies at one unit, so that adding up the tree counts it once at each unit above. */
    static void upTheTree(long[] units, Columns.Units columns) {
        for (int unit = columns.count() - 1; unit >= 0; unit--) {
            int parent = columns.parent()[unit];
            if (parent >= 0) {
                for (int slot = 0; slot < SLOTS; slot++) {
                    units[parent * SLOTS + slot] += units[unit * SLOTS + slot];
                }
            }
        }
    }
}
