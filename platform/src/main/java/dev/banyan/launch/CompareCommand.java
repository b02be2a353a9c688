package dev.banyan.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Shows how an annual plan carries a five-year plan forward (规划衔接对照). */
@Command(name = "compare", description = "Shows how two plans of the same city fit together.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "EARLIER",
            description = "The plan to be carried out, such as a five-year plan.")
    @SuppressWarnings("NullAway.Init")
    private Path earlier;

    @Parameters(
            index = "1",
            paramLabel = "LATER",
            description = "The plan that carries it out, such as an annual plan.")
    @SuppressWarnings("NullAway.Init")
    private Path later;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            converter = FormatName.class,
            description = "table (default) for reading, json for programs.")
    private Format format = Format.TABLE;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    enum Format {
        TABLE,
        JSON
    }

    @Override
    public Integer call() {
        var words = output.words();
        return switch (PlanFile.compile(earlier, words)) {
            case PlanFile.Unreadable refused -> output.refuse(refused.sentence());
            case PlanFile.Compiled first ->
                switch (PlanFile.compile(later, words)) {
                    case PlanFile.Unreadable refused -> output.refuse(refused.sentence());
                    case PlanFile.Compiled second -> {
                        var report = new ComparisonReport(first, second, words);
                        yield output.write(
                                switch (format) {
                                    case TABLE -> report.table();
                                    case JSON -> report.json();
                                },
                                List.of(earlier, later));
                    }
                };
        };
    }

    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return switch (name) {
                case "table" -> Format.TABLE;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("must be table or json, not " + name);
            };
        }
    }
}
