package dev.banyan.directory.rules;

import dev.banyan.directory.Term;
import dev.banyan.directory.rules.CheckedRow.RowFault;
import dev.banyan.paperwork.Spreadsheet.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one row by their columns (读取一行), with every fault found in them. */
final class RowReader {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final int LONGEST = 40;

    private final Row row;
    private final Map<Column, Integer> places;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(Row row, Map<Column, Integer> places) {
        this.row = row;
        this.places = places;
    }

    int number() {
        return row.number();
    }

    List<RowFault> faults() {
        return faults;
    }

    void wrong(Fault fault, Column column) {
        faults.add(new RowFault(fault, Optional.of(column), shortened(written(column))));
    }

    void wrong(Fault fault) {
        faults.add(new RowFault(fault, Optional.empty(), ""));
    }

    String written(Column column) {
        return Optional.ofNullable(places.get(column)).map(row::cell).orElse("");
    }

    String needed(Column column) {
        if (written(column).isEmpty()) {
            wrong(Fault.EMPTY, column);
        }
        return written(column);
    }

    /** What is written; where the list has no such column, what was there. */
    Optional<String> text(Column column, Optional<String> there) {
        return places.containsKey(column) ? Optional.of(written(column)).filter(it -> !it.isEmpty()) : there;
    }

    /** The meaning of a word; empty where none is written or it is unknown. */
    <T> Optional<T> word(Column column, Map<String, T> words) {
        String written = written(column);
        Optional<T> meaning = ListWords.find(words, written);
        if (!written.isEmpty() && meaning.isEmpty()) {
            wrong(Fault.UNKNOWN_WORD, column);
        }
        return meaning;
    }

    <T> Optional<T> neededWord(Column column, Map<String, T> words) {
        needed(column);
        return word(column, words);
    }

    Optional<LocalDate> day(Column column, Optional<LocalDate> there) {
        if (!places.containsKey(column)) {
            return there;
        }
        String written = written(column);
        Matcher day = DAY.matcher(written);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            }
        } catch (DateTimeException noSuchDay) {
            // Said below.
        }
        wrong(Fault.NOT_A_DAY, column);
        return Optional.empty();
    }

    Term term(Column since, Column until, Term there) {
        return new Term(day(since, there.since()), day(until, there.until()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
