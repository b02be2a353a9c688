package dev.banyan.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether one unit may check another (核查独立性): it is another one, and neither stands above the other. */
public final class Independence {
    private Independence() {}

    public static boolean between(String reporter, String checker, Collection<Unit> units) {
        Map<String, Optional<String>> parents = new HashMap<>();
        units.forEach(unit -> parents.put(unit.code(), unit.parent()));
        return parents.containsKey(reporter)
                && parents.containsKey(checker)
                && !reaches(reporter, checker, parents)
                && !reaches(checker, reporter, parents);
    }

    // As many steps as there are units: a circle in the tree ends the walk.
    private static boolean reaches(String from, String to, Map<String, Optional<String>> parents) {
        var at = Optional.of(from);
        for (int i = 0; i <= parents.size() && at.isPresent(); i++) {
            if (at.get().equals(to)) {
                return true;
            }
            at = parents.getOrDefault(at.get(), Optional.empty());
        }
        return false;
    }
}
