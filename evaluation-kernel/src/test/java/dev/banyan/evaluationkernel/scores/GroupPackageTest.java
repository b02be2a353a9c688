package dev.banyan.evaluationkernel.scores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.scores.GroupPackage.Fault;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group as files: the same bytes on every machine, and what is wrong with them is told with its line. */
class GroupPackageTest {
    @TempDir
    private Path folder = Path.of("");

    private static Path golden(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GroupPackageTest.class.getResource("/golden/" + name))
                .toURI());
    }

    @Test
    void theGoldenGroupGivesTheseSheets() throws IOException, URISyntaxException {
        var read = GroupPackage.read(golden("group"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.sheets()).isEqualTo(Files.readString(golden("group-sheets.txt")));
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n", UTF_8);
    }

    @Test
    void faultsAreToldWithFileAndLineAndNothingIsCounted() throws IOException {
        write(
                "scheme.txt",
                "scheme s 1",
                "block b share=one",
                "item a 60 : ratio target=100",
                "item c 1E9 : ratio target=100",
                "item d 10",
                "item e 10 : ratios target=1",
                "prize p 3",
                "places olympic",
                "item f 10 twice : ratio",
                "item g 10 : formula actual / target");
        write("values.csv", "unit,item,value", "u,a,90", "u,a,91", "u,a,many", "u,z,1", "u");
        write("vetoes.csv", "unit,veto", "u,accident");

        var read = GroupPackage.read(folder);

        assertThat(read.faults())
                .containsExactlyInAnyOrder(
                        new Fault("scheme.txt", 4, "1E9 is no number"),
                        new Fault("scheme.txt", 5, "the rule is missing"),
                        new Fault("scheme.txt", 6, "ratios: no rule has this name"),
                        new Fault("scheme.txt", 7, "this is not known: prize"),
                        new Fault("scheme.txt", 8, "write places competition or places dense"),
                        new Fault("scheme.txt", 9, "this is not known: twice"),
                        new Fault("scheme.txt", 0, "block: one is no number"),
                        new Fault("values.csv", 2, "write a unit, an item of the scheme and a value"),
                        new Fault("values.csv", 3, "write a unit, an item of the scheme and a value"),
                        new Fault("values.csv", 4, "write a unit, an item of the scheme and a value"),
                        new Fault("values.csv", 5, "write a unit, an item of the scheme and a value"),
                        new Fault("values.csv", 6, "write a unit, an item of the scheme and a value"),
                        new Fault("vetoes.csv", 2, "write a unit with values and a veto of the scheme"));
        assertThat(read.sheets()).isEmpty();
    }

    @Test
    void valuesThatSayNothingOrAreThereTwiceAreFaults() throws IOException {
        write("scheme.txt", "scheme s 1", "block b", "item a 100 : ratio target=100", "line 合格 0");
        write("values.csv", "unit,item,value", "u,a,90", "u,a,91", "v,a,many");

        assertThat(GroupPackage.read(folder).faults())
                .containsExactly(
                        new Fault("values.csv", 3, "this value is there twice"),
                        new Fault("values.csv", 4, "this is no value: many"));
    }

    @Test
    void whatTheKernelHasAgainstASchemeIsAFaultToo() throws IOException {
        write("scheme.txt", "scheme s 1", "block b", "item a 90 : ratio target=0", "line 合格 0");
        write("values.csv", "unit,item,value");

        assertThat(GroupPackage.read(folder).faults())
                .containsExactly(
                        new Fault("scheme.txt", 0, "s: WEIGHTS_NOT_HUNDRED 90"),
                        new Fault("scheme.txt", 0, "a: TARGET_NOT_POSITIVE 0"));
    }

    @Test
    void missingFilesAreFaults() throws IOException {
        assertThat(GroupPackage.read(folder).faults())
                .contains(
                        new Fault("scheme.txt", 0, "this file is missing"),
                        new Fault("values.csv", 0, "this file is missing"));
    }
}
