package dev.banyan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeptFilesTest {
    private final ArchiveRoom room = new ArchiveRoom();

    /** The digest is the example in GB/T 32905. */
    @Test
    void a_file_is_named_by_its_sm3_digest_and_comes_back_unchanged() {
        var hash = room.inTransaction(() -> room.files.keep("abc".getBytes(UTF_8)));

        assertThat(hash).isEqualTo(new FileHash("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        assertThat(room.files.content(hash)).isEqualTo("abc".getBytes(UTF_8));
    }

    @Test
    void the_same_bytes_are_kept_and_recorded_once() {
        var first = room.inTransaction(() -> room.files.keep(new byte[] {1, 2}));
        var second = room.inTransaction(() -> room.files.keep(new byte[] {1, 2}));

        assertThat(second).isEqualTo(first);
        assertThat(room.verify())
                .extracting(ArchiveCondition::entries, ArchiveCondition::files, ArchiveCondition::sound)
                .containsExactly(1L, 1L, true);
    }

    @Test
    void a_file_outside_a_transaction_is_refused_and_an_unknown_one_is_not_found() {
        assertThatThrownBy(() -> room.files.keep(new byte[] {1})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> room.files.content(new FileHash("0".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(room.verify().files()).isZero();
    }
}
