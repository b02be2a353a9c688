package dev.banyan.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server found at work on a data directory (在运行的数据库): what its postmaster.pid says, checked against the processes.
 *
 * @param note its postmaster.pid
 * @param process its process
 * @param port its port on loopback
 */
record RunningServer(Path note, ProcessHandle process, int port) {
    private static final int STATUS_LINE = 7;

    /** The living server of a data directory, if any; a stale note of a dead one is made harmless. */
    static Optional<RunningServer> of(Path database) throws IOException {
        Path note = database.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(note);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = number(lines.get(0)).flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        var server = new RunningServer(
                note, process.get(), number(lines.get(3)).orElse(0L).intValue());
        if (server.alive() && server.worksOn(database)) {
            return Optional.of(server);
        }
        disown(note, lines);
        return Optional.empty();
    }

    /** Whether it still works; a zombie, which only waits to be reaped, does not. */
    boolean alive() {
        return process.isAlive() && !isZombie();
    }

    /** Whether it has been told to stop, so that it lets nobody in any more. */
    boolean stopping() {
        try (var lines = Files.lines(note)) {
            return lines.skip(STATUS_LINE).anyMatch(status -> status.startsWith("stopping"));
        } catch (IOException e) {
            return true;
        }
    }

    void awaitEnd(Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isZombie() {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    // A number may have been given to another program since; the server's working directory is its data directory.
    private boolean worksOn(Path database) {
        Path at = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSymbolicLink(at)
                    ? Files.isSameFile(at, database)
                    : process.info()
                            .command()
                            .map(command -> command.contains("postgres"))
                            .orElse(true);
        } catch (IOException e) {
            return false;
        }
    }

    // PostgreSQL takes a note in the name of its own grandparent for stale, but still uses the rest of it to make
    // sure that no back end of the dead server is left; deleting the note would lose that.
    private static void disown(Path note, List<String> lines) throws IOException {
        var rest = String.join("\n", lines.subList(1, lines.size()));
        Files.writeString(note, ProcessHandle.current().pid() + "\n" + rest + "\n");
    }

    private static Optional<Long> number(String line) {
        try {
            return Optional.of(Long.parseLong(line.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
