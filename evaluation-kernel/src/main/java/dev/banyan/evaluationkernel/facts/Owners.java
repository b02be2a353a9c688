package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Assignments that have something which most do not have, in order, and where it begins (有此事项的承办件): whoever goes along
 * them need not ask all the others.
 *
 * @param owner the assignment
 * @param first where its rows begin; one past the last, where they end
 */
public record Owners(int[] owner, int[] first) {
    /** @param firsts where the rows of each assignment begin; one past the last, where they end */
    static Owners of(int[] firsts) {
        var owner = new Ints();
        var first = new Ints();
        for (int i = 0; i + 1 < firsts.length; i++) {
            if (firsts[i] != firsts[i + 1]) {
                owner.add(i);
                first.add(firsts[i]);
            }
        }
        first.add(firsts[firsts.length - 1]);
        return new Owners(owner.toArray(), first.toArray());
    }

    /** Place of the first owner that is not before an assignment. */
    public int from(int assignment) {
        int place = Arrays.binarySearch(owner, assignment);
        return place < 0 ? -place - 1 : place;
    }

    public int count() {
        return owner.length;
    }

    public int at(int place) {
        return owner[place];
    }

    public int first(int place) {
        return first[place];
    }

    /** Rows of one assignment, which may have none. */
    public IntStream rowsOf(int assignment) {
        int place = from(assignment);
        return place < owner.length && owner[place] == assignment
                ? IntStream.range(first[place], first[place + 1])
                : IntStream.empty();
    }
}
