package dev.banyan.launch;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Results;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.WorkingDays;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Evaluates a facts package from any day and any moment under any rule set (评估事实包). */
@Command(name = "evaluate", description = "Evaluates a facts package: lights and progress of every task and unit.")
final class EvaluateCommand implements Callable<Integer> {
    private static final int LEFT_OUT = 1;

    @Option(names = "--facts", paramLabel = "DIR", required = true, description = "The facts package to read.")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            required = true,
            description = "Day on which the city is looked at, such as 2026-09-30.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate day;

    @Option(
            names = "--known-at",
            paramLabel = "T",
            converter = Moment.class,
            description = "Only what was recorded by then, such as 2026-10-05T12:00 (default: the end of the day).")
    private @Nullable LocalDateTime knownAt;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rule set, a file or a name that comes along (default: ${DEFAULT-VALUE}).")
    private String rules = "default";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Directory for the tables of every task, assignment, unit and other node.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!WorkingDays.covers(day)) {
            throw new CannotStart("The day " + day + " lies outside " + WorkingDays.FIRST_DAY + " to "
                    + WorkingDays.LAST_DAY + ": give another one with --as-of.");
        }
        var ruleSet = FactsOption.rules(rules);
        var messages = spec.commandLine().getErr();
        var built = FactsOption.read(directory, messages);
        FactsOption.say(built.errors(), messages);
        try (var evaluator = new Evaluator(Runtime.getRuntime().availableProcessors())) {
            long begun = System.nanoTime();
            var asOf = knownAt == null ? AsOf.endOf(day) : new AsOf(day, knownAt);
            var evaluation = evaluator.evaluate(built.facts(), ruleSet, asOf);
            overview(evaluation, (System.nanoTime() - begun) / 1e6);
            if (out != null) {
                write(evaluation, out, messages);
            }
        }
        return built.errors().isEmpty() ? 0 : LEFT_OUT;
    }

    private static void write(Evaluation evaluation, Path directory, PrintWriter messages) {
        try (var _ = new Ticker(messages, "writing " + directory)) {
            Results.write(evaluation, directory);
        } catch (IOException e) {
            throw new CannotStart(directory + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void overview(Evaluation evaluation, double milliseconds) {
        var terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%s, as of %s, known at %s, rules %s/%s, evaluated in %.1f ms%n",
                FactsOption.size(evaluation.facts()),
                evaluation.asOf().day(),
                evaluation.asOf().knownAt(),
                evaluation.rules().name(),
                evaluation.rules().version(),
                milliseconds);
        terminal.printf(
                Locale.ROOT,
                "%-24s %8s %8s %8s %8s %8s %8s %10s%n",
                "",
                "unlit",
                "green",
                "yellow",
                "red",
                "closed",
                "late",
                "reported");
        var facts = evaluation.facts();
        for (int task = 0; task < facts.tasks(); task = facts.end(task)) {
            line(terminal, evaluation.task(task));
        }
        evaluation.nodes(View.ACTION_GROUP).forEach(group -> line(terminal, group));
    }

    private static void line(PrintWriter terminal, NodeStatus node) {
        var counts = node.counts();
        terminal.printf(
                Locale.ROOT,
                "%-24s %8d %8d %8d %8d %8d %8d %8.2f %%%n",
                node.id(),
                counts.unlit(),
                counts.green(),
                counts.yellow(),
                counts.red(),
                counts.closed(),
                counts.closedLate(),
                node.progress().reported() / 1e4);
    }

    static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return text.length() == 10
                        ? LocalDate.parse(text).atTime(23, 59, 59)
                        : LocalDateTime.parse(text.replace(' ', 'T'));
            } catch (DateTimeException e) {
                throw new TypeConversionException("must be a moment such as 2026-10-05T12:00, not " + text);
            }
        }
    }
}
