package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.archive.ArchiveCondition;
import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.ArchiveCondition.Damage;
import dev.banyan.archive.ArchiveCondition.DamagedFile;
import dev.banyan.archive.BrokenLink;
import dev.banyan.archive.BrokenLink.Fault;
import dev.banyan.archive.FileHash;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void a_new_archive_is_sound() {
        var address = TestDatabase.emptyOutside();
        Database.outside(address).close();
        var said = new StringWriter();

        int code = Commands.line()
                .setOut(new PrintWriter(said))
                .execute(
                        "verify",
                        "--database-url",
                        address.jdbcUrl() + "?user=" + address.user() + "&password=" + address.password());

        assertThat(said.toString())
                .startsWith("Read 0 entries and 0 files.\nNothing was changed afterwards. Note this check point down");
        assertThat(code).isZero();
    }

    @Test
    void the_first_broken_link_and_every_damaged_file_are_named() {
        var said = new StringWriter();

        VerifyCommand.report(
                new ArchiveCondition(
                        12,
                        2,
                        new Anchor(6, HASH),
                        Optional.of(new BrokenLink(
                                7, Optional.of(Instant.parse("2026-11-24T02:05:00Z")), Fault.CONTENT_DIFFERS)),
                        3,
                        List.of(new DamagedFile(new FileHash(HASH), Damage.MISSING))),
                new PrintWriter(said, true));

        assertThat(said).hasToString("""
                Read 12 entries and 3 files.
                2 deeds wait to be tied to the chain; the next write does that.
                First broken link: entry 7 of 2026-11-24 10:05:00 was changed: its content does not give its hash.
                File %s: it was kept, and is gone.
                """.formatted(HASH));
    }

    @Test
    void a_directory_without_database_is_refused(@TempDir Path empty) {
        var said = new StringWriter();

        int code = Commands.line().setErr(new PrintWriter(said)).execute("verify", "--data", empty.toString());

        assertThat(said.toString().strip())
                .isEqualTo("There is no Banyan database in " + empty + ": give its directory with --data.");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void a_check_point_is_read_as_it_was_printed() {
        assertThat(VerifyCommand.anchor("57:" + HASH)).isEqualTo(new Anchor(57, HASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "57", ":", "57:abc", "x:0123", "-1:0123"})
    void another_check_point_is_refused(String text) {
        assertThatThrownBy(() -> VerifyCommand.anchor(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The check point must be");
    }
}
