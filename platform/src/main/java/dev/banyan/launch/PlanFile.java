package dev.banyan.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.ReadDocument;
import dev.banyan.paperwork.ReadDocument.Refused;
import dev.banyan.paperwork.ReadDocument.Text;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;

/** A plan named on the command line (规划文件). */
final class PlanFile {
    private PlanFile() {}

    sealed interface Outcome {}

    /**
     * @param path as typed
     * @param format what the file turned out to be
     * @param draft what the compiler understood
     */
    record Compiled(Path path, ReadDocument.Format format, PlanDraft draft) implements Outcome {
        String name() {
            return PlanFile.name(path);
        }
    }

    /** @param sentence what is wrong and what to do */
    record Unreadable(String sentence) implements Outcome {}

    /** The file name without its ending. */
    static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    static Outcome compile(Path path, Words words) {
        if (!Files.exists(path)) {
            return new Unreadable(words.of("launch.file.missing", path));
        }
        if (Files.isDirectory(path)) {
            return new Unreadable(words.of("launch.file.folder", path));
        }
        // Libraries complain of every oddity in a file; the person gets one sentence instead.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try (InputStream file = Files.newInputStream(path)) {
            return switch (ReadDocument.read(file.readNBytes(ReadDocument.LIMIT + 1))) {
                case Text text -> new Compiled(path, text.format(), PlanCompiler.compile(source(text)));
                case Refused refused -> new Unreadable(words.of("launch.file." + refused.reason(), path));
            };
        } catch (IOException e) {
            return new Unreadable(words.of("launch.file.noAccess", path));
        }
    }

    private static SourceText source(Text text) {
        var headings = text.headings().stream()
                .map(heading -> new SourceText.Heading(new Span(heading.start(), heading.end()), heading.level()))
                .toList();
        return new SourceText(text.text(), headings, OptionalInt.empty());
    }
}
