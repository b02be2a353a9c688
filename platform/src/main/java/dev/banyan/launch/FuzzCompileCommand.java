package dev.banyan.launch;

import dev.banyan.launch.CompilerTrial.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for texts that break a promise of the compiler (模糊测试); ends with code 1 when it finds one. */
@Command(name = "compile", description = "Looks for texts on which the compiler fails or stalls.")
final class FuzzCompileCommand implements Callable<Integer> {
    private static final int THOROUGH_EVERY = 10;
    private static final long HOPELESS_NANOS = 20_000_000_000L;
    private static final long PROGRESS_NANOS = 10_000_000_000L;

    @Option(names = "--inputs", paramLabel = "N", description = "Texts to try (default: ${DEFAULT-VALUE}).")
    private long inputs = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Other seeds give other texts (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--only",
            paramLabel = "NUMBER",
            description = "Tries just this text of the seed, to repeat a failure.")
    private @Nullable Long only;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Texts tried at the same time, each on a core of its own (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final AtomicLong next = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicReference<@Nullable Found> found = new AtomicReference<>();

    private record Found(long number, String text, Failure failure) {}

    /** What a worker has in hand. */
    private static final class Worker {
        private volatile long number = -1;
        private volatile long since;
        private final Thread thread;

        Worker(FuzzCompileCommand command, MutatedPlans plans) {
            thread = Thread.ofPlatform().daemon().unstarted(() -> command.work(this, plans));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (inputs < 1 || threads < 1) {
            err().println("--inputs and --threads must be at least 1.");
            return 2;
        }
        var plans = new MutatedPlans(seed, SamplePlans.texts());
        long begun = System.nanoTime();
        if (only != null) {
            tryOne(only, plans.text(only), true);
        } else {
            var broken = new Thread(() -> err().println("Stopped; " + progress(begun) + ", no failure so far."));
            Runtime.getRuntime().addShutdownHook(broken);
            tryAll(plans, begun);
            Runtime.getRuntime().removeShutdownHook(broken);
        }
        Found failed = found.get();
        if (failed != null) {
            report(failed);
            return 1;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d texts, %d characters, no failure, %.0f s%n",
                        only == null ? inputs : 1,
                        characters.get(),
                        seconds);
        return 0;
    }

    private void tryAll(MutatedPlans plans, long begun) throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            var worker = new Worker(this, plans);
            workers.add(worker);
            worker.thread.start();
        }
        long told = begun;
        while (found.get() == null && workers.stream().anyMatch(worker -> worker.thread.isAlive())) {
            workers.getFirst().thread.join(200);
            long now = System.nanoTime();
            for (Worker worker : workers) {
                long spent =
                        ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.thread.threadId()) - worker.since;
                if (worker.number >= 0 && spent > HOPELESS_NANOS) {
                    found.compareAndSet(
                            null,
                            new Found(
                                    worker.number,
                                    plans.text(worker.number),
                                    new Failure(CompilerTrial.Fault.STALL, "no answer within 20 s")));
                }
            }
            if (now - told > PROGRESS_NANOS) {
                told = now;
                err().println(progress(begun));
            }
        }
    }

    private String progress(long begun) {
        long done = Math.min(next.get(), inputs);
        double rate = done / ((System.nanoTime() - begun) / 1e9);
        return String.format(
                Locale.ROOT,
                "%d of %d (%d %%), %.0f/s, %.0f s to go",
                done,
                inputs,
                100 * done / inputs,
                rate,
                (inputs - done) / Math.max(rate, 1e-3));
    }

    private void work(Worker worker, MutatedPlans plans) {
        for (long number = next.getAndIncrement();
                number < inputs && found.get() == null;
                number = next.getAndIncrement()) {
            String text = plans.text(number);
            worker.since = CompilerTrial.processorTime();
            worker.number = number;
            tryOne(number, text, number % THOROUGH_EVERY == 0);
        }
    }

    private void tryOne(long number, String text, boolean thoroughly) {
        characters.addAndGet(text.length());
        CompilerTrial.of(text, thoroughly)
                .ifPresent(failure -> found.compareAndSet(null, new Found(number, text, failure)));
    }

    private void report(Found failed) throws IOException {
        boolean answers = !failed.failure().detail().startsWith("no answer");
        String text =
                answers ? ShortestFailure.of(failed.text(), failed.failure().fault()) : failed.text();
        String detail = Optional.of(text)
                .filter(it -> answers)
                .flatMap(it -> CompilerTrial.of(it, true))
                .map(Failure::detail)
                .orElse(failed.failure().detail());
        Path kept = Path.of("fuzz-compile-" + seed + "-" + failed.number() + ".txt");
        Files.writeString(kept, ShortestFailure.escaped(text) + "\n");
        err().printf(
                        "%s: %s%n  text (%d characters): %s%n  kept in %s; repeat with ./banyan fuzz compile --seed %d --only %d%n",
                        failed.failure().fault(),
                        detail,
                        text.length(),
                        ShortestFailure.escaped(text.length() > 300 ? text.substring(0, 300) + "…" : text),
                        kept,
                        seed,
                        failed.number());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
