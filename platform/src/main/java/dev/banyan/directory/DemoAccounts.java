package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Units;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demo city (演示账号), whose password everybody may know and which work nowhere else. */
@Component
@OpenToAll(reason = "demo accounts are public")
public class DemoAccounts {
    public static final String PASSWORD = "banyan-demo";

    private static final List<Account> ACCOUNTS = List.of(
            new Account("office", "演示督查室", "350100-XNB", Role.OFFICE),
            new Account("reviewer", "演示审核人", "350100-LDB", Role.REVIEWER),
            new Account("reader", "演示查阅人", "350102", Role.READER),
            new Account("liaison", "演示联络员（市发改委）", "350100-FGW", Role.LIAISON),
            new Account("liaison.gulou", "演示联络员（鼓楼区）", "350102", Role.LIAISON),
            new Account("leader", "演示领导", "350100", Role.LEADER),
            new Account("verifier", "演示核查员", "350100-XNB", Role.VERIFIER),
            new Account("observer", "演示监督员（市人大）", "350100-RDB", Role.OBSERVER),
            new Account("observer.cppcc", "演示监督员（市政协）", "350100-ZXB", Role.OBSERVER),
            new Account("administrator", "演示管理员", "350100-DSJ", Role.ADMINISTRATOR));

    private final People people;
    private final Units units;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;

    DemoAccounts(
            People people,
            Units units,
            Passwords passwords,
            Journal journal,
            Clock clock,
            @Value("${banyan.demo:false}") boolean demo) {
        this.people = people;
        this.units = units;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
    }

    private record Account(String signInName, String displayName, String unit, Role role) {}

    /** The accounts shown to everybody; none outside the demo. */
    public List<Person> all() {
        return demo ? people.demo() : List.of();
    }

    /** Who signs in under one of their names. */
    public Optional<Actor> find(String signInName) {
        return all().stream()
                .filter(it -> it.signInName().equals(signInName))
                .findFirst()
                .map(Person::actor);
    }

    /** Makes the accounts if the city has no people but these, so that a real city is never opened to everybody. */
    @Transactional
    public void prepare() {
        people.lockAll();
        var there = people.demo().stream().map(Person::signInName).toList();
        if (!demo || there.isEmpty() && people.any() || there.size() >= ACCOUNTS.size()) {
            return;
        }
        String hash = passwords.hash(PASSWORD);
        ACCOUNTS.stream()
                .filter(account -> !there.contains(account.signInName()))
                .forEach(it -> add(it, hash));
    }

    private void add(Account account, String hash) {
        people.add(
                        account.signInName(),
                        account.displayName(),
                        Optional.of(account.unit()).filter(units::has),
                        Set.of(account.role()),
                        true,
                        clock.instant())
                .flatMap(people::find)
                .ifPresent(person -> {
                    people.setPassword(person.id(), hash);
                    journal.record(new Deed(Actor.SYSTEM.displayName(), "PersonAdded", "person", person.signInName())
                            .after(PersonText.of(person)));
                });
    }
}
