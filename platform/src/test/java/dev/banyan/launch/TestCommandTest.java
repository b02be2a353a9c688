package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./banyan test} tells a green build as green and a red one as red. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TestCommandTest {
    @TempDir
    Path checkout;

    @ParameterizedTest(name = "Maven ends with {0}, the command with {1}: {2}")
    @CsvSource({"0, 0, All tests passed.", "1, 1, Tests failed"})
    void it_ends_as_the_build_ends(int maven, int command, String words) throws Exception {
        Files.copy(Path.of("..", "banyan"), checkout.resolve("banyan"));
        program("mvnw", "exit " + maven);
        program("chromium", "exit 0");
        program("fc-list", "echo a font");
        var builder = new ProcessBuilder("sh", checkout.resolve("banyan").toString(), "test").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", checkout.toString(), (path, first) -> first + ":" + path);

        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains(words);
        assertThat(process.exitValue()).isEqualTo(command);
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.writeString(checkout.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
