package dev.banyan.reports.rules;

import dev.banyan.paperwork.Spreadsheet.Row;
import dev.banyan.reports.ImportFault;
import dev.banyan.reports.ImportFault.What;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table of earlier reports row by row (历史报告表); columns are found by their heading, in any order. */
public final class ReportTable {
    /** Longest words of a row, in characters. */
    public static final int LONGEST_WORDS = 1000;

    /** Nothing was reported before the People's Republic; whoever writes an earlier day mistyped it. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private static final Pattern INDICATOR = Pattern.compile("(?:指标|indicator )(\\d{1,6})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Set<String> YES = Set.of("是", "已通过", "通过", "yes", "true", "1");
    private static final Set<String> NO = Set.of("", "否", "未通过", "no", "false", "0");

    private final Heading heading;
    /** Days before today of which rows speak, by assignment. */
    private final Map<Long, BitSet> seen = new HashMap<>();

    private final Known known;

    public ReportTable(Heading heading, Known known) {
        this.heading = heading;
        this.known = known;
    }

    /**
     * Which columns a table has (表头).
     *
     * @param places where they stand
     * @param indicators numbers of the indicators that have a column, by its place
     */
    public record Heading(Map<Column, Integer> places, Map<Integer, Integer> indicators) {
        /** What a row says, or what is missing in it. */
        public static Optional<Heading> of(Row row, List<ImportFault> faults) {
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            Map<Integer, Integer> indicators = new TreeMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String name = row.cell(i);
                for (Column column : Column.values()) {
                    if (name.equals(column.chinese) || name.equalsIgnoreCase(column.english)) {
                        places.putIfAbsent(column, i);
                    }
                }
                var indicator = INDICATOR.matcher(name.toLowerCase(java.util.Locale.ROOT));
                if (indicator.matches()) {
                    indicators.put(i, Integer.valueOf(indicator.group(1)));
                }
            }
            var heading = new Heading(places, indicators);
            for (Column column : List.of(Column.TASK, Column.UNIT, Column.DAY)) {
                if (!places.containsKey(column) && !(column == Column.TASK && heading.byPart())) {
                    faults.add(new ImportFault(row.number(), What.COLUMN_MISSING, column.chinese));
                }
            }
            return faults.isEmpty() ? Optional.of(heading) : Optional.empty();
        }

        /** Whether rows may name a task by its place in a plan. */
        public boolean byPart() {
            return places.containsKey(Column.PLAN) && places.containsKey(Column.PART);
        }

        /** Whether rows may hold figures. */
        public boolean figures() {
            return !indicators.isEmpty();
        }
    }

    /** Columns of the table besides those of the indicators. */
    public enum Column {
        TASK("任务编号", "task"),
        PLAN("计划编号", "plan"),
        PART("计划条目", "part"),
        UNIT("单位代码", "unit code"),
        DAY("日期", "day"),
        PROGRESS("自报进度", "claimed progress"),
        WORDS("说明", "words"),
        ACCEPTED("是否通过", "accepted");

        private final String chinese;
        private final String english;

        Column(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String heading(boolean inChinese) {
            return inChinese ? chinese : english;
        }
    }

    /**
     * What rows are held against.
     *
     * @param duties assignments whose units answer, by task and code of the unit
     * @param tasks tasks by {@code plan/part}, if rows may name them so
     * @param questions number of the question of each indicator, by task, if rows may hold figures
     * @param today no row speaks of a later day
     */
    public record Known(
            Map<Long, Map<String, Long>> duties,
            Map<String, Long> tasks,
            Map<Long, Map<Integer, Integer>> questions,
            LocalDate today) {}

    public sealed interface Read {}

    public record Bad(ImportFault fault) implements Read {}

    /**
     * One report of a row.
     *
     * @param answers what was said, as JSON
     */
    public record Line(
            int row, long assignment, long task, String unit, LocalDate day, boolean accepted, String answers)
            implements Read {}

    public Read read(Row row) {
        var task = task(row);
        var duties = task == null ? null : known.duties().get(task);
        if (task == null || duties == null) {
            return bad(row, What.NO_SUCH_TASK, cell(row, Column.TASK));
        }
        String unit = cell(row, Column.UNIT);
        var assignment = duties.get(unit);
        if (assignment == null) {
            return bad(row, What.NO_SUCH_DUTY, unit);
        }
        var day = day(cell(row, Column.DAY));
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(known.today())) {
            return bad(
                    row,
                    day != null && day.isAfter(known.today()) ? What.DAY_TO_COME : What.DAY_WRONG,
                    cell(row, Column.DAY));
        }
        String accepted = cell(row, Column.ACCEPTED);
        boolean yes = YES.contains(accepted);
        if (!yes && !NO.contains(accepted)) {
            return bad(row, What.ACCEPTED_WRONG, accepted);
        }
        var answers = new StringBuilder(160);
        var fault = answers(row, task, answers);
        if (fault != null) {
            return new Bad(fault);
        }
        var days = seen.computeIfAbsent(assignment, _ -> new BitSet());
        int before = (int) day.until(known.today(), ChronoUnit.DAYS);
        if (days.get(before)) {
            return bad(row, What.TWICE, cell(row, Column.DAY));
        }
        days.set(before);
        return new Line(row.number(), assignment, task, unit, day, yes, answers.toString());
    }

    private @Nullable Long task(Row row) {
        String number = cell(row, Column.TASK);
        return number.isEmpty()
                ? known.tasks().get(cell(row, Column.PLAN) + "/" + cell(row, Column.PART))
                : WHOLE.matcher(number).matches() ? Long.valueOf(number) : null;
    }

    /** Writes what is said, in the form in which answers are kept. */
    private @Nullable ImportFault answers(Row row, long task, StringBuilder into) {
        String progress = cell(row, Column.PROGRESS).replace("%", "").strip();
        if (!progress.isEmpty()
                        && (progress.length() > 3 || !WHOLE.matcher(progress).matches())
                || progress.length() == 3 && !progress.equals("100")) {
            return new ImportFault(row.number(), What.PROGRESS_WRONG, progress);
        }
        String words = cell(row, Column.WORDS);
        if (words.length() > LONGEST_WORDS) {
            return new ImportFault(row.number(), What.WORDS_TOO_LONG, String.valueOf(LONGEST_WORDS));
        }
        int share = progress.isEmpty() ? -1 : Integer.parseInt(progress);
        into.append("{\"clauses\":[");
        if (!words.isEmpty()) {
            into.append("{\"question\":1,\"standing\":\"")
                    .append(share == 100 ? "DONE" : share == 0 ? "NOT_STARTED" : "IN_PROGRESS")
                    .append("\",\"words\":\"");
            escape(words, into);
            into.append("\"}");
        }
        into.append("],\"figures\":[");
        int figures = 0;
        for (var column : heading.indicators().entrySet()) {
            String text = row.cell(column.getKey());
            if (text.isEmpty()) {
                continue;
            }
            String plain = text.indexOf(',') < 0 ? text : text.replace(",", "");
            if (!NUMBER.matcher(plain).matches()) {
                return new ImportFault(row.number(), What.FIGURE_WRONG, text);
            }
            var question = known.questions().getOrDefault(task, Map.of()).get(column.getValue());
            if (question == null) {
                return new ImportFault(row.number(), What.NO_SUCH_INDICATOR, String.valueOf(column.getValue()));
            }
            into.append(figures++ == 0 ? "" : ",")
                    .append("{\"question\":")
                    .append(question)
                    .append(",\"indicator\":")
                    .append(column.getValue())
                    .append(",\"value\":")
                    .append(new BigDecimal(plain).toPlainString())
                    .append(",\"origin\":\"TYPED\"}");
        }
        into.append("],\"progress\":")
                .append(share < 0 ? "null" : progress(share))
                .append(",\"unchanged\":false}");
        return words.isEmpty() && figures == 0 && share < 0
                ? new ImportFault(row.number(), What.NOTHING_SAID, "")
                : null;
    }

    private static String progress(int share) {
        return Integer.toString(share);
    }

    private static void escape(String words, StringBuilder into) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"', '\\' -> into.append('\\').append(c);
                case '\n' -> into.append("\\n");
                case '\t' -> into.append("\\t");
                case '\r' -> into.append("\\r");
                default -> into.append(c < ' ' ? ' ' : c);
            }
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                    ? LocalDate.of(
                            Integer.parseInt(text, 0, 4, 10),
                            Integer.parseInt(text, 5, 7, 10),
                            Integer.parseInt(text, 8, 10, 10))
                    : null;
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    private String cell(Row row, Column column) {
        var place = heading.places().get(column);
        return place == null ? "" : row.cell(place);
    }

    private static Bad bad(Row row, What what, String value) {
        return new Bad(new ImportFault(row.number(), what, value));
    }
}
