package dev.banyan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.rules.Chain;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-11-24T01:02:03.456789Z");

    @Test
    void different_entries_never_read_alike() {
        Set<String> hashes = Stream.of(
                        deed("ab", "c", Optional.of(""), Optional.empty()),
                        deed("a", "bc", Optional.of(""), Optional.empty()),
                        deed("ab", "c", Optional.empty(), Optional.of("")),
                        deed("ab", "c", Optional.empty(), Optional.empty()),
                        deed("ab", "c", Optional.of(""), Optional.of("")),
                        deed("ab", "c", Optional.of("x"), Optional.of("y")),
                        deed("ab", "c", Optional.of("xy"), Optional.of("")))
                .map(deed -> Chain.next(new Anchor(0, Chain.START), new KeptDeed(AT, deed))
                        .hash())
                .collect(Collectors.toSet());

        assertThat(hashes).hasSize(7);
    }

    /** A journal written today must still be proved by a later release. */
    @Test
    void the_form_of_an_entry_stays_as_it_is() {
        var deed = new Deed("王伟", "DraftEdited", "draft", "7").before("38名");

        assertThat(Chain.next(new Anchor(41, "1".repeat(64)), new KeptDeed(AT, deed))
                        .hash())
                .isEqualTo("a7dac69bcd123cfd473bfc0913b3092ce64a0d5ff7b7eacefe3c7ff47b9f34d2");
    }

    private static Deed deed(String actor, String act, Optional<String> before, Optional<String> after) {
        return new Deed(actor, act, "draft", "1", before, after);
    }
}
