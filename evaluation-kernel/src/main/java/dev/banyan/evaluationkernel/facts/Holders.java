package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Assignments that have something which most do not have, in order, and where it begins (有此事项的承办件): whoever goes along
 * them need not ask all the others.
 *
 * @param holder the assignment
 * @param first where its rows begin; one past the last, where they end
 */
public record Holders(int[] holder, int[] first) {
    static final Holders NONE = new Holders(new int[0], new int[1]);

    /** @param firsts where the rows of each assignment begin; one past the last, where they end */
    static Holders of(int[] firsts) {
        var holder = new Ints();
        var first = new Ints();
        for (int i = 0; i + 1 < firsts.length; i++) {
            if (firsts[i] != firsts[i + 1]) {
                holder.add(i);
                first.add(firsts[i]);
            }
        }
        first.add(firsts[firsts.length - 1]);
        return new Holders(holder.toArray(), first.toArray());
    }

    /** Place of the first holder that is not before an assignment. */
    public int from(int assignment) {
        int place = Arrays.binarySearch(holder, assignment);
        return place < 0 ? -place - 1 : place;
    }

    /** The same, looked for where it is expected first: who goes along the assignments knows where it came to. */
    public int from(int assignment, int expected) {
        boolean there = (expected == 0 || holder[expected - 1] < assignment)
                && (expected == holder.length || holder[expected] >= assignment);
        return there ? expected : from(assignment);
    }

    /** Whether an assignment lies at a place. */
    public boolean holds(int place, int assignment) {
        return place < holder.length && holder[place] == assignment;
    }

    public int count() {
        return holder.length;
    }

    public int at(int place) {
        return holder[place];
    }

    public int first(int place) {
        return first[place];
    }

    /** Where the rows of each of so many assignments begin; one past the last, where they end. */
    int[] firsts(int assignments) {
        int[] firsts = new int[assignments + 1];
        int place = 0;
        for (int i = 0; i <= assignments; i++) {
            firsts[i] = first[place];
            place += place < holder.length && holder[place] == i ? 1 : 0;
        }
        return firsts;
    }

    public boolean has(int assignment) {
        return Arrays.binarySearch(holder, assignment) >= 0;
    }

    /** Rows of one assignment, which may have none. */
    public IntStream rowsOf(int assignment) {
        int place = from(assignment);
        return holds(place, assignment) ? IntStream.range(first[place], first[place + 1]) : IntStream.empty();
    }
}
