package dev.banyan.directory;

import dev.banyan.directory.store.People;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the actor behind an account for what somebody may see without signing in (按账号确定操作人). */
@Component
@OpenToAll(reason = "rooms ask it for whoever holds a secret address that this account made")
public class FindAccount {
    private final People people;

    FindAccount(People people) {
        this.people = people;
    }

    /** Empty if the account is blocked. */
    public Optional<Actor> of(UUID person) {
        return people.find(person).filter(it -> !it.blocked()).map(Person::actor);
    }
}
