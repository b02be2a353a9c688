package dev.banyan.responsibility;

import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this room asks the directory about units and posts (机构与岗位情况). */
@Component
class KnownBodies {
    private final FindUnits units;

    KnownBodies(FindUnits units) {
        this.units = units;
    }

    List<Unit> all() {
        return units.all();
    }

    /** Codes of the units that are members of a body today. */
    Set<String> membersOf(String body) {
        return Set.of();
    }

    /** Units that end and posts that are vacant, up to a day. */
    Bodies until(LocalDate day) {
        return new Bodies(Map.of(), List.of());
    }
}
