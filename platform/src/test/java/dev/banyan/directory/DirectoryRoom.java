package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.KeptFiles;
import dev.banyan.archive.store.ChainEnd;
import dev.banyan.archive.store.FileContents;
import dev.banyan.archive.store.JournalEntries;
import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.OneTimeLinks;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Revision;
import dev.banyan.directory.store.Units;
import dev.banyan.jobs.SetClock;
import dev.banyan.launch.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory alone on a fresh database, under a clock that tests set. */
final class DirectoryRoom {
    static final Actor ADMINISTRATOR = new Actor(new UUID(7, 7), "first", "首位管理员", Set.of(Role.ADMINISTRATOR));
    static final String PASSWORD = "a long pass phrase";

    final SetClock clock = new SetClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final boolean demo;
    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(source);
    private final JournalEntries entries = new JournalEntries(database);
    private final Journal journal = new Journal(entries, new ChainEnd(source), clock);
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    private final OneTimeLinks tokens = new OneTimeLinks(database);
    /** Cheaper than in earnest, so that tests need not wait. */
    private final Passwords passwords = QuickPasswords.make();

    final People people = new People(database);
    final Units units = new Units(database);
    final Posts posts = new Posts(database);
    final Bodies bodies = new Bodies(database);
    final Revision revision = new Revision(database);
    final AtHand atHand = new AtHand(revision);
    final FindScope findScope = new FindScope(people, units, posts, bodies, atHand, clock);
    final PasswordLinks links = new PasswordLinks(tokens, people, passwords, journal, clock);
    final ManagePeople manage = new ManagePeople(people, units, links, journal, clock);
    /** What was told to the other rooms. */
    final List<Object> events = new ArrayList<>();

    private final EndUnit endUnit = new EndUnit(units, posts, bodies, events::add);
    final DirectoryContent content = new DirectoryContent(units, posts, bodies, people);
    final ManageUnits manageUnits = new ManageUnits(units, endUnit, findScope, journal);
    final ManagePosts managePosts = new ManagePosts(units, posts, people, endUnit, findScope, journal, events::add);
    final ManageBodies manageBodies = new ManageBodies(units, posts, bodies, findScope, journal);
    final FindUnits findUnits = new FindUnits(units, atHand, clock);
    final FindPosts findPosts = new FindPosts(posts);
    final ExportDirectory exporting = new ExportDirectory(content);
    final ImportDirectory importing = new ImportDirectory(
            content,
            new ApplyEntries(units, posts, bodies, people, endUnit, events::add),
            units,
            findScope,
            new KeptFiles(new FileContents(database), journal, clock),
            journal);

    DirectoryRoom() {
        this(false);
    }

    DirectoryRoom(boolean demo) {
        this.demo = demo;
    }

    SignIn signIn() {
        return new SignIn(people, atHand, passwords, journal, transactions, clock, demo);
    }

    FirstAdministrator first() {
        return new FirstAdministrator(people, tokens, links, passwords, journal, clock, demo);
    }

    DemoAccounts demoAccounts() {
        return new DemoAccounts(people, units, passwords, journal, clock, demo);
    }

    /** The same city started again with or without demo. */
    SignIn signInWithoutDemo() {
        return new SignIn(people, atHand, passwords, journal, transactions, clock, false);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }

    /** Adds a person with {@link #PASSWORD} as password. */
    Person add(String name, Role... roles) {
        var added = (Answer.LinkIssued) inTransaction(() -> manage.add(
                ADMINISTRATOR, new ManagePeople.NewPerson(name, name + "先生", Optional.empty(), Set.of(roles))));
        inTransaction(() -> links.setPassword(added.token(), PASSWORD, PASSWORD));
        return people.find(added.person().id()).orElseThrow();
    }

    /** Takes a list in as the administrator. */
    ImportDirectory.Result take(DirectoryList list, String table) {
        return inTransaction(() -> importing.take(ADMINISTRATOR, list, table.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> acts() {
        return entries.after(0, 1000).stream()
                .map(JournalEntry::deed)
                .map(Deed::act)
                .toList();
    }

    Deed lastDeed() {
        return entries.after(0, 1000).getLast().deed();
    }
}
