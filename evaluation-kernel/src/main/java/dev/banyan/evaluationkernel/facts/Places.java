package dev.banyan.evaluationkernel.facts;

import java.util.HashMap;
import java.util.Map;

/** Where tasks and assignments lie in their columns; looked up once for all cities that share the columns. */
public final class Places {
    private final Columns columns;
    private volatile Map<String, Integer> tasks = Map.of();
    private volatile Map<String, Integer> assignments = Map.of();

    public Places(Columns columns) {
        this.columns = columns;
    }

    /** Place of a task in tree order; -1 if there is none. */
    public int task(String id) {
        if (tasks.isEmpty()) {
            tasks = places(columns.tasks().ids(), columns.tasks().count());
        }
        return tasks.getOrDefault(id, -1);
    }

    /** Place of an assignment; -1 if there is none. */
    public int assignment(String id) {
        if (assignments.isEmpty()) {
            assignments =
                    places(columns.assignments().ids(), columns.assignments().count());
        }
        return assignments.getOrDefault(id, -1);
    }

    private static Map<String, Integer> places(Names names, int count) {
        var places = HashMap.<String, Integer>newHashMap(count);
        for (int i = 0; i < count; i++) {
            places.put(names.at(i), i);
        }
        return places;
    }
}
