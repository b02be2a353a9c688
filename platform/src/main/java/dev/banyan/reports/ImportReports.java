package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.FileHash;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.reports.rules.ReportTable.Line;
import dev.banyan.reports.store.ImportedReports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes in what was reported before Banyan (导入历史报告) from a table of one report a row. What a row says is checked against
 * tasks and duties; a bad row stops no other one unless that is asked for. The same file, and the same row in another file,
 * changes nothing.
 */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class ImportReports {
    /** Most faults that are told one by one. */
    public static final int MOST_FAULTS = 1000;

    /** A million reports with their heading; half a gigabyte. */
    public static final Spreadsheet.Limits LIMITS = new Spreadsheet.Limits(512 * 1024 * 1024, 1_048_576, 100);

    private final PrepareImport preparing;
    private final ImportedReports imported;
    private final KeptFiles files;
    private final Journal journal;
    private final Clock clock;

    ImportReports(PrepareImport preparing, ImportedReports imported, KeptFiles files, Journal journal, Clock clock) {
        this.preparing = preparing;
        this.imported = imported;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** How a file is taken in (导入方式). */
    public enum Mode {
        /** Only says what would come of it. */
        TRY,
        /** Leaves out the rows at fault. */
        TAKE,
        /** All rows or none. */
        ALL_OR_NOTHING
    }

    public sealed interface Import {}

    /**
     * What was done, or on trial would be.
     *
     * @param added reports that are new
     * @param same rows that stood there already
     * @param refused rows at fault
     * @param faults the first of them
     */
    public record Taken(FileHash file, int added, int same, int refused, List<ImportFault> faults) implements Import {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** The same file was taken in before; nothing was changed. */
    public record TakenBefore(FileHash file) implements Import {}

    /** Rows are at fault and all or nothing was wanted; nothing was changed. */
    public record NothingTaken(int refused, List<ImportFault> faults) implements Import {
        public NothingTaken {
            faults = List.copyOf(faults);
        }
    }

    /** The file is no table that could be read. */
    public record Unreadable(Spreadsheet.Reason reason, Optional<Integer> row) implements Import {}

    /** Keeps a file for {@link #kept}, so that what is taken in is what was tried. */
    @Transactional
    public FileHash keep(Actor actor, byte[] file) {
        return files.keep(file);
    }

    /**
     * Tries or takes in a file that was kept.
     *
     * @throws IllegalArgumentException if no such file was kept
     */
    @Transactional
    public Import kept(Actor actor, FileHash hash, Mode mode) {
        Path file = null;
        try {
            file = Files.createTempFile("banyan-import-", "");
            Files.write(file, files.content(hash));
            return take(actor, file, CompletableFuture.completedFuture(hash), mode, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public Import from(Actor actor, Path file, Mode mode) {
        return from(actor, file, mode, rows -> {});
    }

    /** Hears how far a file is read (导入进度); what it throws ends the import, and nothing is changed. */
    public interface Progress {
        void read(int rows);
    }

    @Transactional
    public Import from(Actor actor, Path file, Mode mode, Progress progress) {
        // While its rows are read already: it takes as long as a twelfth of them.
        var hash = CompletableFuture.supplyAsync(
                () -> hash(file),
                work -> Thread.ofPlatform().name("hashing reports").start(work));
        return take(actor, file, hash, mode, progress);
    }

    private Import take(Actor actor, Path file, CompletableFuture<FileHash> hashing, Mode mode, Progress progress) {
        imported.begin();
        try (var rows = new Rows(imported, mode, actor.displayName(), clock.instant())) {
            return take(actor, file, hashing, rows, progress);
        }
    }

    private Import take(Actor actor, Path file, CompletableFuture<FileHash> hashing, Rows rows, Progress progress) {
        var read = preparing.read(actor, file, MOST_FAULTS, (lot, count) -> {
            if (hashing.isDone() && rows.isSameFile(hashing.join())) {
                return false;
            }
            rows.take(lot);
            progress.read(count);
            return true;
        });
        var hash = hashing.join();
        if (rows.isSameFile(hash)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new TakenBefore(hash);
        }
        rows.end();
        var faults = new ArrayList<>(read.faults());
        faults.addAll(rows.differing);
        faults.sort(Comparator.comparingInt(ImportFault::row));
        int refused = read.refused() + rows.differ;
        var taken = new Taken(
                hash, rows.added, rows.same, refused, faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        if (read.unreadable().isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            var why = read.unreadable().get();
            return new Unreadable(why.reason(), why.row());
        }
        if (rows.mode == Mode.TRY || rows.mode == Mode.ALL_OR_NOTHING && refused > 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return rows.mode == Mode.TRY ? taken : new NothingTaken(refused, taken.faults());
        }
        var counts = new ReportImport.Counts(taken.added(), taken.same(), refused);
        imported.record(
                new ReportImport(hash, rows.by, rows.at, counts, rows.days),
                rows.after,
                imported.newestFact(),
                rows.assignments);
        journal.record(new Deed(actor.displayName(), "ReportsImported", "report-import", hash.sm3())
                .after(taken.added() + " added, " + taken.same() + " known, " + refused + " refused"));
        return taken;
    }

    /** The rows of one file, as they come (逐批入库). */
    private static final class Rows implements AutoCloseable {
        private final ImportedReports imported;
        private final ImportedReports.Inflow inflow;
        private final List<Period> earlier;
        private final Mode mode;
        private final String by;
        private final Instant at;
        private final long after;
        private final List<ImportFault> differing = new ArrayList<>();
        private final Set<Long> assignments = new HashSet<>();
        private Optional<Period> days = Optional.empty();
        private Optional<Boolean> before = Optional.empty();
        private int added;
        private int same;
        private int differ;

        Rows(ImportedReports imported, Mode mode, String by, Instant at) {
            this.imported = imported;
            this.mode = mode;
            this.by = by;
            this.at = at;
            after = imported.newestFact();
            earlier = imported.days();
            inflow = imported.inflow(by, at);
        }

        /** Whether this very file was taken in before; asked once. */
        boolean isSameFile(FileHash file) {
            if (before.isEmpty()) {
                inflow.end();
                before = Optional.of(imported.find(file).isPresent());
            }
            return before.orElseThrow();
        }

        void take(List<Line> lot) {
            if (lot.isEmpty()) {
                return;
            }
            var within = new Period(
                    lot.stream().map(Line::day).min(Comparator.naturalOrder()).orElseThrow(),
                    lot.stream().map(Line::day).max(Comparator.naturalOrder()).orElseThrow());
            var fresh = earlier.stream().anyMatch(within::meets) ? withoutThoseStanding(lot) : lot;
            added += fresh.size();
            fresh.forEach(line -> assignments.add(line.assignment()));
            days = Optional.of(days.map(within::with).orElse(within));
            if (mode != Mode.TRY) {
                inflow.add(fresh);
            }
        }

        void end() {
            inflow.end();
        }

        @Override
        public void close() {
            inflow.close();
        }

        private List<Line> withoutThoseStanding(List<Line> lot) {
            inflow.end();
            var standing = imported.standing(lot);
            var fresh = new ArrayList<Line>(lot.size() - standing.size());
            for (int i = 0; i < lot.size(); i++) {
                var line = lot.get(i);
                var says = standing.get(i);
                if (says == null) {
                    fresh.add(line);
                } else if (says) {
                    same++;
                } else if (++differ <= MOST_FAULTS) {
                    differing.add(new ImportFault(line.row(), ImportFault.What.DIFFERS, line.unit()));
                }
            }
            return fresh;
        }
    }

    private static FileHash hash(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return FileHash.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
