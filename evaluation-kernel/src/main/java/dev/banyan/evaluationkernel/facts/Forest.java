package dev.banyan.evaluationkernel.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts rows that name the row above them into tree order; children stay in the order of their rows. */
final class Forest {
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private final Ints lines = new Ints();

    /** Places of the rows in tree order, with the place of the parent and the level of each. */
    record Order(int[] row, int[] parent, byte[] depth, Map<String, Integer> placeOf) {}

    boolean add(int line, String id, Optional<String> parent, Errors errors) {
        if (id.isBlank()) {
            return errors.add(line, "id", "empty", "give every row an id");
        }
        var first = rows.putIfAbsent(id, ids.size());
        if (first != null) {
            return errors.add(
                    line, "id", id + " stands on line " + lines.get(first) + " already", "give every row its own id");
        }
        ids.add(id);
        parents.add(parent.orElse(""));
        lines.add(line);
        return true;
    }

    Order order(Errors errors) {
        int n = ids.size();
        int[] above = new int[n];
        int[] next = new int[n];
        int[] firstChild = new int[n + 1];
        Arrays.fill(firstChild, -1);
        for (int row = n - 1; row >= 0; row--) {
            String parent = parents.get(row);
            above[row] = parent.isEmpty() ? n : rows.getOrDefault(parent, -1);
            if (above[row] < 0) {
                errors.add(lines.get(row), "parent", "there is no " + parent, "name a row of this file, or none");
                continue;
            }
            next[row] = firstChild[above[row]];
            firstChild[above[row]] = row;
        }
        return walk(above, next, firstChild, errors);
    }

    private Order walk(int[] above, int[] next, int[] firstChild, Errors errors) {
        int n = ids.size();
        int[] row = new int[n];
        int[] parent = new int[n];
        byte[] depth = new byte[n + 1];
        int[] place = new int[n + 1];
        Arrays.fill(place, -1);
        int count = 0;
        int level = 0;
        var open = new ArrayDeque<Integer>();
        open.push(firstChild[n]);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at < 0) {
                level--;
                continue;
            }
            open.push(next[at]);
            place[at] = count;
            row[count] = at;
            parent[count] = place[above[at]];
            depth[count++] = (byte) level;
            if (level + 1 < Columns.MOST_LEVELS) {
                open.push(firstChild[at]);
                level++;
            }
        }
        var placeOf = new HashMap<String, Integer>(n * 2);
        for (int at = 0; at < n; at++) {
            if (place[at] >= 0) {
                placeOf.put(ids.get(at), place[at]);
            } else if (above[at] >= 0) {
                errors.add(
                        lines.get(at),
                        "parent",
                        parents.get(at) + " was left out, stands in a circle or lies deeper than " + Columns.MOST_LEVELS
                                + " levels",
                        "correct the rows above it");
            }
        }
        return new Order(
                Arrays.copyOf(row, count), Arrays.copyOf(parent, count), Arrays.copyOf(depth, count + 1), placeOf);
    }
}
