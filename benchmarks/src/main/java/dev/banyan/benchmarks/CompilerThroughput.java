package dev.banyan.benchmarks;

import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast plans compile on one core, and how much memory each character costs (编译吞吐量). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class CompilerThroughput {
    private static final String PLAN = "banyan.plan";

    @Param({"1", "10"})
    public int copies;

    private SourceText source = SourceText.of("");

    @Setup
    public void read() throws IOException {
        source = SourceText.of(plan().repeat(copies));
    }

    @Benchmark
    public PlanDraft compile() {
        return PlanCompiler.compile(source);
    }

    private static String plan() throws IOException {
        return Files.readString(Path.of(System.getProperty(PLAN, "samples/fuzhou-outline.txt"))) + "\n";
    }

    /** Runs everything and says what it comes to; takes the options of JMH. */
    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(CompilerThroughput.class.getSimpleName())
                .jvmArgsAppend("-D" + PLAN + "=" + System.getProperty(PLAN, "samples/fuzhou-outline.txt"))
                .addProfiler(GCProfiler.class)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        String plan = plan();
        for (RunResult result : results) {
            int copies = Integer.parseInt(result.getParams().getParam("copies"));
            double milliseconds = result.getPrimaryResult().getScore();
            double bytes = plan.getBytes(StandardCharsets.UTF_8).length * (double) copies;
            double characters = plan.codePointCount(0, plan.length()) * (double) copies;
            double allocated =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            double speed = bytes / 1e6 / (milliseconds / 1000);
            System.out.printf(
                    Locale.ROOT,
                    "measure compile-throughput-jmh-%d %.2f MB/s aim 5 %s%n",
                    copies,
                    speed,
                    speed >= 5 ? "met" : "missed");
            System.out.printf(
                    Locale.ROOT, "%d copies: %.0f bytes allocated per character%n", copies, allocated / characters);
        }
    }
}
