package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Fields;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dictionary of what units already give and systems already hold (数据项字典), so that nothing is asked twice. */
@Component
@Needs(Permission.READ_REPORTS)
public class FieldDictionary {
    private static final int LONGEST = 200;

    private final Fields fields;
    private final FindUnits units;
    private final Journal journal;
    private final Clock clock;

    FieldDictionary(Fields fields, FindUnits units, Journal journal, Clock clock) {
        this.fields = fields;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Outcome {
        DONE,
        /** It stands there already. */
        KNOWN,
        NAME_OR_SOURCE_MISSING,
        TOO_LONG,
        NO_SUCH_UNIT,
        /** It is gone, or it stands for what a unit reports and ends with that. */
        CANNOT_END
    }

    /** Fields whose name, owner or source holds these words; those of systems first. */
    @Transactional(readOnly = true)
    public Page<Field> page(String words, int page) {
        return fields.page(words, page);
    }

    /** The same in the order they were entered, for whoever reads on from one of them. */
    @Transactional(readOnly = true)
    public List<Field> after(String words, long after, int most) {
        return fields.after(words, after, most);
    }

    /**
     * Enters what a system holds.
     *
     * @param owner code of the unit that answers for the figure
     * @param source the system, in words
     */
    @Transactional
    @Needs(Permission.REQUEST_REPORTS)
    public Outcome add(Actor actor, String name, String measure, String owner, String source) {
        if (name.isBlank() || source.isBlank()) {
            return Outcome.NAME_OR_SOURCE_MISSING;
        }
        if (name.length() > LONGEST || source.length() > LONGEST || measure.length() > LONGEST) {
            return Outcome.TOO_LONG;
        }
        if (units.all().stream().noneMatch(unit -> unit.code().equals(owner))) {
            return Outcome.NO_SUCH_UNIT;
        }
        var field = new Field(
                0,
                name.strip(),
                Optional.of(measure.strip()).filter(it -> !it.isEmpty()),
                owner,
                Optional.empty(),
                source.strip());
        if (!fields.add(field, actor.displayName(), clock.instant())) {
            return Outcome.KNOWN;
        }
        record(actor, "FieldAdded", name.strip(), Optional.empty(), Optional.of(field.toString()));
        return Outcome.DONE;
    }

    /** A system no longer holds it. */
    @Transactional
    @Needs(Permission.REQUEST_REPORTS)
    public Outcome end(Actor actor, long id) {
        return fields.end(id, clock.instant())
                .map(field -> {
                    record(actor, "FieldEnded", field.name(), Optional.of(field.toString()), Optional.empty());
                    return Outcome.DONE;
                })
                .orElse(Outcome.CANNOT_END);
    }

    private void record(Actor actor, String act, String name, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "field", name, before, after));
    }
}
