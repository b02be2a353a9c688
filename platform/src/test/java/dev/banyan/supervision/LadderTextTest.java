package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.supervision.LadderText.Fault;
import dev.banyan.supervision.LadderText.Reading;
import dev.banyan.supervision.Rung.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The rules of the ladder are data, and faulty data is told with its line. */
class LadderTextTest {
    private static String shipped() throws IOException {
        return new ClassPathResource("supervision/ladder.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void no_sheet_that_comes_along_is_signed_by_the_system() {
        var rules = ShippedLadder.rules();

        for (var level : LadderLevel.values()) {
            assertThat(rules.of(level).signer() == Signer.SYSTEM)
                    .as(level.name())
                    .isEqualTo(!level.signed());
        }
        assertThat(rules.time().extensions()).containsExactly(Signer.LEADER, Signer.LEADER);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            version: 2        | version: one       | "one" is no whole number from 0 to 250
            when: closed      | when: finished     | "finished" is none of [closed, clock-stopped, extension-granted, extension-pending, appeal-pending]
            signer: office    | signer: system     | blue needs the signature of a person: signer is office or leader
            limit: 5wd        | limit: 5 days      | a time limit is written 5wd, 15d or 3m
            after: urging     | after: red         | after names a level below blue
            times: 2          | times: 1           | repeated needs times of 2 or more, and months of 1 or more
            months: 6         | days: 6            | months is missing
            cause: repeated   | cause: behind      | times and months belong to repeated alone
            again: 5          | agian: 5           | "agian" is none of [again, extensions, holds, levels, name, stop, title, version]
            """)
    void a_fault_is_told_with_its_line(String right, String wrong, String what) throws IOException {
        String text = shipped().replaceFirst(right, wrong);

        assertThat(LadderText.read(text))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        it -> assertThat(it.faults()).extracting(Fault::what).contains(what));
    }

    @Test
    void every_fault_is_told_and_each_names_its_line() throws IOException {
        String text = shipped().replace("again: 5", "again: x").replace("stop: leader", "stop: nobody");
        var lines = text.lines().toList();

        var wrong = (Reading.Wrong) LadderText.read(text);

        assertThat(wrong.faults())
                .extracting(Fault::line)
                .containsExactly(lines.indexOf("stop: nobody") + 1, lines.indexOf("again: x") + 1);
    }

    @Test
    void what_is_no_yaml_at_all_is_told_too() {
        assertThat(LadderText.read("levels: [")).isInstanceOf(Reading.Wrong.class);
        assertThat(LadderText.read("")).isInstanceOf(Reading.Wrong.class);
        assertThat(LadderText.read("levels: 3")).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void a_faulty_file_of_the_city_stops_the_start(@TempDir Path directory) throws IOException {
        var file = directory.resolve("ladder.yaml");
        Files.writeString(file, shipped().replace("again: 5", "again: x"));

        assertThatThrownBy(() -> new HoldingLadder(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("banyan.supervision.ladder " + file)
                .hasMessageContaining("line ");
    }

    @Test
    void a_city_may_have_its_own(@TempDir Path directory) throws IOException {
        var file = directory.resolve("ladder.yaml");
        Files.writeString(file, shipped().replace("  - leader\n  - leader", "  - office"));

        assertThat(new HoldingLadder(file.toString()).rules().time().extensions())
                .isEqualTo(List.of(Signer.OFFICE));
    }
}
