package dev.banyan.launch;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** In which language and where a command answers (输出选项). */
final class OutputOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            converter = LanguageName.class,
            description = "Language of the words around the plan: zh (default) or en.")
    private Language language = Language.CHINESE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Writes to this file instead of the terminal.")
    private @Nullable Path out;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    Language language() {
        return language;
    }

    Words words() {
        return new Words(language);
    }

    /** The file to write to; empty for the terminal. */
    Optional<Path> file() {
        return Optional.ofNullable(out);
    }

    /** Writes an answer; the exit code is 0, or 2 with one sentence if it cannot be written. */
    int write(String answer, List<Path> inputs) {
        if (out == null) {
            PrintWriter terminal = command.commandLine().getOut();
            terminal.print(answer);
            terminal.flush();
            return 0;
        }
        try {
            for (Path input : inputs) {
                if (Files.exists(out) && Files.isSameFile(out, input)) {
                    return refuse(words().of("launch.out.sameFile", out));
                }
            }
            Files.writeString(out, answer);
            return 0;
        } catch (IOException e) {
            return refuse(words().of("launch.out.notWritten", out));
        }
    }

    int refuse(String sentence) {
        command.commandLine().getErr().println(sentence);
        return 2;
    }

    static final class LanguageName implements ITypeConverter<Language> {
        @Override
        public Language convert(String name) {
            return switch (name) {
                case "zh" -> Language.CHINESE;
                case "en" -> Language.ENGLISH;
                default -> throw new TypeConversionException("must be zh or en, not " + name);
            };
        }
    }
}
