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

    /** Makes the accounts if the city has no people yet, so that a real city is never opened to everybody. */
    @Transactional
    public void prepare() {
        people.lockAll();
        if (!demo || people.any()) {
            return;
        }
        String hash = passwords.hash(PASSWORD);
        for (Account account : ACCOUNTS) {
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
                        journal.record(new Deed(
                                Actor.SYSTEM.displayName(),
                                "PersonAdded",
                                "person",
                                person.signInName(),
                                Optional.empty(),
                                Optional.of(PersonText.of(person))));
                    });
        }
    }
}
