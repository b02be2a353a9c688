package dev.banyan.launch;

import dev.banyan.plancompiler.DraftJson;
import dev.banyan.plancompiler.DraftReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints what a plan commits to (编译规划). */
@Command(name = "compile", description = "Reads a plan and prints what it commits to.")
final class CompileCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "Plain text, HTML, Word (DOCX, DOC) or PDF with text; the content decides, not the name.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "table|json|sarif",
            converter = FormatName.class,
            description = "table (default) for reading, json for programs, sarif for editors and checks.")
    private Format format = Format.TABLE;

    @Option(
            names = "--explain",
            description =
                    "Shows in the table, for each indicator, which rule fired on which characters; json always tells.")
    private boolean explain;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    enum Format {
        TABLE,
        JSON,
        SARIF
    }

    @Override
    public Integer call() {
        return switch (PlanFile.compile(file, output.words())) {
            case PlanFile.Compiled plan -> output.write(answer(plan), List.of(file));
            case PlanFile.Unreadable refused -> output.refuse(refused.sentence());
        };
    }

    private String answer(PlanFile.Compiled plan) {
        var locale = output.language().locale();
        return switch (format) {
            case TABLE ->
                explain
                        ? DraftReport.write(plan.draft(), locale) + "\n" + DraftReport.explain(plan.draft(), locale)
                        : DraftReport.write(plan.draft(), locale);
            case JSON -> DraftJson.write(output.file().map(PlanFile::name).orElseGet(plan::name), plan.draft());
            case SARIF -> SarifLog.write(plan, output.language());
        };
    }

    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return switch (name) {
                case "table" -> Format.TABLE;
                case "json" -> Format.JSON;
                case "sarif" -> Format.SARIF;
                default -> throw new TypeConversionException("must be table, json or sarif, not " + name);
            };
        }
    }
}
