package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.WireNamed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The cells of one row by heading (单元格), read as what they should be. */
final class Cells {
    private final String file;
    private final int line;
    private final Map<String, Integer> places;
    private final List<String> values;

    Cells(String file, int line, Map<String, Integer> places, List<String> values) {
        this.file = file;
        this.line = line;
        this.places = places;
        this.values = values;
    }

    int line() {
        return line;
    }

    /** Ends the reading of this row only. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        final transient RowError error;

        Unreadable(RowError error) {
            super(error.toString());
            this.error = error;
        }
    }

    private Unreadable unreadable(String column, String what, String remedy) {
        return new Unreadable(new RowError(file, line, column, what, remedy));
    }

    String text(String column) {
        var place = places.get(column);
        return place == null || place >= values.size() ? "" : values.get(place).strip();
    }

    String required(String column) throws Unreadable {
        String text = text(column);
        if (text.isEmpty()) {
            throw unreadable(column, "empty", "fill it in");
        }
        return text;
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    List<String> list(String column) {
        return Arrays.stream(text(column).split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    <E extends Enum<E> & WireNamed> E word(String column, Class<E> type) throws Unreadable {
        String text = required(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> unreadable(column, text + " is unknown here", "write one of " + words(type)));
    }

    <E extends Enum<E> & WireNamed> Optional<E> optionalWord(String column, Class<E> type) throws Unreadable {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(word(column, type));
    }

    private static <E extends Enum<E> & WireNamed> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireNamed::wireName).collect(Collectors.joining(", "));
    }

    LocalDate day(String column) throws Unreadable {
        return day(column, required(column));
    }

    LocalDate day(String column, String text) throws Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw unreadable(column, text + " is no day", "write a day such as 2026-03-05");
        }
    }

    Optional<LocalDate> optionalDay(String column) throws Unreadable {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
    }

    /** A day alone means its first second. */
    LocalDateTime moment(String column) throws Unreadable {
        String text = required(column);
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atTime(LocalTime.MIDNIGHT)
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw unreadable(column, text + " is no moment", "write a moment such as 2026-03-05 09:30:00");
        }
    }

    long number(String column) throws Unreadable {
        return number(column, required(column));
    }

    long number(String column, String text) throws Unreadable {
        return Decimals.read(text)
                .orElseThrow(() -> unreadable(
                        column,
                        text + " is no number that can be kept",
                        "write digits, at most 13 before the point and 4 behind it, or use a larger unit"));
    }

    OptionalLong optionalNumber(String column) throws Unreadable {
        return text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(column));
    }

    int count(String column) throws Unreadable {
        return count(column, required(column));
    }

    int count(String column, String text) throws Unreadable {
        if (!text.matches("\\d{1,6}")) {
            throw unreadable(column, text + " is no whole number", "write digits only");
        }
        return Integer.parseInt(text);
    }

    /** Hundredths; one where nothing is said. */
    int weight(String column) throws Unreadable {
        if (text(column).isEmpty()) {
            return 100;
        }
        long weight = number(column);
        if (weight % 100 != 0 || weight < 100 || weight > 1_000_000) {
            throw unreadable(column, text(column) + " is no weight", "write 0.01 to 100 with at most two decimals");
        }
        return (int) (weight / 100);
    }
}
