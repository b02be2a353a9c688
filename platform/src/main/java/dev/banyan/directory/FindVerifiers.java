package dev.banyan.directory;

import dev.banyan.directory.store.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the units that can check what others reported (查找核查单位): those with a verifier who is not blocked. */
@Component
@Needs(Permission.READ_REPORTS)
public class FindVerifiers {
    private final People people;

    FindVerifiers(People people) {
        this.people = people;
    }

    /** Codes of the units. */
    public List<String> units() {
        return people.unitsWith(Role.VERIFIER);
    }
}
