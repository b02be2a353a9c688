package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./banyan jdk} on machines with these JDKs and no others. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class JdkFinderTest {
    @TempDir
    Path machine;

    private Path programs;
    private Path home;
    private Path system;

    @BeforeEach
    void a_machine_without_java() throws IOException {
        programs = Files.createDirectory(machine.resolve("programs"));
        home = Files.createDirectory(machine.resolve("home of somebody"));
        system = Files.createDirectory(machine.resolve("jvm"));
        for (String program : List.of("sh", "sed", "head", "dirname", "readlink", "cat")) {
            program(programs.resolve(program), "exec " + Script.find(program) + " \"$@\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25.0.3, true",
        "25.0.4, true",
        "25.1, true",
        "26, true",
        "26.0.1, true",
        "25, false",
        "25.0.2, false",
        "24.0.9, false",
        "21.0.5, false",
        "17.0.13, false",
        "1.8.0_402, false"
    })
    void only_25_0_3_or_later_will_do(String version, boolean fits) throws Exception {
        Path jdk = jdk(system.resolve("some-jdk"), version);

        assertThat(chosen(Map.of())).isEqualTo(fits ? jdk.toString() : NONE);
    }

    @Test
    void java_home_comes_first() throws Exception {
        jdk(system.resolve("temurin-25"), "25.0.3");
        Path mine = jdk(home.resolve("my jdk"), "25.0.5");

        assertThat(chosen(Map.of("JAVA_HOME", mine.toString()))).isEqualTo(mine.toString());
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        Path newer = jdk(system.resolve("temurin-25"), "25.0.3");
        Path old = jdk(system.resolve("openjdk-17"), "17.0.13");

        assertThat(chosen(Map.of("JAVA_HOME", old.toString()))).isEqualTo(newer.toString());
    }

    @Test
    void release_25_is_preferred_to_later_ones() throws Exception {
        Path later = jdk(home.resolve("jdk-26"), "26");
        Path exact = jdk(system.resolve("temurin-25"), "25.0.3");

        assertThat(chosen(Map.of("JAVA_HOME", later.toString()))).isEqualTo(exact.toString());
    }

    @Test
    void a_runtime_without_compiler_will_not_do() throws Exception {
        Path runtime = jdk(system.resolve("jre-25"), "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(chosen(Map.of())).isEqualTo(NONE);
    }

    @Test
    void the_compiler_on_the_path_is_followed_through_its_links() throws Exception {
        Path jdk = jdk(machine.resolve("elsewhere/jdk-25"), "25.0.3");
        Path link = Files.createSymbolicLink(machine.resolve("alternative"), jdk.resolve("bin/javac"));
        Files.createSymbolicLink(programs.resolve("javac"), link);

        assertThat(chosen(Map.of())).isEqualTo(jdk.toRealPath().toString());
    }

    @ParameterizedTest
    @CsvSource({".sdkman/candidates/java/25.0.3-tem", ".jdks/temurin-25.0.3"})
    void folders_of_the_home_are_searched(String folder) throws Exception {
        Path jdk = jdk(home.resolve(folder), "25.0.3");

        assertThat(chosen(Map.of())).isEqualTo(jdk.toString());
    }

    private static final String NONE =
            "(exit code 2) Banyan needs a JDK 25 (25.0.3 or later) and found none: install one, "
                    + "for example Eclipse Temurin 25 (package temurin-25-jdk, https://adoptium.net), or set JAVA_HOME to one.";

    private String chosen(Map<String, String> environment) throws Exception {
        return Script.run(environment, programs, home, system, "jdk");
    }

    private static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            program(folder.resolve("bin").resolve(program), "");
        }
        return folder;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
