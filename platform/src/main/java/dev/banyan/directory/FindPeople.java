package dev.banyan.directory;

import dev.banyan.directory.store.People;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks people up (查找用户). */
@Component
@Needs(Permission.MANAGE_PEOPLE)
public class FindPeople {
    private final People people;

    FindPeople(People people) {
        this.people = people;
    }

    /** People whose sign-in name or name contains the text, by sign-in name. */
    public List<Person> page(String search, int offset, int limit) {
        return people.page(search, offset, limit);
    }

    /** People who work for a unit, whom their colleagues may know. */
    @Needs(Permission.READ_PLANS)
    public List<Person> of(String unit) {
        return people.of(unit);
    }

    public Optional<Person> find(UUID id) {
        return people.find(id);
    }
}
