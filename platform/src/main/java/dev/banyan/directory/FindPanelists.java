package dev.banyan.directory;

import dev.banyan.directory.store.People;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the people who may sit in a panel (查找评委人选): whose role marks, and who are not blocked. */
@Component
@Needs(Permission.ASSESS)
public class FindPanelists {
    private final People people;

    FindPanelists(People people) {
        this.people = people;
    }

    /** By sign-in name. */
    public List<Person> all() {
        return people.withAny(Arrays.stream(Role.values())
                .filter(role -> role.grants(Permission.MARK_PANELS))
                .toList());
    }

    /** The unit for which somebody works now. */
    @Needs(Permission.MARK_PANELS)
    public Optional<String> unitOf(UUID person) {
        return people.find(person).flatMap(Person::unit);
    }
}
