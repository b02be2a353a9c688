package dev.banyan.launch;

import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how long plans take to compile (编译用时): one plan when warm, and 1, 10 and 100 copies of it in one text. */
@Command(name = "compile", description = "Measures how long plans take to compile.")
final class BenchCompileCommand implements Callable<Integer> {
    private static final int[] COPIES = {1, 10, 100};

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The plan to measure with (default: the sample outline).")
    private @Nullable Path file;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Timed runs of the single plan (default: ${DEFAULT-VALUE}).")
    private int runs = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private int sink;

    @Override
    public Integer call() {
        Path chosen = file == null ? SamplePlans.outline() : file;
        return switch (PlanFile.compile(chosen, new dev.banyan.frame.Words(dev.banyan.frame.Language.ENGLISH))) {
            case PlanFile.Unreadable refused -> {
                spec.commandLine().getErr().println(refused.sentence());
                yield 2;
            }
            case PlanFile.Compiled plan -> {
                measure(plan.draft().text());
                yield 0;
            }
        };
    }

    private void measure(String text) {
        median(text, runs);
        double[] milliseconds = new double[COPIES.length];
        for (int i = 0; i < COPIES.length; i++) {
            String copies = (text + "\n").repeat(COPIES[i]);
            milliseconds[i] = median(copies, Math.clamp(runs / COPIES[i], 7, runs));
            out().printf(
                            Locale.ROOT,
                            "%3d copies, %9d characters, %9d bytes: %9.3f ms%n",
                            COPIES[i],
                            copies.codePointCount(0, copies.length()),
                            bytes(copies),
                            milliseconds[i]);
        }
        double megabytes = bytes((text + "\n").repeat(10)) / 1e6;
        double ratio = milliseconds[2] / milliseconds[1];
        say("compile-seed", milliseconds[0], "ms", 20, milliseconds[0] < 20);
        double speed = megabytes / (milliseconds[1] / 1000);
        say("compile-throughput", speed, "MB/s", 5, speed >= 5);
        say("compile-linear-100-by-10", ratio, "times", 12, ratio <= 12);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private double median(String text, int times) {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            sink += PlanCompiler.compile(SourceText.of(text)).nodes().size();
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds[times / 2];
    }

    private void say(String name, double value, String unit, int aim, boolean met) {
        out().printf(Locale.ROOT, "measure %s %.2f %s aim %d %s%n", name, value, unit, aim, met ? "met" : "missed");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
