package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AtHandTest {
    private final DirectoryRoom room = new DirectoryRoom();
    private final AtomicInteger readings = new AtomicInteger();

    private record Question(int number) {}

    @BeforeEach
    void city() {
        room.take(DirectoryList.UNITS, """
                code,name,short_name,english_name,kind,parent
                350100,福州市,福州,Fuzhou,CITY,
                fgw,市发改委,发改委,Reform,DEPARTMENT,350100
                hbj,市生态环境局,环境局,Ecology,DEPARTMENT,350100
                g,绿色发展小组,绿色小组,Green,ACTION_GROUP,350100
                """);
    }

    /** How often it was read until now. */
    private int asked() {
        return room.atHand.of(new Question(1), readings::incrementAndGet);
    }

    @Test
    void what_was_read_stays_at_hand_until_something_of_the_directory_changes() {
        var liaison = room.add("liaison", Role.LIAISON);
        assertThat(asked()).isEqualTo(1);
        assertThat(asked()).isEqualTo(1);

        room.inTransaction(() -> room.units.save(new Unit(
                "new",
                "新局",
                "新局",
                "New",
                Unit.Kind.DEPARTMENT,
                Optional.of("350100"),
                Optional.empty(),
                Optional.empty(),
                Term.ALWAYS,
                Optional.empty())));
        assertThat(asked()).as("a unit").isEqualTo(2);
        var post = room.inTransaction(() -> room.posts.add("fgw", PostKind.HEAD, "主任", Term.ALWAYS));
        assertThat(asked()).as("a post").isEqualTo(3);
        long holding = room.posts.add(post, "张三", Optional.of(liaison.id()), false, Term.ALWAYS);
        assertThat(asked()).as("somebody takes a post, outside any transaction").isEqualTo(4);
        room.posts.dropHolding(holding);
        assertThat(asked()).as("and does not after all").isEqualTo(5);
        room.take(DirectoryList.MEMBERS, """
                body,unit,title,duty,since,until
                g,hbj,,OFFICE,,
                """);
        assertThat(asked()).as("a member").isEqualTo(6);
        room.people.setRoles(liaison.id(), Set.of(Role.READER));
        assertThat(asked()).as("roles").isEqualTo(7);
        room.people.setDetails(liaison.id(), "李四", Optional.of("fgw"));
        assertThat(asked()).as("a person's unit").isEqualTo(8);
        room.people.setBlocked(liaison.id(), true);
        assertThat(asked()).as("an account is blocked").isEqualTo(9);
        assertThat(asked()).isEqualTo(9);
    }

    @Test
    void a_failed_sign_in_changes_nothing_of_it() {
        room.add("liaison", Role.LIAISON);
        assertThat(asked()).isEqualTo(1);
        assertThat(room.signIn().with("liaison", "wrong")).isEmpty();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void a_transaction_reads_what_it_wrote_and_leaves_nothing_of_it_behind_if_it_fails() {
        assertThat(room.findUnits.ever()).extracting(Unit::code).doesNotContain("new");
        room.transactions.executeWithoutResult(transaction -> {
            room.take(DirectoryList.UNITS, """
                    code,name,short_name,english_name,kind,parent
                    new,新局,新局,New,DEPARTMENT,350100
                    """);
            assertThat(room.findUnits.ever()).extracting(Unit::code).contains("new");
            transaction.setRollbackOnly();
        });
        assertThat(room.findUnits.ever()).extracting(Unit::code).doesNotContain("new");
    }

    @Test
    void what_was_not_found_is_looked_for_again() {
        Optional<String> first = room.atHand.of(new Question(2), Optional::empty);
        assertThat(first).isEmpty();
        Optional<String> second = room.atHand.of(new Question(2), () -> Optional.of("there"));
        assertThat(second).contains("there");
    }

    @Test
    void a_page_that_is_looked_at_sees_the_directory_of_one_moment_and_the_next_page_what_changed() {
        var page = new MockHttpServletRequest("GET", "/ledger");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(page));
        try {
            assertThat(asked()).isEqualTo(1);
            room.inTransaction(() -> room.posts.add("fgw", PostKind.HEAD, "主任", Term.ALWAYS));
            assertThat(asked()).isEqualTo(1);
            RequestContextHolder.setRequestAttributes(
                    new ServletRequestAttributes(new MockHttpServletRequest("GET", "/ledger")));
            assertThat(asked()).isEqualTo(2);
            // A form that was sent may write, and shows what it wrote.
            RequestContextHolder.setRequestAttributes(
                    new ServletRequestAttributes(new MockHttpServletRequest("POST", "/units")));
            assertThat(asked()).isEqualTo(2);
            room.inTransaction(() -> room.posts.add("hbj", PostKind.HEAD, "局长", Term.ALWAYS));
            assertThat(asked()).isEqualTo(3);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void a_reading_that_is_shared_is_never_older_than_who_asked() throws Exception {
        var revision = room.revision;
        var moved = new AtomicLong(revision.now());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        for (int i = 0; i < 50; i++) {
                            long before = moved.get();
                            assertThat(revision.now()).isGreaterThanOrEqualTo(before);
                        }
                        return true;
                    }))
                    .toList();
            for (int i = 0; i < 20; i++) {
                room.inTransaction(() -> room.posts.add("fgw", PostKind.HEAD, "主任", Term.ALWAYS));
                moved.incrementAndGet();
            }
            for (var reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        }
        assertThat(revision.now()).isEqualTo(moved.get());
    }

    @Test
    void whoever_is_given_another_unit_reaches_its_data_at_once() {
        var person = room.add("liaison", Role.LIAISON);
        assertThat(room.findScope.of(person.actor()).covers("fgw")).isFalse();
        room.people.setDetails(person.id(), "联络员", Optional.of("fgw"));
        assertThat(room.findScope.of(person.actor()).covers("fgw")).isTrue();
        assertThat(room.findScope.toRead(person.actor()).covers("hbj")).isFalse();
    }
}
