package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Nesting;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.text.Sentences.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the cell of a table row that says by when the rest of the row is due (完成时限列). */
final class RowDates {
    private static final int LONGEST_DATE_CELL = 16;

    private final String words;
    private final Nesting nesting;
    private final PlanPeriod period;
    private final List<Sentence> sentences;
    private final List<List<DatePhrase>> phrases;
    private final Map<String, Optional<DatePhrase>> lastLines = new HashMap<>();

    /** The rest of the line looked at last, and where its last tab stands; in front of it if it has none. */
    private Span row = new Span(0, 0);

    private int lastTab = -1;

    RowDates(
            String words,
            Nesting nesting,
            PlanPeriod period,
            List<Sentence> sentences,
            List<List<DatePhrase>> phrases) {
        this.words = words;
        this.nesting = nesting;
        this.period = period;
        this.sentences = sentences;
        this.phrases = phrases;
    }

    /** The date in another cell of the row in which a place of a sentence stands. */
    Optional<DatePhrase> governing(int sentence, int place) {
        return cellOfRow(sentence, place).or(() -> lastLineOfRow(place));
    }

    /** The cell of a task table that holds nothing but a date (完成时限). */
    private Optional<DatePhrase> cellOfRow(int sentence, int place) {
        if (place < row.start() || place > row.end()) {
            readRow(place);
        }
        int end = row.end();
        int tab = place <= lastTab ? words.indexOf('\t', place) : -1;
        Optional<DatePhrase> found = Optional.empty();
        for (int i = sentence; tab >= 0 && tab < end && i < sentences.size(); i++) {
            if (sentences.get(i).span().start() >= end) {
                break;
            }
            for (var phrase : phrases.get(i)) {
                boolean dated = phrase.role() == Role.DEADLINE || phrase.role() == Role.MENTION;
                if (dated && phrase.span().start() > tab && fillsCell(phrase.span(), end)) {
                    found = Optional.of(phrase);
                }
            }
        }
        return found;
    }

    /** The last cell of a row that a conversion flattened to one cell a line, if it holds a date and little else. */
    private Optional<DatePhrase> lastLineOfRow(int place) {
        for (var node : nesting.around(place)) {
            if (node.kind() == NodeKind.TASK && node.label().isPresent()) {
                var date = lastLines.computeIfAbsent(node.id(), id -> dateOfLastLine(node.span()));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DatePhrase> dateOfLastLine(Span row) {
        int first = Math.max(row.start(), row.end() - LONGEST_DATE_CELL - 1);
        int line = row.end();
        while (line > first && words.charAt(line - 1) != '\n') {
            line--;
        }
        if (line == first) {
            return Optional.empty();
        }
        int start = Prose.trim(words, line, row.end()).start();
        return DateScanner.scan(words, start, row.end(), period, OptionalInt.empty()).stream()
                .filter(date -> date.role() == Role.DEADLINE || date.role() == Role.MENTION)
                .filter(date ->
                        date.span().start() == start && row.end() - date.span().end() <= 4)
                .findFirst();
    }

    private void readRow(int place) {
        int newline = words.indexOf('\n', place);
        row = new Span(place, newline < 0 ? words.length() : newline);
        lastTab = row.end() - 1;
        while (lastTab >= place && words.charAt(lastTab) != '\t') {
            lastTab--;
        }
    }

    private boolean fillsCell(Span date, int rowEnd) {
        int start = words.lastIndexOf('\t', date.start()) + 1;
        int tab = words.indexOf('\t', date.end(), Math.max(date.end(), rowEnd));
        int end = tab < 0 ? rowEnd : tab;
        return words.substring(start, end).strip().length() <= date.length() + 2;
    }
}
