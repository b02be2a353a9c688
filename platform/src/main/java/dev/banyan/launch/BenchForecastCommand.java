package dev.banyan.launch;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.Calibration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How good the forecast is on series whose end is known (预测校准), beside what anybody can say without it. */
@Command(name = "forecast", description = "Measures how good the forecast is, beside two simple ways.")
final class BenchForecastCommand implements Callable<Integer> {
    @Option(names = "--facts", paramLabel = "DIR", description = "Also tries it on the reports of this facts package.")
    private @Nullable Path directory;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day on which the ends in the package are looked at (default: ${DEFAULT-VALUE}).")
    private LocalDate day = LocalDate.of(2079, 12, 31);

    @Option(names = "--rules", paramLabel = "FILE", description = "Rule set (default: ${DEFAULT-VALUE}).")
    private String rules = "default";

    @Option(names = "--series", paramLabel = "N", description = "Generated series (default: ${DEFAULT-VALUE}).")
    private int series = 20_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Decides the generated series (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var ruleSet = FactsOption.rules(rules);
        var terminal = spec.commandLine().getOut();
        terminal.printf(Locale.ROOT, "%,d generated years of twelve monthly reports, seed %d%n", series, seed);
        var generated = Calibration.table(ruleSet, seed, series);
        table(generated);
        for (var row : generated) {
            int other = Math.min(row.lastSlope(), row.asPlanned());
            terminal.printf(
                    Locale.ROOT,
                    "measure forecast-brier-after-%d %.3f of the better simple way, aim below 1 %s%n",
                    row.reports(),
                    (double) row.forecast() / other,
                    row.forecast() < other ? "met" : "missed");
        }
        if (directory != null) {
            var messages = spec.commandLine().getErr();
            var built = FactsOption.read(directory, messages);
            FactsOption.say(built.errors(), messages);
            backtest(terminal, Calibration.of(built.facts(), ruleSet, AsOf.endOf(day)));
        }
        return 0;
    }

    private void backtest(PrintWriter terminal, Calibration.Backtest trial) {
        terminal.printf(
                Locale.ROOT,
                "%s: %,d assignments whose last day has passed; for %,d of them too few reports to tell anything%n",
                directory,
                trial.ended(),
                trial.cannotTell());
        table(trial.rows());
    }

    private void table(List<Calibration> rows) {
        var terminal = spec.commandLine().getOut();
        terminal.println("Brier score, 0 is best, 0.25 is what always saying one half gets");
        terminal.printf(
                "%8s %8s %8s %10s %11s %11s%n", "reports", "told", "reached", "forecast", "last slope", "as planned");
        for (var row : rows) {
            terminal.printf(
                    Locale.ROOT,
                    "%8d %8d %7.1f%% %10.4f %11.4f %11.4f%n",
                    row.reports(),
                    row.series(),
                    100.0 * row.reached() / Math.max(1, row.series()),
                    row.forecast() / 1e6,
                    row.lastSlope() / 1e6,
                    row.asPlanned() / 1e6);
        }
    }
}
