package dev.banyan.launch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be typed after {@code ./banyan} (命令); those the shell script answers by itself are in the script. */
@Command(
        name = "banyan",
        description = "Banyan (榕策): turns a published plan into delivered results.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CompileCommand.class,
            CompareCommand.class,
            EvaluateCommand.class,
            GenerateFactsCommand.class,
            VerifyCommand.class,
            Commands.Imports.class,
            ExportFactsCommand.class,
            Commands.Bench.class,
            Commands.Fuzz.class,
            VersionCommand.class,
            WarmUpCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Commands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs a command line and gives the exit code: 0 done, 1 a defect or a broken archive, 2 refused with one sentence. */
    public static int execute(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    CannotStart refusal = refusalBehind(exception);
                    if (refusal == null) {
                        throw exception;
                    }
                    command.getErr().println(refusal.getMessage());
                    return CommandLine.ExitCode.USAGE;
                });
    }

    private static @Nullable CannotStart refusalBehind(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return refusal;
            }
        }
        return null;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Large files (大文件导入), each kind a sub-command. */
    @Command(
            name = "import",
            description = "Takes in large files.",
            synopsisSubcommandLabel = "WHAT",
            subcommands = {ImportReportsCommand.class})
    static final class Imports implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Import what?");
        }
    }

    /** Benchmarks (性能测量), each a sub-command. */
    @Command(
            name = "bench",
            description = "Measures on this machine.",
            synopsisSubcommandLabel = "WHAT",
            subcommands = {
                BenchStartCommand.class,
                BenchCompileCommand.class,
                BenchForecastCommand.class,
                BenchImportCommand.class,
                BenchReportCommand.class,
                BenchLightsCommand.class,
                BenchMessagesCommand.class,
                BenchKernelCommand.class,
                BenchPagesCommand.class,
                BenchSuperviseCommand.class,
                BenchPaperCommand.class,
                BenchAssessCommand.class
            })
    static final class Bench implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Measure what?");
        }
    }

    /** Searches for failures (模糊测试), each a sub-command. */
    @Command(
            name = "fuzz",
            description = "Searches for texts that break a promise.",
            synopsisSubcommandLabel = "WHAT",
            subcommands = {FuzzCompileCommand.class})
    static final class Fuzz implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Search what?");
        }
    }
}
