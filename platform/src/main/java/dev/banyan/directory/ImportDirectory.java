package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.FileHash;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.rules.CheckedRow;
import dev.banyan.directory.rules.CheckedRow.State;
import dev.banyan.directory.rules.Entry;
import dev.banyan.directory.rules.ListCheck;
import dev.banyan.directory.store.Units;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Limits;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list in from a spreadsheet (导入名录): a trial shows what each row would do, then the same file is taken in as a
 * whole or not at all.
 */
@Component
@Needs(Permission.MANAGE_UNITS)
public class ImportDirectory {
    private final DirectoryContent content;
    private final ApplyEntries entries;
    private final Units units;
    private final FindScope scope;
    private final KeptFiles files;
    private final Journal journal;

    ImportDirectory(
            DirectoryContent content,
            ApplyEntries entries,
            Units units,
            FindScope scope,
            KeptFiles files,
            Journal journal) {
        this.content = content;
        this.entries = entries;
        this.units = units;
        this.scope = scope;
        this.files = files;
        this.journal = journal;
    }

    public sealed interface Result {}

    /** The file is no table that could be read. */
    public record Unreadable(Spreadsheet.Reason reason, Optional<Integer> row) implements Result {}

    public record HeadingWrong(ListCheck.HeadingWrong heading) implements Result {}

    /**
     * What the rows would do; nothing was changed.
     *
     * @param file the file, kept to be taken in; empty if a row is wrong or none would change anything
     */
    public record Tried(ListCheck.Rows rows, Optional<FileHash> file) implements Result {}

    /** All rows stand. */
    public record Taken(long added, long changed, long unchanged) implements Result {}

    @Transactional
    public Result check(Actor actor, DirectoryList list, byte[] file) {
        return switch (read(actor, list, file)) {
            case Tried tried ->
                new Tried(tried.rows(), isUseful(tried.rows()) ? Optional.of(files.keep(file)) : Optional.empty());
            case Unreadable unreadable -> unreadable;
            case HeadingWrong wrong -> wrong;
            case Taken taken -> taken;
        };
    }

    /**
     * Takes in the file of a trial; what has become wrong since is told as by a trial.
     *
     * @throws IllegalArgumentException if no such file was kept
     */
    @Transactional
    public Result apply(Actor actor, DirectoryList list, FileHash file) {
        return take(actor, list, files.content(file), Optional.of(file));
    }

    /** Tries a file and takes it in at once. */
    @Transactional
    public Result take(Actor actor, DirectoryList list, byte[] file) {
        return take(actor, list, file, Optional.empty());
    }

    private Result take(Actor actor, DirectoryList list, byte[] file, Optional<FileHash> kept) {
        units.lockAll();
        Result result = read(actor, list, file);
        if (!(result instanceof Tried tried) || tried.rows().count(State.WRONG) > 0) {
            return result;
        }
        ListCheck.Rows rows = tried.rows();
        var taken = new Taken(rows.count(State.NEW), rows.count(State.CHANGED), rows.count(State.UNCHANGED));
        if (taken.added() + taken.changed() > 0) {
            entries.take(rows.rows().stream()
                    .filter(row -> row.state() != State.UNCHANGED)
                    .map(CheckedRow::entry)
                    .<Entry>flatMap(Optional::stream)
                    .toList());
            FileHash hash = kept.orElseGet(() -> files.keep(file));
            journal.record(new Deed(actor.displayName(), "DirectoryImported", "list", list.name())
                    .after("{\"added\":" + taken.added() + ",\"changed\":" + taken.changed() + ",\"file\":\""
                            + hash.sm3() + "\"}"));
        }
        return taken;
    }

    private Result read(Actor actor, DirectoryList list, byte[] file) {
        return switch (Spreadsheet.read(file, Limits.LIST)) {
            case Spreadsheet.Refused(var reason, var row) -> new Unreadable(reason, row);
            case Spreadsheet.Table(var rows) ->
                switch (ListCheck.check(list, rows, content.known(), scope.of(actor), ListVocabulary.WORDS)) {
                    case ListCheck.HeadingWrong wrong -> new HeadingWrong(wrong);
                    case ListCheck.Rows checked -> new Tried(checked, Optional.empty());
                };
        };
    }

    private static boolean isUseful(ListCheck.Rows rows) {
        return rows.count(State.WRONG) == 0 && rows.count(State.NEW) + rows.count(State.CHANGED) > 0;
    }
}
