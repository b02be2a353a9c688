package dev.banyan.launch;

import dev.banyan.archive.ArchiveCondition;
import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.ArchiveCondition.Damage;
import dev.banyan.archive.BrokenLink;
import dev.banyan.archive.VerifyArchive;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that nothing in the archive was changed afterwards (校验档案), also while Banyan is at work. */
@Command(name = "verify", description = "Checks the archive's chain and files, and names the first broken link.")
final class VerifyCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Option(
            names = "--check-point",
            paramLabel = "NUMBER:HASH",
            description = "What an earlier verify said to note down; shows that nothing before it changed.")
    private @Nullable String checkPoint;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Anchor> anchor = Optional.ofNullable(checkPoint).map(VerifyCommand::anchor);
        try (var database = Database.toRead(where);
                var archive = archiveOn(database.dataSource())) {
            var condition = archive.getBean(VerifyArchive.class).verify(anchor, this::sayProgress);
            report(condition, spec.commandLine().getOut());
            return condition.sound() ? 0 : BROKEN;
        }
    }

    // The one room alone: the application's pages are not needed to read its archive.
    private static AnnotationConfigApplicationContext archiveOn(DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, new LaunchConfiguration()::clock);
        context.scan("dev.banyan.archive");
        context.refresh();
        return context;
    }

    static Anchor anchor(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw new CannotStart(
                    "The check point must be a number, a colon and a hash, as an earlier verify printed it.");
        }
        return new Anchor(Long.parseLong(parts[0]), parts[1]);
    }

    private void sayProgress(long done, long of) {
        if (done % 10_000 == 0) {
            spec.commandLine().getErr().println("  read " + done + " of " + of);
        }
    }

    static void report(ArchiveCondition condition, PrintWriter out) {
        out.println("Read " + condition.entries() + " entries and " + condition.files() + " files.");
        if (condition.waiting() > 0) {
            out.println(condition.waiting() + " deeds wait to be tied to the chain; the next write does that.");
        }
        condition.firstBreak().ifPresent(link -> out.println("First broken link: " + sentence(link)));
        condition
                .damagedFiles()
                .forEach(file -> out.println("File " + file.file().sm3() + ": " + sentence(file.damage())));
        if (condition.sound()) {
            out.println(
                    "Nothing was changed afterwards. Note this check point down elsewhere; with --check-point it later "
                            + "shows that nothing before it changed:");
            out.println(condition.last().number() + ":" + condition.last().hash());
        }
    }

    private static String sentence(BrokenLink link) {
        String entry = "entry " + link.number()
                + link.at().map(at -> " of " + moment(at)).orElse("");
        return switch (link.fault()) {
            case ENTRY_MISSING -> entry + " is missing.";
            case CONTENT_DIFFERS -> entry + " was changed: its content does not give its hash.";
            case PREVIOUS_HASH_DIFFERS -> entry + " does not follow the one before it, which was changed or replaced.";
            case END_DIFFERS -> entry + " is not the end that was recorded when the last entry was written.";
            case ANCHOR_DIFFERS -> entry + " is not the one of the check point.";
        };
    }

    private static String sentence(Damage damage) {
        return switch (damage) {
            case CONTENT_DIFFERS -> "its content was changed.";
            case MISSING -> "it was kept, and is gone.";
            case NOT_IN_JOURNAL -> "it lies in the archive, but no entry says that it was kept.";
        };
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(at.atZone(ZoneId.of("Asia/Shanghai")));
    }
}
