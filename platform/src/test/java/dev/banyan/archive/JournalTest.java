package dev.banyan.archive;

import static dev.banyan.archive.ArchiveRoom.NOW;
import static dev.banyan.archive.ArchiveRoom.deed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.rules.Chain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class JournalTest {
    private final ArchiveRoom room = new ArchiveRoom();

    @Test
    void each_entry_is_tied_to_the_one_before_it() {
        var ended = new Deed("系统", "DraftDiscarded", "draft", "1").before("旧");
        room.record(deed("1"));
        room.record(ended);

        var first = Chain.next(new Anchor(0, Chain.START), new KeptDeed(NOW, deed("1")));
        assertThat(room.entries.after(0, 10))
                .containsExactly(first, Chain.next(first.anchor(), new KeptDeed(NOW, ended)));
        assertThat(room.entries.head()).isEqualTo(room.verify().last());
    }

    @Test
    void deeds_of_one_transaction_keep_their_order() {
        room.record(deed("1"), deed("2"), deed("3"));

        assertThat(room.entries.after(0, 10))
                .extracting(entry -> entry.deed().objectId())
                .containsExactly("1", "2", "3");
    }

    @Test
    void a_write_that_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> room.transactions.executeWithoutResult(transaction -> {
                    room.journal.record(deed("1"));
                    throw new IllegalStateException("the write fails");
                }))
                .hasMessage("the write fails");
        room.record(deed("2"));

        assertThat(room.entries.after(0, 10))
                .extracting(JournalEntry::number, entry -> entry.deed().objectId())
                .containsExactly(tuple(1L, "2"));
    }

    @Test
    void a_deed_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> room.journal.record(deed("1"))).isInstanceOf(IllegalStateException.class);
        assertThat(room.entries.after(0, 10)).isEmpty();
    }

    @Test
    void text_that_a_database_cannot_hold_is_recorded_all_the_same() {
        room.record(new Deed("a\0b", "Edited", "draft", "\uD800").before("\0"));

        assertThat(room.entries.after(0, 10))
                .extracting(JournalEntry::deed)
                .containsExactly(new Deed("a\uFFFDb", "Edited", "draft", "?").before("\uFFFD"));
        assertThat(room.verify().sound()).isTrue();
    }

    @Test
    void many_writers_at_once_make_one_chain() {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> writers.submit(() -> room.record(deed("a" + i), deed("b" + i))));
        }

        var all = room.entries.after(0, 1000);
        assertThat(all)
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(all).extracting(entry -> entry.deed().objectId()).doesNotHaveDuplicates();
        assertThat(room.verify().sound()).isTrue();
    }

    @Test
    void what_a_killed_application_left_waiting_is_tied_with_the_next_write() {
        room.inTransaction(() -> {
            room.entries.keep(List.of(new KeptDeed(NOW, deed("left"))));
            return true;
        });
        assertThat(room.verify())
                .extracting(ArchiveCondition::entries, ArchiveCondition::waiting)
                .containsExactly(0L, 1L);

        room.record(deed("next"));

        assertThat(room.entries.after(0, 10))
                .extracting(entry -> entry.deed().objectId())
                .containsExactly("left", "next");
        assertThat(room.verify().waiting()).isZero();
    }

    @Test
    void a_chain_that_cannot_be_reached_leaves_the_write_and_its_deed() {
        room.end.destroy();
        room.database
                .sql("alter table archive.journal_head rename to journal_head_gone")
                .update();
        room.record(deed("1"));
        assertThat(room.entries.unchained()).isEqualTo(1);

        room.database
                .sql("alter table archive.journal_head_gone rename to journal_head")
                .update();
        room.record(deed("2"));

        assertThat(room.verify())
                .extracting(ArchiveCondition::entries, ArchiveCondition::waiting, ArchiveCondition::sound)
                .containsExactly(2L, 0L, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update archive.journal set actor = '别人'",
                "delete from archive.journal",
                "truncate archive.journal",
                "update archive.kept_file set content = ''",
                "delete from archive.kept_file",
                "truncate archive.kept_file",
                "update archive.journal_head set number = 0",
                "delete from archive.journal_head",
                "insert into archive.journal_head (number, hash) values (7, repeat('0', 64))"
            })
    void nothing_written_can_be_changed(String statement) {
        room.inTransaction(() -> room.files.keep(new byte[] {1}));

        assertThatThrownBy(() -> room.database.sql(statement).update()).isInstanceOf(DataAccessException.class);
        assertThat(room.verify().sound()).isTrue();
    }

    @Test
    void entries_are_found_by_kind_actor_and_time_newest_first() {
        room.record(deed("1"), new Deed("李娜", "PlanApproved", "plan", "1"), deed("2"));
        var read = new ReadJournal(room.entries);

        assertThat(numbers(read, JournalFilter.ALL)).containsExactly(3L, 2L, 1L);
        assertThat(numbers(read, filter(Optional.of("draft"), Optional.empty())))
                .containsExactly(3L, 1L);
        assertThat(numbers(read, filter(Optional.empty(), Optional.of("李娜")))).containsExactly(2L);
        assertThat(numbers(
                        read,
                        new JournalFilter(
                                Optional.empty(), Optional.empty(), Optional.of(NOW), Optional.of(NOW.plusSeconds(1)))))
                .containsExactly(3L, 2L, 1L);
        assertThat(numbers(
                        read,
                        new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOW))))
                .isEmpty();
        assertThat(read.page(JournalFilter.ALL, 3, 1))
                .extracting(JournalEntry::number)
                .containsExactly(2L);
        assertThat(read.objectKinds()).containsExactly("draft", "plan");
        assertThat(read.actors()).containsExactlyInAnyOrder("李娜", "王伟");
    }

    private static JournalFilter filter(Optional<String> kind, Optional<String> actor) {
        return new JournalFilter(kind, actor, Optional.empty(), Optional.empty());
    }

    private static List<Long> numbers(ReadJournal read, JournalFilter filter) {
        return read.page(filter, Long.MAX_VALUE, 10).stream()
                .map(JournalEntry::number)
                .toList();
    }
}
