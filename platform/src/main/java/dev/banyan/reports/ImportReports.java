package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.FileHash;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.reports.rules.ReportTable;
import dev.banyan.reports.rules.ReportTable.Fault;
import dev.banyan.reports.store.ImportedReports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    public record Taken(FileHash file, int added, int same, int refused, List<Fault> faults) implements Import {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** The same file was taken in before; nothing was changed. */
    public record TakenBefore(FileHash file) implements Import {}

    /** Rows are at fault and all or nothing was wanted; nothing was changed. */
    public record NothingTaken(int refused, List<Fault> faults) implements Import {
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
            return take(actor, file, hash, mode);
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
        return take(actor, file, hash(file), mode);
    }

    private Import take(Actor actor, Path file, FileHash hash, Mode mode) {
        if (imported.begin(hash)) {
            return new TakenBefore(hash);
        }
        var staged = preparing.stage(actor, file, MOST_FAULTS);
        if (staged.unreadable().isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Unreadable(
                    staged.unreadable().get().reason(),
                    staged.unreadable().get().row());
        }
        var before = imported.compare(MOST_FAULTS);
        var faults = new ArrayList<>(staged.faults());
        before.first().stream()
                .limit(MOST_FAULTS - faults.size())
                .map(it -> new Fault(it.row(), ReportTable.What.DIFFERS, it.unit()))
                .forEach(faults::add);
        faults.sort(Comparator.comparingInt(Fault::row));
        int refused = staged.refused() + before.differing();
        if (mode == Mode.ALL_OR_NOTHING && refused > 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new NothingTaken(refused, faults);
        }
        if (mode == Mode.TRY) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            int fresh = Math.toIntExact(staged.staged()) - before.same() - before.differing();
            return new Taken(hash, fresh, before.same(), refused, faults);
        }
        return keep(actor, hash, staged, before, refused, faults);
    }

    private Taken keep(
            Actor actor,
            FileHash hash,
            PrepareImport.Staged staged,
            ImportedReports.Before before,
            int refused,
            List<Fault> faults) {
        var now = clock.instant();
        int added = imported.keep(actor.displayName(), now, staged.forms());
        imported.record(hash, actor.displayName(), now, added, before.same(), refused);
        journal.record(new Deed(
                actor.displayName(),
                "ReportsImported",
                "report-import",
                hash.sm3(),
                Optional.empty(),
                Optional.of(added + " added, " + before.same() + " known, " + refused + " refused")));
        return new Taken(hash, added, before.same(), refused, faults);
    }

    private static FileHash hash(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return FileHash.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
