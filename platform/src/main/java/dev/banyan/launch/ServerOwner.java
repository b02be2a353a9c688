package dev.banyan.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Under which user the database server runs (数据库运行用户): PostgreSQL refuses to run as root, so root steps down for it.
 *
 * @param prefix words put before each command
 * @param user user who must own the data; empty if it is the one who runs Banyan
 */
record ServerOwner(List<String> prefix, OptionalInt user) {
    private static final int NOBODY = 65534;

    /** Chooses for a data folder, which may already belong to somebody. */
    static ServerOwner of(Path database) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerOwner(List.of(), OptionalInt.empty());
        }
        OptionalInt owner = ownerOf(database);
        if (owner.orElse(0) == 0 && runs(List.of("unshare", "-U", "true"))) {
            return new ServerOwner(List.of("unshare", "-U"), OptionalInt.empty());
        }
        int user = owner.orElse(0) == 0 ? NOBODY : owner.getAsInt();
        return steppingDownTo(user);
    }

    static ServerOwner steppingDownTo(int user) {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--inh-caps=-all");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        if (!runs(trial)) {
            throw new CannotStart("PostgreSQL does not run as root, and this machine lets root neither use unshare "
                    + "nor setpriv: start Banyan as an ordinary user.");
        }
        return new ServerOwner(prefix, OptionalInt.of(user));
    }

    /** Gives a file or folder to the server's user. */
    void give(Path path) throws IOException {
        if (user.isPresent()) {
            Files.setAttribute(path, "unix:uid", user.getAsInt());
            Files.setAttribute(path, "unix:gid", user.getAsInt());
        }
    }

    /** Lets the server's user pass through the data directory, without letting him list it. */
    void letPass(Path folder) throws IOException {
        if (user.isPresent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static OptionalInt ownerOf(Path database) {
        try {
            return Files.isDirectory(database)
                    ? OptionalInt.of((Integer) Files.getAttribute(database, "unix:uid"))
                    : OptionalInt.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean runs(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
