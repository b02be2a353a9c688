package dev.banyan.reports.sources;

import dev.banyan.outside.CallLimits;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedRun.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes tables out of a feed's folder (文件夹投放): each file once, moved to {@code done} or {@code failed} beside it afterwards.
 * Who writes a file gives it its name only when it is whole.
 */
@Component
public class FolderSource {
    private static final int MOST_FILES = 100;

    private final Optional<Path> root;
    private final CallLimits limits;

    FolderSource(
            @Value("${banyan.data:}") String data, @Value("${banyan.feeds.folder:}") String folder, CallLimits limits) {
        this.root = !folder.isEmpty()
                ? Optional.of(Path.of(folder))
                : Optional.of(data).filter(it -> !it.isEmpty()).map(it -> Path.of(it, "feeds"));
        this.limits = limits;
    }

    /** Files that wait, by name; the folder is made if there is none yet. */
    List<Path> waiting(String name) {
        if (root.isEmpty()) {
            return List.of();
        }
        try {
            Path folder = Files.createDirectories(root.get().resolve(name));
            try (var files = Files.list(folder)) {
                return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isTable(file))
                        .sorted()
                        .limit(MOST_FILES)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer read(Path file, Mapping mapping) {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes(limits.bytes() + 1);
            return bytes.length > limits.bytes()
                    ? new Answer.Failed(Failure.TOO_LARGE, "> " + limits.bytes())
                    : WebSource.table(bytes, mapping);
        } catch (IOException e) {
            return new Answer.Failed(Failure.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    /** @param run that dealt with it; its number comes before the name, so that no earlier file is overwritten */
    void putAway(Path file, boolean good, long run) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling(good ? "done" : "failed"));
            Files.move(file, folder.resolve(run + "-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~") && (name.endsWith(".csv") || name.endsWith(".xlsx"));
    }
}
