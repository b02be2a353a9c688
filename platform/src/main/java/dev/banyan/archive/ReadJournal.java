package dev.banyan.archive;

import dev.banyan.archive.store.JournalEntries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks entries of the journal up (查阅日志), newest first. */
@Component
public class ReadJournal {
    private final JournalEntries entries;

    public ReadJournal(JournalEntries entries) {
        this.entries = entries;
    }

    /** At most {@code limit} entries with numbers below {@code before}. */
    public List<JournalEntry> page(JournalFilter filter, long before, int limit) {
        return entries.newestFirst(filter, before, limit);
    }

    /** Kinds of object that occur in the journal, in alphabetical order. */
    public List<String> objectKinds() {
        return entries.distinct(JournalEntries.Column.OBJECT_KIND);
    }

    /** Names that occur in the journal as who acted, in alphabetical order. */
    public List<String> actors() {
        return entries.distinct(JournalEntries.Column.ACTOR);
    }
}
