package dev.banyan.launch;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.FindHolidays;
import dev.banyan.evaluation.GatherFacts;
import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.FactsPackageWriter;
import dev.banyan.evaluationkernel.MilestoneRow;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.TaskRow;
import dev.banyan.evaluationkernel.UnitRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the facts of a city as a package that anybody can evaluate (导出事实包), also while Banyan is at work. */
@Command(name = "export-facts", description = "Writes a city's facts as tables that anybody can evaluate.")
final class ExportFactsCommand implements Callable<Integer> {
    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Directory to write to; it must be new or empty.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "Leaves out what was recorded later, for example \"2026-03-05 09:30:00\" in the city's time.")
    private @Nullable String knownAt;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var moment = Optional.ofNullable(knownAt).map(ExportFactsCommand::moment);
        refuseUsedFolder(out);
        try (var database = Database.toRead(where);
                var room = roomOn(database.dataSource())) {
            long facts = write(room, out, moment);
            spec.commandLine()
                    .getOut()
                    .println(facts + " facts stand in " + out + "; docs/facts-package.md describes the tables.");
            return 0;
        }
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
        } catch (DateTimeParseException e) {
            throw new CannotStart("The moment must look like 2026-03-05 09:30:00.", e);
        }
    }

    private static void refuseUsedFolder(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw new CannotStart(folder + " is not empty: a facts package is written into a new folder.");
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotStart(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    // The one room alone: the application's pages are not needed to read its facts.
    static AnnotationConfigApplicationContext roomOn(DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, () -> new LaunchConfiguration().clock(""));
        context.scan("dev.banyan.evaluation.store", "dev.banyan.calendar.store");
        context.register(CityCalendar.class, FindHolidays.class, GatherFacts.class);
        context.refresh();
        return context;
    }

    private static long write(AnnotationConfigApplicationContext room, Path folder, Optional<LocalDateTime> knownAt) {
        var gathering = room.getBean(GatherFacts.class);
        var oneMoment = new TransactionTemplate(room.getBean(PlatformTransactionManager.class));
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try (var writer = new FactsPackageWriter(folder, gathering.workingDays())) {
            var known = new Known(writer, knownAt);
            oneMoment.executeWithoutResult(_ -> gathering.into(known));
            return known.facts;
        } catch (IOException e) {
            throw new CannotStart(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Lets through what was known at a moment. */
    private static final class Known implements FactSink {
        private final FactSink to;
        private final Optional<LocalDateTime> moment;
        private long facts;

        Known(FactSink to, Optional<LocalDateTime> moment) {
            this.to = to;
            this.moment = moment;
        }

        private boolean knows(LocalDateTime recorded) {
            return moment.filter(recorded::isAfter).isEmpty();
        }

        @Override
        public void add(TaskRow row) {
            to.add(row);
        }

        @Override
        public void add(UnitRow row) {
            to.add(row);
        }

        @Override
        public void add(AssignmentRow row) {
            to.add(row);
        }

        @Override
        public void add(MilestoneRow row) {
            to.add(row);
        }

        @Override
        public void add(TargetRow row) {
            if (knows(row.recorded())) {
                to.add(row);
            }
        }

        @Override
        public void add(FactRow row) {
            if (knows(row.recorded())) {
                to.add(row);
                facts++;
            }
        }
    }
}
