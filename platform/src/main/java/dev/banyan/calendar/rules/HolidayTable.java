package dev.banyan.calendar.rules;

import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.SpecialDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes notices as a table (节假日表), one line for each stretch of days, and tells in which line it is wrong. */
public final class HolidayTable {
    public static final String HEADING = "年份,依据,类型,名称,起,止";

    /** The beginning of a table as it should be. */
    public static final String EXAMPLE = HEADING + """

            2026,国办发明电〔2025〕7号,放假,春节,2026-02-15,2026-02-23
            2026,国办发明电〔2025〕7号,上班,春节,2026-02-14,2026-02-14
            """;

    private static final Map<String, Kind> KINDS = Map.of("放假", Kind.HOLIDAY, "上班", Kind.MAKE_UP);
    private static final int COLUMNS = 6;
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_STRETCH = 31;

    private HolidayTable() {}

    public sealed interface Reading {}

    /** @param notices one for each year, in order */
    public record Good(List<HolidayNotice> notices) implements Reading {}

    public record Faulty(List<Fault> faults) implements Reading {}

    /** @param line number of the line in the table, the heading being 1 */
    public record Fault(int line, What what, String value) {}

    public enum What {
        HEADING_EXPECTED,
        NO_LINES,
        TOO_MANY_LINES,
        COLUMNS_EXPECTED,
        NOT_A_YEAR,
        SOURCE_MISSING,
        SOURCE_DIFFERS,
        UNKNOWN_KIND,
        NAME_MISSING,
        NOT_A_DAY,
        ENDS_BEFORE_IT_STARTS,
        TOO_LONG,
        OUTSIDE_ITS_YEAR,
        DAY_TWICE,
        WORKED_ANYWAY
    }

    public static Reading read(String table) {
        List<String> lines = table.replace("\uFEFF", "").strip().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)) {
            return fault(1, What.HEADING_EXPECTED, lines.isEmpty() ? "" : lines.getFirst());
        }
        if (lines.size() > MOST_LINES) {
            return fault(MOST_LINES + 1, What.TOO_MANY_LINES, String.valueOf(MOST_LINES));
        }
        var reader = new Reader();
        for (int line = 2; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                reader.read(line, lines.get(line - 1).strip());
            }
        }
        if (reader.faults.isEmpty() && reader.days.isEmpty()) {
            return fault(2, What.NO_LINES, "");
        }
        return reader.faults.isEmpty() ? new Good(reader.notices()) : new Faulty(reader.faults);
    }

    /** The table that reads back as this notice. */
    public static String text(HolidayNotice notice) {
        var lines = new StringBuilder(HEADING).append('\n');
        for (int from = 0, until; from < notice.days().size(); from = until + 1) {
            until = from;
            while (until + 1 < notice.days().size()
                    && follows(notice.days().get(until), notice.days().get(until + 1))) {
                until++;
            }
            SpecialDay first = notice.days().get(from);
            lines.append(String.join(
                            ",",
                            String.valueOf(notice.year()),
                            notice.source(),
                            first.kind() == Kind.HOLIDAY ? "放假" : "上班",
                            first.name(),
                            first.date().toString(),
                            notice.days().get(until).date().toString()))
                    .append('\n');
        }
        return lines.toString();
    }

    private static boolean follows(SpecialDay day, SpecialDay next) {
        return next.equals(new SpecialDay(day.date().plusDays(1), day.kind(), day.name()));
    }

    private static Faulty fault(int line, What what, String value) {
        return new Faulty(List.of(new Fault(line, what, value)));
    }

    private static final class Reader {
        private final List<Fault> faults = new ArrayList<>();
        private final Map<Integer, String> sources = new TreeMap<>();
        private final Map<Integer, List<SpecialDay>> days = new TreeMap<>();
        private final Map<LocalDate, Integer> seen = new TreeMap<>();

        void read(int line, String text) {
            String[] cells = text.split(",", -1);
            if (cells.length != COLUMNS) {
                faults.add(new Fault(line, What.COLUMNS_EXPECTED, text));
                return;
            }
            int before = faults.size();
            int year = cells[0].strip().matches("(19|20|21)[0-9]{2}") ? Integer.parseInt(cells[0].strip()) : 0;
            check(line, year != 0, What.NOT_A_YEAR, cells[0]);
            check(line, !cells[1].isBlank(), What.SOURCE_MISSING, text);
            Optional<Kind> kind = Optional.ofNullable(KINDS.get(cells[2].strip()));
            check(line, kind.isPresent(), What.UNKNOWN_KIND, cells[2]);
            check(line, !cells[3].isBlank(), What.NAME_MISSING, text);
            Optional<LocalDate> from = day(line, cells[4].strip());
            Optional<LocalDate> until = day(line, cells[5].strip());
            if (faults.size() > before || kind.isEmpty() || from.isEmpty() || until.isEmpty()) {
                return;
            }
            String source = sources.computeIfAbsent(year, it -> cells[1].strip());
            check(line, source.equals(cells[1].strip()), What.SOURCE_DIFFERS, cells[1]);
            check(line, !until.get().isBefore(from.get()), What.ENDS_BEFORE_IT_STARTS, cells[5]);
            check(line, from.get().plusDays(LONGEST_STRETCH).isAfter(until.get()), What.TOO_LONG, cells[5]);
            if (faults.size() == before) {
                from.get()
                        .datesUntil(until.get().plusDays(1))
                        .forEach(date -> add(line, year, new SpecialDay(date, kind.get(), cells[3].strip())));
            }
        }

        private void add(int line, int year, SpecialDay day) {
            LocalDate date = day.date();
            boolean within = date.getYear() == year || date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
            check(line, within, What.OUTSIDE_ITS_YEAR, date.toString());
            check(line, seen.putIfAbsent(date, line) == null, What.DAY_TWICE, date.toString());
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            check(line, day.kind() == Kind.HOLIDAY || weekend, What.WORKED_ANYWAY, date.toString());
            days.computeIfAbsent(year, it -> new ArrayList<>()).add(day);
        }

        private Optional<LocalDate> day(int line, String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                faults.add(new Fault(line, What.NOT_A_DAY, text));
                return Optional.empty();
            }
        }

        private void check(int line, boolean right, What what, String value) {
            if (!right) {
                faults.add(new Fault(line, what, value));
            }
        }

        List<HolidayNotice> notices() {
            return days.entrySet().stream()
                    .map(year -> new HolidayNotice(
                            year.getKey(),
                            sources.getOrDefault(year.getKey(), ""),
                            year.getValue().stream()
                                    .sorted(Comparator.comparing(SpecialDay::date))
                                    .toList()))
                    .toList();
        }
    }
}
