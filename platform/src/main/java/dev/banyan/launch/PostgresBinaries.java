package dev.banyan.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs (数据库程序) carried on the class path, unpacked once per version into a folder. */
final class PostgresBinaries {
    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-arm_64.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-windows-x86_64.txz");
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+(\\.\\d+)?)\\.jar");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PostgresBinaries() {}

    /** The folder of the unpacked programs beneath {@code parent}; a half-written one is never seen under its name. */
    static Path unpackedIn(Path parent) {
        URL archive = ARCHIVES.stream()
                .map(name -> PostgresBinaries.class.getResource("/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "This build of Banyan carries no PostgreSQL for this machine; give --database-url."));
        var version = VERSION.matcher(archive.toString());
        Path home = parent.resolve("postgresql-" + (version.find() ? version.group(1) : "unknown"));
        try {
            if (!Files.isDirectory(home)) {
                Path part = Files.createDirectory(
                        parent.resolve("postgresql-" + ProcessHandle.current().pid() + EmbeddedPostgres.HALF_DONE));
                unpack(archive, part);
                moveUnlessThere(part, home);
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    private static void moveUnlessThere(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTree(part);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream compressed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                write(entry, tar, target);
            }
        }
        readable(into, true);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            createFolders(target);
        } else if (entry.isSymbolicLink()) {
            createFolders(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            createFolders(target.getParent());
            Files.copy(content, target);
            readable(target, (entry.getMode() & 0100) != 0);
        }
    }

    private static void createFolders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolders(folder.getParent());
            Files.createDirectory(folder);
            readable(folder, true);
        }
    }

    // The server may run as another user than the one who unpacks, whatever the umask says.
    private static void readable(Path target, boolean executable) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    deleteTree(child);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
