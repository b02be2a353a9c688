package dev.banyan.assessment;

import dev.banyan.assessment.AssessmentDesk.Act;
import dev.banyan.assessment.EnterValue.Entry;
import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.rules.ValueTable.Line;
import dev.banyan.assessment.rules.ValueTable;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Values;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes values that are given by hand in from a table (导入考核数据): all of it or, if any row is at fault, nothing. What stands there
 * already is left as it is, so that the same table twice changes nothing.
 */
@Component
@Needs(Permission.ASSESS)
public class ImportValues {
    private final Rounds rounds;
    private final Values values;
    private final Scores scores;
    private final AssessmentDesk desk;

    ImportValues(Rounds rounds, Values values, Scores scores, AssessmentDesk desk) {
        this.rounds = rounds;
        this.values = values;
        this.scores = scores;
        this.desk = desk;
    }

    public sealed interface Outcome {}

    /**
     * What was done, or on trial would be.
     *
     * @param same how many stand there already
     */
    public record Taken(int given, int same) implements Outcome {}

    /** The file is no table that could be read. */
    public record Unreadable(Spreadsheet.Reason reason, Optional<Integer> row) implements Outcome {}

    /** @param refusals what stands against which row, by its number */
    public record Faulty(List<ValueTable.Fault> faults, SortedMap<Integer, RowRefusal> refusals) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param value what the row says, as far as it is at fault */
    public record RowRefusal(Refusal refusal, String value) {}

    /** Units are shown their scores already. */
    public record TooLate() implements Outcome {}

    /** There is no such round, or it lies out of reach. */
    public record NotFound() implements Outcome {}

    /** @param trial whether to say only what would be done */
    @Transactional
    public Outcome from(Actor actor, RoundId id, byte[] file, boolean trial) {
        var round = rounds.hold(id);
        if (round.isEmpty() || !desk.assesses(actor)) {
            return new NotFound();
        }
        if (round.get().state() != State.GATHERING) {
            return new TooLate();
        }
        return switch (Spreadsheet.read(file, Spreadsheet.Limits.LIST)) {
            case Spreadsheet.Refused(var reason, var row) -> new Unreadable(reason, row);
            case Spreadsheet.Table(var rows) -> taken(actor, scores.of(round.get()), rows, trial);
        };
    }

    private Outcome taken(Actor actor, Counted counted, List<Spreadsheet.Row> rows, boolean trial) {
        var reading = ValueTable.read(rows);
        var refusals = new TreeMap<Integer, RowRefusal>();
        var fresh = new ArrayList<KeptValue>();
        var author = new Author(actor.id(), actor.displayName(), desk.now());
        for (var line : reading.lines()) {
            var entry = new Entry(counted.round().id(), line.unit(), line.item(), line.value(), line.reason());
            var refusal = EnterValue.refusal(counted, entry);
            if (refusal.isPresent()) {
                refusals.put(line.row(), new RowRefusal(refusal.get(), said(line, refusal.get())));
            } else {
                EnterValue.fresh(counted, entry, author).ifPresent(fresh::add);
            }
        }
        if (!reading.faults().isEmpty() || !refusals.isEmpty()) {
            return new Faulty(reading.faults(), refusals);
        }
        if (!trial && !fresh.isEmpty()) {
            values.add(counted.round().id(), fresh);
            desk.record(actor, Act.VALUES_IMPORTED, counted.round().id(), String.valueOf(fresh.size()));
        }
        return new Taken(fresh.size(), reading.lines().size() - fresh.size());
    }

    private static String said(Line line, Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_UNIT -> line.unit();
            case NO_SUCH_ITEM, NOT_BY_HAND -> line.item();
            case NO_VALUE -> line.value();
            case NOT_NOW,
                    CHANGED_MEANWHILE,
                    REASON_MISSING,
                    REASON_TOO_LONG,
                    TOO_EARLY,
                    NOTHING_GATHERED,
                    APPEALS_OPEN,
                    APPEALS_WAIT,
                    NOT_OPENED,
                    NO_SUCH_SPAN,
                    NO_SUCH_VETO,
                    HOLDS_ALREADY,
                    TOO_LATE,
                    APPEALED_ALREADY,
                    PROOF_REFUSED,
                    OWN_WORK -> "";
        };
    }

    /** One row of the table that is filled in (数据表行). */
    public record ToFill(Assessed unit, String item, Optional<KeptValue> now) {}

    /** What is given by hand in a round, unit by unit, with what stands there now; empty if there is no such round. */
    @Transactional(readOnly = true)
    public Optional<Template> template(Actor actor, RoundId id) {
        return rounds.find(id).filter(_ -> desk.assesses(actor)).map(round -> template(scores.of(round)));
    }

    /** A table to be filled in (考核数据表). */
    public record Template(Round round, SchemeVersion scheme, List<ToFill> rows) {
        public Template {
            rows = List.copyOf(rows);
        }
    }

    private static Template template(Counted counted) {
        var document = counted.scheme().document();
        var byHand = document.scheme()
                .items()
                .filter(item -> Optional.ofNullable(document.sources().get(item.key()))
                        .filter(it -> it.name().equals(GivenByHand.NAME))
                        .isPresent())
                .toList();
        var rows = counted.members().stream()
                .flatMap(unit -> byHand.stream().map(item -> {
                    var before = counted.values(unit.unit(), item.key());
                    return new ToFill(
                            unit, item.key(), before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()));
                }))
                .toList();
        return new Template(counted.round(), counted.scheme(), rows);
    }
}
