package dev.banyan.archive;

import static dev.banyan.archive.ArchiveRoom.NOW;
import static dev.banyan.archive.ArchiveRoom.deed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.ArchiveCondition.Damage;
import dev.banyan.archive.ArchiveCondition.DamagedFile;
import dev.banyan.archive.BrokenLink.Fault;
import dev.banyan.archive.rules.Chain;
import dev.banyan.archive.rules.Sm3;
import dev.banyan.archive.store.FileContents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyArchiveTest {
    private final ArchiveRoom room = new ArchiveRoom();

    @BeforeEach
    void five_entries_stand_in_the_journal() {
        for (int i = 1; i <= 5; i++) {
            room.record(deed(String.valueOf(i)));
        }
    }

    @Test
    void an_untouched_archive_is_sound_and_tells_its_end() {
        assertThat(room.verify())
                .isEqualTo(new ArchiveCondition(5, 0, room.entries.head(), Optional.empty(), 0, List.of()));
        assertThat(room.verify().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = '李娜'",
                "act = 'DraftApproved'",
                "object_kind = 'plan'",
                "object_id = '33'",
                "before = null",
                "before = '83名'",
                "after = ''",
                "hash = repeat('a', 64)"
            })
    void a_field_changed_afterwards_is_named_by_its_entry(String change) {
        room.tamper("journal", "update archive.journal set " + change + " where number = 3");

        assertThat(room.verify().firstBreak())
                .hasValueSatisfying(broken -> assertThat(broken)
                        .extracting(BrokenLink::number, BrokenLink::fault)
                        .containsExactly(3L, Fault.CONTENT_DIFFERS));
    }

    @Test
    void an_entry_tied_to_another_is_found() {
        room.tamper("journal", "update archive.journal set previous = repeat('b', 64) where number = 3");

        assertThat(room.verify().firstBreak())
                .contains(new BrokenLink(3, Optional.of(NOW), Fault.PREVIOUS_HASH_DIFFERS));
    }

    @Test
    void an_entry_rewritten_with_a_fitting_hash_breaks_the_link_after_it() {
        var second = room.entries.after(1, 1).getFirst();
        rewrite(Chain.next(second.anchor(), new KeptDeed(NOW, deed("forged"))));

        assertThat(room.verify().firstBreak())
                .contains(new BrokenLink(4, Optional.of(NOW), Fault.PREVIOUS_HASH_DIFFERS));
    }

    @Test
    void a_missing_entry_is_found_in_the_middle_and_at_the_end() {
        room.tamper("journal", "delete from archive.journal where number = 5");
        assertThat(room.verify().firstBreak()).contains(new BrokenLink(5, Optional.empty(), Fault.ENTRY_MISSING));

        room.tamper("journal", "delete from archive.journal where number = 2");
        assertThat(room.verify().firstBreak()).contains(new BrokenLink(2, Optional.empty(), Fault.ENTRY_MISSING));
    }

    @Test
    void a_rewritten_last_entry_differs_from_the_recorded_end() {
        var fourth = room.entries.after(3, 1).getFirst();
        rewrite(Chain.next(fourth.anchor(), new KeptDeed(NOW, deed("forged"))));

        assertThat(room.verify().firstBreak()).contains(new BrokenLink(5, Optional.empty(), Fault.END_DIFFERS));
    }

    @Test
    void a_chain_rewritten_as_a_whole_contradicts_what_was_noted_down_outside() {
        var noted = room.entries.head();
        var last = new Anchor(0, Chain.START);
        for (int i = 1; i <= 5; i++) {
            var forged = Chain.next(last, new KeptDeed(NOW, deed("forged " + i)));
            rewrite(forged);
            last = new Anchor(forged.number(), forged.hash());
        }
        room.tamper("journal_head", "update archive.journal_head set hash = '" + last.hash() + "'");

        assertThat(room.verify().sound()).isTrue();
        assertThat(room.verify.verify(Optional.of(noted), (done, of) -> {}).firstBreak())
                .contains(new BrokenLink(5, Optional.of(NOW), Fault.ANCHOR_DIFFERS));
        assertThat(room.verify
                        .verify(Optional.of(new Anchor(9, noted.hash())), (done, of) -> {})
                        .firstBreak())
                .contains(new BrokenLink(6, Optional.empty(), Fault.ENTRY_MISSING));
    }

    @Test
    void damaged_missing_and_smuggled_files_are_named() {
        var damaged = room.inTransaction(() -> room.files.keep(new byte[] {1}));
        var missing = room.inTransaction(() -> room.files.keep(new byte[] {2}));
        var sound = room.inTransaction(() -> room.files.keep(new byte[] {3}));
        room.tamper("kept_file", "update archive.kept_file set content = '\\x09' where hash = '" + damaged.sm3() + "'");
        room.tamper("kept_file", "delete from archive.kept_file where hash = '" + missing.sm3() + "'");
        var smuggled = new FileHash(Sm3.hex(new byte[] {4}));
        new FileContents(room.database).add(smuggled, new byte[] {4}, Instant.EPOCH);

        assertThat(room.verify().damagedFiles())
                .containsExactlyInAnyOrder(
                        new DamagedFile(damaged, Damage.CONTENT_DIFFERS),
                        new DamagedFile(missing, Damage.MISSING),
                        new DamagedFile(smuggled, Damage.NOT_IN_JOURNAL));
        assertThat(room.verify().sound()).isFalse();
        assertThat(room.files.content(sound)).containsExactly(3);
    }

    @Test
    void progress_ends_with_everything_read() {
        room.inTransaction(() -> room.files.keep(new byte[] {1}));
        var seen = new ArrayList<String>();

        room.verify.verify(Optional.empty(), (done, of) -> seen.add(done + "/" + of));

        assertThat(seen).last().isEqualTo("7/7");
    }

    private void rewrite(JournalEntry forged) {
        room.tamper(
                "journal",
                "update archive.journal set object_id = '%s', previous = '%s', hash = '%s' where number = %d"
                        .formatted(forged.deed().objectId(), forged.previous(), forged.hash(), forged.number()));
    }
}
