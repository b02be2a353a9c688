package dev.banyan.launch;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.FindPeople;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.reports.ImportFault;
import dev.banyan.reports.ImportReports;
import dev.banyan.reports.ImportReports.Import;
import dev.banyan.reports.ImportReports.Mode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in earlier reports from a file too large for the page (导入大文件), also while Banyan is at work. */
@Command(name = "reports", description = "Takes in earlier reports from a large table, CSV or XLSX.")
final class ImportReportsCommand implements Callable<Integer> {
    private static final int REFUSED = 2;
    private static final int MOST_FAULTS = 100;
    private static final int ROWS_BETWEEN = 100_000;
    private static final int PATIENCE_SECONDS = 60;

    @Parameters(index = "0", paramLabel = "FILE", description = "The table, one report a row.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Option(names = "--dry-run", description = "Checks every row and says what would come of it; changes nothing.")
    private boolean trial;

    @Option(names = "--all-or-nothing", description = "One row at fault stops them all.")
    private boolean whole;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Sign-in name of the person for whom it is done, within what that person may reach"
                    + " (default: the system, the whole city).")
    private @Nullable String name;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            converter = OutputOptions.LanguageName.class,
            description = "Language of the answer: zh (default) or en.")
    private Language language = Language.CHINESE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private int told;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart("The file " + file + " cannot be read.");
        }
        var stop = new Thread(this::cancel);
        Runtime.getRuntime().addShutdownHook(stop);
        try (var database = Database.toWrite(where);
                var context = Application.start(
                        database::dataSource,
                        // Nothing but what the import asks for: no pages, no clockwork.
                        Map.of(
                                "spring.main.web-application-type",
                                "none",
                                "spring.main.lazy-initialization",
                                "true"))) {
            return tell(take(context));
        } catch (CancellationException stopped) {
            return refuse(words().of("launch.import.stopped"));
        } finally {
            ended.countDown();
            if (!cancelled) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    /** Waits until everything is undone: Ctrl-C leaves nothing half-written and no database at work. */
    private void cancel() {
        cancelled = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Import take(ApplicationContext context) {
        var actor = actor(context.getBean(FindPeople.class));
        var mode = trial ? Mode.TRY : whole ? Mode.ALL_OR_NOTHING : Mode.TAKE;
        return CurrentActor.as(
                actor, () -> context.getBean(ImportReports.class).from(actor, file, mode, this::sayProgress));
    }

    private Actor actor(FindPeople people) {
        return Optional.ofNullable(name).map(it -> person(people, it)).orElse(Actor.SYSTEM);
    }

    private static Actor person(FindPeople people, String name) {
        var actor = CurrentActor.as(Actor.SYSTEM, () -> people.page(name, 0, Integer.MAX_VALUE)).stream()
                .filter(person -> person.signInName().equals(name))
                .findFirst()
                .map(Person::actor)
                .orElseThrow(() -> new CannotStart("Nobody signs in as " + name + "."));
        if (!actor.may(Permission.REVIEW_REPORTS)) {
            throw new CannotStart(name + " may not take in reports.");
        }
        return actor;
    }

    private void sayProgress(int rows) {
        if (cancelled) {
            throw new CancellationException();
        }
        if (rows / ROWS_BETWEEN > told / ROWS_BETWEEN) {
            spec.commandLine().getErr().println("  " + words().of("launch.import.read", "%,d".formatted(rows)));
        }
        told = rows;
    }

    private int tell(Import outcome) {
        return switch (outcome) {
            case ImportReports.Taken taken -> {
                say(
                        trial ? "reports.import.would" : "reports.import.done",
                        taken.added(),
                        taken.same(),
                        taken.refused());
                tell(taken.faults(), taken.refused());
                yield 0;
            }
            case ImportReports.TakenBefore _ -> {
                say("reports.import.before");
                yield 0;
            }
            case ImportReports.NothingTaken(int refused, var faults) -> {
                say("reports.import.nothing", refused);
                tell(faults, refused);
                yield REFUSED;
            }
            case ImportReports.Unreadable(var reason, var row) ->
                refuse(words().of("reports.import.unreadable." + reason)
                        + row.map(it -> " " + words().of("reports.import.row", it))
                                .orElse(""));
        };
    }

    private void tell(List<ImportFault> faults, int all) {
        int told = Math.min(faults.size(), MOST_FAULTS);
        for (ImportFault fault : faults.subList(0, told)) {
            out().println("  " + words().of("reports.import.row", fault.row()) + " "
                    + words().of("reports.import.fault." + fault.what(), fault.value()));
        }
        if (all > told) {
            say("launch.import.more", all - told);
        }
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return REFUSED;
    }

    private void say(String key, Object... arguments) {
        out().println(words().of(key, arguments));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Words words() {
        return new Words(language);
    }
}
