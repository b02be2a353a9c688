package dev.banyan.evaluationkernel.lights;

import java.util.Arrays;

/** Goes back along some of the assignments, which lie in order, and knows where it came to (游标). */
final class Cursor {
    private final int[] assignments;
    private int place;

    Cursor(int[] assignments) {
        this.assignments = assignments;
    }

    /** Goes to the end of the stretch before an assignment, where it mostly is already. */
    void to(int assignment) {
        boolean there = (place == 0 || assignments[place - 1] < assignment)
                && (place == assignments.length || assignments[place] >= assignment);
        if (!there) {
            int found = Arrays.binarySearch(assignments, assignment);
            place = found < 0 ? -found - 1 : found;
        }
    }

    /** Goes to the one before, if it lies in the stretch. */
    boolean back(int from) {
        boolean more = place > 0 && assignments[place - 1] >= from;
        place -= more ? 1 : 0;
        return more;
    }

    int place() {
        return place;
    }

    int assignment() {
        return assignments[place];
    }
}
