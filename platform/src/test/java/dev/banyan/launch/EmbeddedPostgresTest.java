package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedPostgresTest {
    private static final int NOBODY = 65534;

    @TempDir
    Path data;

    @AfterEach
    void give_lent_programs_back() throws IOException {
        try (var links = Files.list(data)) {
            for (Path link : links.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void data_is_kept_between_starts_behind_a_generated_password() throws Exception {
        useUnpackedPrograms();
        try (var server = EmbeddedPostgres.start(data)) {
            execute(server, "create table said (word text)");
            execute(server, "insert into said values ('榕')");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(server, "show unix_socket_directories")).isEmpty();
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, "another")
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(answer(server, "select word from said")).isEqualTo("榕");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void chinese_text_is_letters_to_the_database() throws Exception {
        useUnpackedPrograms();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(answer(server, "select '榕树' ~ '^\\w+$'")).isEqualTo("t");
            execute(server, "create extension pg_trgm");
            assertThat(answer(server, "select array_length(show_trgm('榕树城市'), 1) > 0"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_server_left_by_a_killed_application_is_adopted_with_all_it_acknowledged() throws Exception {
        useUnpackedPrograms();
        Process application = HeldDatabase.start(List.of(), classPath(), data.toString(), "榕");
        int port = HeldDatabase.port(application);
        assertThatThrownBy(() -> DataLock.take(data))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Another Banyan (process " + application.pid() + ") is at work on " + data
                        + ": stop it, or give another directory with --data.");

        application.destroyForcibly().waitFor();

        try (var lock = DataLock.take(data);
                var server = EmbeddedPostgres.start(data)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(answer(server, "banyan", "select word from said")).isEqualTo("榕");
            assertThat(DataLock.isTaken(data)).isTrue();
            assertThat(lock).isNotNull();
        }
        assertThat(RunningServer.of(data.resolve("database"))).isEmpty();
    }

    @Test
    void a_killed_server_recovers_even_if_its_process_number_belongs_to_another_program_now() throws Exception {
        useUnpackedPrograms();
        var killed = EmbeddedPostgres.start(data);
        execute(killed, "create table said (word text)");
        execute(killed, "insert into said values ('榕')");
        Path note = data.resolve("database/postmaster.pid");
        List<String> lines = Files.readAllLines(note);
        var server = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        Process another = new ProcessBuilder("sleep", "300").start();
        lines.set(0, Long.toString(another.pid()));
        Files.writeString(note, String.join("\n", lines) + "\n");

        try (var recovered = EmbeddedPostgres.start(data)) {
            assertThat(answer(recovered, "select word from said")).isEqualTo("榕");
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void a_server_that_was_told_to_stop_and_lingers_is_stopped_and_started_again() throws Exception {
        useUnpackedPrograms();
        var lingering = EmbeddedPostgres.start(data);
        var running = RunningServer.of(data.resolve("database")).orElseThrow();
        try (var client = connect(lingering, "postgres")) {
            running.process().destroy();
            while (!running.stopping()) {
                Thread.onSpinWait();
            }

            try (var server = EmbeddedPostgres.start(data)) {
                assertThat(answer(server, "select 1")).isEqualTo("1");
                assertThat(client.isValid(1)).isFalse();
            }
        }
    }

    @Test
    void what_a_start_left_half_done_is_cleared_away() throws Exception {
        useUnpackedPrograms();
        Files.createDirectory(data.resolve("database.half-done"));
        Files.writeString(data.resolve("database.half-done/PG_VERSION"), "18");
        Files.writeString(data.resolve("password.half-done"), "half");

        EmbeddedPostgres.start(data).close();

        try (var left = Files.list(data)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("database", "password", "postgresql.log", "postgresql-18.6.0");
        }
    }

    @Test
    void a_database_whose_password_is_gone_is_refused() throws Exception {
        Files.createDirectories(data.resolve("database"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database in " + data.resolve("database") + " cannot be opened: the file "
                        + data.resolve("password") + " with its password is missing.");
    }

    @Test
    void root_may_step_down_to_an_unprivileged_user_who_then_owns_the_database() throws Exception {
        assumeThat(System.getProperty("user.name")).as("needs root").isEqualTo("root");
        EmbeddedPostgres.start(data, List.of(), ServerOwner.steppingDownTo(NOBODY))
                .close();

        assertThat(Files.getAttribute(data.resolve("database"), "unix:uid")).isEqualTo(NOBODY);
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_ordinary_user_starts_it_too() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("needs root, to become another")
                .isEqualTo("root");
        ServerOwner nobody = ServerOwner.steppingDownTo(NOBODY);
        nobody.letPass(data);
        Path his = Files.createDirectory(data.resolve("his"));
        nobody.give(his);

        Process application = HeldDatabase.start(nobody.prefix(), copiedClassPath(), his.toString(), "榕", "and stop");

        assertThat(HeldDatabase.port(application)).isPositive();
        assertThat(application.waitFor()).isZero();
        assertThat(RunningServer.of(his.resolve("database"))).isEqualTo(Optional.empty());
    }

    private void useUnpackedPrograms() throws IOException {
        TestDatabase.lendPrograms(data);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** The class path where everybody may read it. */
    private String copiedClassPath() throws IOException {
        Path copies = Files.createDirectory(data.resolve("class-path"));
        for (String entry : classPath().split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copyPackage(from, copies.resolve(from.getFileName()));
            } else if (from.toString().matches(".*(postgres|commons-|xz|slf4j-api|jspecify|jna).*")) {
                Files.copy(from, copies.resolve(from.getFileName()));
            }
        }
        try (var all = Files.list(copies)) {
            return all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void copyPackage(Path from, Path to) throws IOException {
        Path launch = Path.of("dev", "banyan", "launch");
        if (Files.isDirectory(from.resolve(launch))) {
            Files.createDirectories(to.resolve(launch));
            for (File file :
                    Arrays.stream(from.resolve(launch).toFile().listFiles()).toList()) {
                Files.copy(file.toPath(), to.resolve(launch).resolve(file.getName()));
            }
        }
    }

    private static Connection connect(EmbeddedPostgres server, String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), EmbeddedPostgres.USER, server.password());
    }

    private static void execute(EmbeddedPostgres server, String statement) throws SQLException {
        try (var connection = connect(server, "postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String answer(EmbeddedPostgres server, String query) throws SQLException {
        return answer(server, "postgres", query);
    }

    private static String answer(EmbeddedPostgres server, String database, String query) throws SQLException {
        try (var connection = connect(server, database);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
