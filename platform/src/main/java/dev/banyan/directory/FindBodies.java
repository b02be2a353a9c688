package dev.banyan.directory;

import dev.banyan.directory.store.Bodies;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bodies without staff of their own and their members (查询议事协调机构). */
@Component
@Needs(Permission.READ_PLANS)
public class FindBodies {
    private final Bodies bodies;

    public FindBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Members of a body on a day, its leader first. */
    public List<BodyMember> members(String body, LocalDate day) {
        return members(body).stream()
                .filter(member -> member.term().covers(day))
                .toList();
    }

    /** All members a body ever had. */
    public List<BodyMember> members(String body) {
        return bodies.of(body);
    }

    /** Memberships of a unit and of its posts on a day. */
    public List<BodyMember> ofUnit(String unit, LocalDate day) {
        return bodies.withUnit(unit).stream()
                .filter(member -> member.term().covers(day))
                .toList();
    }
}
