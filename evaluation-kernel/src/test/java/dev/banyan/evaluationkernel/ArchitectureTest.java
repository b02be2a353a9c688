package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No floating point, no clock, no chance, nothing but the JDK's base. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(?:float|double|Float|Double|doubleValue|floatValue|"
            + "mapToDouble|asDoubleStream|average|StrictMath|Math\\.(?:sqrt|cbrt|pow|exp|log|log10|random|rint)|"
            + "Random|SecureRandom|ThreadLocalRandom|Instant\\.now|LocalDate\\.now|LocalDateTime\\.now|nanoTime|"
            + "currentTimeMillis|System\\.out|Locale\\.getDefault|ZoneId)\\b|\\b\\d+\\.\\d+[fFdD]?\\b(?![^\"\\n]*\")");

    @Test
    void resultsAreWholeNumbersOfFactsAndRulesAlone() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> offences(code(file)).stream().map(found -> file + ": " + found)))
                    .isEmpty();
        }
    }

    @Test
    void anOffenceIsCaught() {
        assertThat(offences("long share = (long) (part * 1.0 / whole); double sum; var day = LocalDate.now();"))
                .containsExactly("1.0", "double", "LocalDate.now");
        assertThat(offences("int whole = 1_000_000; // half is 0.5")).isEmpty();
    }

    private static String code(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> offences(String code) {
        String bare = code.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\n]*", "")
                .replaceAll("\"[^\"\n]*\"", "\"\"");
        return FORBIDDEN.matcher(bare).results().map(found -> found.group()).toList();
    }

    @Test
    void theModuleRequiresNothing() {
        var descriptor = ModuleFinder.of(Path.of("target/classes"))
                .findAll()
                .iterator()
                .next()
                .descriptor();

        assertThat(descriptor.requires().stream().map(required -> required.name()))
                .containsExactly("java.base");
        assertThat(descriptor.exports().stream().map(export -> export.source()))
                .containsExactlyInAnyOrder("dev.banyan.evaluationkernel", "dev.banyan.evaluationkernel.scores");
    }
}
