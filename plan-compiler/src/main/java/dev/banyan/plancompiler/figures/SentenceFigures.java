package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetValue;
import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.deadlines.Deadlines.Governed;
import dev.banyan.plancompiler.text.Numerals;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the indicators of one sentence (单句指标识别). */
final class SentenceFigures {
    private static final Set<String> TOTALS = Set.of("合计", "共计", "总计");

    private static final int SHORTEST_DEED = 5;

    private final WorkingText working;
    private final String text;
    private final DraftNode node;
    private final Deadlines deadlines;
    private final int sentence;
    private final Span span;
    private final List<Span> dates;
    private final List<Span> cuts;
    private final WordingReader reader;
    private final Selection selection;
    private final List<DraftIndicator> found = new ArrayList<>();
    private boolean aspiring;
    private Optional<Reading> latest = Optional.empty();
    private Optional<Quantity> baseline = Optional.empty();
    private Optional<Reading> clauseBefore = Optional.empty();
    private Optional<Reading> lastRead = Optional.empty();
    private List<Quantity> inClause = List.of();
    /** How many values the measure just read had before. */
    private int shared;

    SentenceFigures(WorkingText working, DraftNode node, Deadlines deadlines, int sentence, Span span) {
        this.working = working;
        this.text = working.folded();
        this.node = node;
        this.deadlines = deadlines;
        this.sentence = sentence;
        this.span = span;
        this.dates = deadlines.datesIn(sentence);
        this.cuts = deadlines.cutting(sentence);
        this.reader = new WordingReader(text);
        this.selection = new Selection(text, node);
    }

    List<DraftIndicator> read() {
        for (var clause : Clause.of(text, Labels.end(text, span), span.end())) {
            int before = found.size();
            readClause(clause);
            if (found.size() == before && !deadlines.isField(clause)) {
                deliver(clause);
            }
        }
        return found;
    }

    /** What is done by the date of a clause, or with 分别 by each of its dates. */
    private void deliver(Span clause) {
        var each = text.indexOf("分别", clause.start(), clause.end()) >= 0
                ? deadlines.coordinated(sentence, new Span(clause.end(), clause.end()))
                : List.<Governed>of();
        var governing =
                each.isEmpty() ? deadlines.explicitOf(sentence, clause).stream().toList() : each;
        governing.stream()
                .skip(each.isEmpty() || each.getLast().strict() ? 0 : each.size() - 1L)
                .filter(governed -> governed.strict() || !each.isEmpty() || !selection.background())
                .flatMap(governed -> Deliverables.read(working, span, clause, cuts, governed, aspiring).stream())
                .forEach(deliverable -> found.add(deliverable.placed("", node.id())));
    }

    private void readClause(Span clause) {
        clauseBefore = lastRead;
        lastRead = Optional.empty();
        if (!holdsFigure(clause)) {
            return;
        }
        var special = new SpecialFigures(text, clause, cuts);
        var quantities = Quantities.in(text, clause.start(), clause.end(), dates).stream()
                .filter(quantity -> (quantity.sort() != Quantity.Sort.BARE || standsAlone(quantity, clause))
                        && !selection.labelled(quantity)
                        && !selection.sizeWord(quantity, clause)
                        && !selection.ageGroup(quantity, clause))
                .toList();
        inClause = quantities;
        shared = 0;
        int left = clause.start();
        Optional<Reading> last = Optional.empty();
        for (var read : special.read()) {
            accept(read, clause);
            left = Math.max(left, read.span().end());
        }
        var taken = special.taken();
        var counted = new HashSet<Integer>();
        quantities.forEach(quantity -> counted.add(quantity.start()));
        for (int i = 0; i < quantities.size(); i++) {
            var quantity = quantities.get(i);
            boolean read = taken.stream().anyMatch(place -> place.overlaps(quantity.span()));
            boolean numbersOn =
                    counted.contains(quantity.end()) && Counts.behindClass(text, quantity.end()) == quantity.end();
            if (read || numbersOn || qualifies(quantities, i)) {
                continue;
            }
            int from = left <= quantity.start() ? left : clause.start();
            int right = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            var reading = reading(quantity, from, right, clause, last);
            if (reading.isPresent()) {
                shared =
                        last.filter(before -> before.name().equals(reading.get().name()))
                                        .isPresent()
                                ? shared + 1
                                : 0;
                accept(reading.get(), clause);
                left = Math.max(left, reading.get().span().end());
                last = reading;
                lastRead = reading;
            }
        }
    }

    private boolean holdsFigure(Span clause) {
        for (int i = clause.start(); i < clause.end(); i++) {
            char c = text.charAt(i);
            if (Numerals.begins(c) || Heads.SPECIAL.has(c)) {
                return true;
            }
        }
        return false;
    }

    /** A figure without a unit that nothing but a bound follows. */
    private boolean standsAlone(Quantity quantity, Span clause) {
        int end = Cue.AFTER
                .startingAt(text, quantity.end(), clause.end())
                .map(word -> word.end())
                .orElse(quantity.end());
        return end == clause.end() && !quantity.chinese();
    }

    /** An amount in front of things that are then counted (750千伏电网工程16个) only describes them. */
    private boolean qualifies(List<Quantity> quantities, int i) {
        var quantity = quantities.get(i);
        if (quantity.sort() != Quantity.Sort.AMOUNT && quantity.sort() != Quantity.Sort.AGE) {
            return false;
        }
        int at = quantity.end();
        for (int k = i + 1; k < Math.min(quantities.size(), i + 4); k++) {
            var next = quantities.get(k);
            for (; at < next.start(); at++) {
                if ("、,;:".indexOf(text.charAt(at)) >= 0) {
                    return false;
                }
            }
            if (next.sort() == Quantity.Sort.COUNT) {
                return next.start() - quantity.end() > 1;
            }
            at = next.end();
        }
        return false;
    }

    private Optional<Reading> reading(Quantity quantity, int left, int right, Span clause, Optional<Reading> last) {
        var wording = reader.around(quantity, left, right, cuts);
        if (wording.has(Cue.EACH) && aboutAll(quantity, clause)) {
            wording.cue(Cue.ABOUT, quantity.end(), quantity.end());
        }
        aspiring |= wording.modal;
        baseline.filter(from -> from.start() > left && from.end() <= quantity.start())
                .ifPresent(from ->
                        wording.nameEnd = Math.max(wording.nameStart, Math.min(wording.nameEnd, from.start() - 1)));
        var after = new Behind(text).figure(wording.end, right);
        if (last.isPresent() && !wording.hasName() && sharing(last.get(), quantity, after)) {
            return Optional.of(last.get().sharedWith(quantity, wording));
        }
        if (quantity.start() > span.start() && "从由".indexOf(text.charAt(quantity.start() - 1)) >= 0) {
            baseline = Optional.of(quantity);
            return Optional.empty();
        }
        int behindLast = last.map(
                        before -> Counts.behindClass(text, before.span().end()))
                .orElse(quantity.start());
        wording.chained = quantity.start() > behindLast && "、和及".indexOf(text.charAt(behindLast)) >= 0;
        wording.dated =
                cuts.stream().anyMatch(date -> date.end() >= clause.start() - 1 && date.end() <= quantity.start());
        wording.chained |= latest.filter(before -> before.quantity().unit().equals(quantity.unit()))
                        .isPresent()
                && text.startsWith("其中", clause.start());
        wording.perHead |= wording.chained
                && last.filter(before -> before.wording().perHead).isPresent();
        boolean listed = wording.chained
                        && last.filter(before -> before.wording().actionBeside || before.wording().listed)
                                .isPresent()
                        && !wording.hasName()
                || goesOn(quantity, clause)
                || sharesDoing(quantity, wording, clause);
        wording.listed = listed;
        wording.fills = wording.nameStart == clause.start()
                && wording.nameEnd == quantity.start()
                && quantity.end() == clause.end()
                && wording.nameEnd - wording.nameStart >= SHORTEST_DEED;
        wording.continued = clauseBefore
                .filter(before -> before.quantity().unit().equals(quantity.unit()))
                .isPresent();
        return selection.reading(quantity, wording, after, clause, span, listed);
    }

    /** 分别增长4%、5%左右: a word behind the last of several values holds for all of them. */
    private boolean aboutAll(Quantity quantity, Span clause) {
        int end = quantity.end();
        for (var next : inClause) {
            boolean joined = next.start() == end + 1 && "、和".indexOf(text.charAt(end)) >= 0;
            end = joined && next.unit().equals(quantity.unit()) ? next.end() : end;
        }
        return Cue.AFTER
                .startingAt(text, end, clause.end())
                .filter(word -> word.says() == Cue.ABOUT)
                .filter(word -> word.end() == clause.end() || "、和".indexOf(text.charAt(word.end())) < 0)
                .isPresent();
    }

    /** A second value behind 和 or 、 belongs to the same name if it has none of its own. */
    private boolean sharing(Reading last, Quantity quantity, Span after) {
        boolean joined = true;
        for (int i = last.span().end(); i < quantity.start(); i++) {
            joined &= inDate(i) || !Character.isIdeographic(text.charAt(i)) || "和与及达到为约超过".indexOf(text.charAt(i)) >= 0;
        }
        boolean sameUnit = last.quantity().unit().equals(quantity.unit())
                || last.wording().has(Cue.EACH) && last.quantity().sort() == quantity.sort();
        return joined
                && sameUnit
                && !last.namedBehind()
                && (after.length() == 0 || last.wording().has(Cue.EACH));
    }

    /** 培育10家龙头企业,100家骨干企业: a clause that begins with a figure shares the word of doing of the one before. */
    private boolean goesOn(Quantity quantity, Span clause) {
        boolean opens = clause.start() == quantity.start() && clause.start() > span.start();
        boolean total = clause.start() + 2 == quantity.start()
                && TOTALS.contains(text.substring(clause.start(), quantity.start()))
                && quantity.end() == clause.end();
        if (total) {
            return true;
        }
        return opens
                && text.charAt(clause.start() - 1) == ','
                && clauseBefore
                        .filter(reading ->
                                reading.namedBehind() && reading.quantity().sort() == quantity.sort())
                        .isPresent();
    }

    /** 新增示范单位80家,示范店30家: a clause of nothing but name and count shares the word of doing of the one before. */
    private boolean sharesDoing(Quantity quantity, Wording wording, Span clause) {
        return wording.hasName()
                && wording.nameStart == clause.start()
                && quantity.end() == clause.end()
                && clauseBefore
                        .filter(reading -> reading.wording().actionAhead || reading.wording().listed)
                        .filter(reading -> reading.quantity().unit().equals(quantity.unit()))
                        .isPresent();
    }

    private boolean inDate(int place) {
        return dates.stream().anyMatch(date -> date.start() <= place && place < date.end());
    }

    /** Values that share a name and a pair of dates take one date each. */
    private Governed governing(Reading reading, Span clause) {
        var dates = deadlines.coordinated(sentence, reading.value());
        boolean each = dates.size() > shared
                && inClause.stream()
                                .filter(it ->
                                        it.unit().equals(reading.quantity().unit()))
                                .count()
                        == dates.size();
        return each ? dates.get(shared) : deadlines.governing(sentence, reading.value(), clause.end());
    }

    private void accept(Reading reading, Span clause) {
        var governed = governing(reading, clause);
        if (governed.past() || selection.background() && !governed.explicit()) {
            return;
        }
        var trace = new ArrayList<Trace>(reading.trace());
        governed.deadline().span().ifPresent(place -> trace.add(new Trace(governed.rule(), place)));
        var quantity = reading.quantity();
        baseline.filter(from -> from.unit().equals(quantity.unit())
                        && from.end() <= reading.value().start())
                .ifPresent(from -> trace.add(new Trace("figure.baseline", from.span())));
        baseline = Optional.empty();
        found.add(new DraftIndicator(
                "",
                node.id(),
                words(nameOf(reading)),
                reading.comparator(),
                new TargetValue(
                        reading.number(),
                        quantity.max(),
                        words(reading.value()),
                        Optional.of(reading.value()),
                        quantity.unit(),
                        PerHead.of(words(reading.name())),
                        reading.base().map(this::words)),
                governed.deadline(),
                reading.recurrence(),
                aspiring || reading.wording().modal,
                reading.span(),
                trace));
    }

    /** A figure that names nothing goes on with the measure before it, or with the subject of the clause before. */
    private Span nameOf(Reading reading) {
        var name = reading.name();
        if (name.length() == 0) {
            return latest.filter(before ->
                            before.quantity().unit().equals(reading.quantity().unit()))
                    .map(Reading::name)
                    .orElseGet(() ->
                            Subjects.before(text, span.start(), reading.span().start()));
        }
        latest = Optional.of(reading);
        return name;
    }

    private String words(Span place) {
        return working.printed(place).replace("\n", "").strip();
    }
}
