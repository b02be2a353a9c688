package dev.banyan.responsibility.rules;

import dev.banyan.paperwork.Spreadsheet.Row;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of assignments (责任分工表); columns are found by their heading, in any order. */
public final class AssignmentTable {
    private AssignmentTable() {}

    /** Columns of the table, in the order in which it is written. */
    public enum Column {
        TASK("任务编号", "task number", true),
        TITLE("任务", "task", false),
        UNIT_CODE("单位编码", "unit code", false),
        UNIT("单位", "unit", false),
        ROLE("角色", "role", true),
        WEIGHT("权重", "weight", false),
        DUE("完成时限", "due", false),
        REASON("超期理由", "reason for a later date", false),
        STATE("状态", "state", false);

        private final String chinese;
        private final String english;
        private final boolean needed;

        Column(String chinese, String english, boolean needed) {
            this.chinese = chinese;
            this.english = english;
            this.needed = needed;
        }

        boolean isCalled(String heading) {
            return heading.equals(chinese) || heading.toLowerCase(Locale.ROOT).equals(english);
        }

        public String heading(boolean inChinese) {
            return inChinese ? chinese : english;
        }
    }

    private static final Map<DutyRole, List<String>> ROLES = Map.of(
            DutyRole.LEAD, List.of("牵头", "牵头单位", "主办", "lead"),
            DutyRole.CO_LEAD, List.of("责任", "责任单位", "共同牵头", "co-lead", "co_lead"),
            DutyRole.SUPPORT, List.of("配合", "配合单位", "协办", "support"),
            DutyRole.SUPERVISE, List.of("督导", "督导单位", "supervise"),
            DutyRole.GUIDE, List.of("指导", "指导单位", "guide"));

    public enum What {
        /** A column without which nothing can be read. */
        COLUMN_MISSING,
        NOT_A_TASK_NUMBER,
        UNIT_MISSING,
        UNKNOWN_UNIT,
        AMBIGUOUS_UNIT,
        UNKNOWN_ROLE,
        NOT_A_WEIGHT,
        NOT_A_DATE,
        /** The same task, unit and role stand in an earlier row. */
        TWICE
    }

    /** @param row number of the row as a spreadsheet program shows it */
    public record Fault(int row, What what, String value) {}

    /** @param row number of the row as a spreadsheet program shows it */
    public record Line(int row, Order order) {}

    /** @param lines rows that could be read */
    public record Reading(List<Line> lines, List<Fault> faults) {}

    public static Reading read(List<Row> rows, UnitNames names) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var heading = rows.getFirst();
        for (Column column : Column.values()) {
            for (int i = 0; i < heading.cells().size(); i++) {
                if (column.isCalled(heading.cell(i))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        var faults = new ArrayList<Fault>();
        for (Column column : Column.values()) {
            if (column.needed && !places.containsKey(column)) {
                faults.add(new Fault(heading.number(), What.COLUMN_MISSING, column.chinese));
            }
        }
        if (!places.containsKey(Column.UNIT) && !places.containsKey(Column.UNIT_CODE)) {
            faults.add(new Fault(heading.number(), What.COLUMN_MISSING, Column.UNIT.chinese));
        }
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        if (faults.isEmpty()) {
            rows.stream()
                    .skip(1)
                    .forEach(row ->
                            new Cells(row, places, names, faults).line(seen).ifPresent(lines::add));
        }
        return new Reading(lines, faults);
    }

    /** One row while it is read. */
    private record Cells(Row row, Map<Column, Integer> places, UnitNames names, List<Fault> faults) {
        String cell(Column column) {
            return Optional.ofNullable(places.get(column)).map(row::cell).orElse("");
        }

        Optional<Line> line(Set<String> seen) {
            int before = faults.size();
            var task = number(cell(Column.TASK)).filter(it -> it > 0);
            if (task.isEmpty()) {
                fault(What.NOT_A_TASK_NUMBER, cell(Column.TASK));
            }
            var unit = unit();
            var role = role(cell(Column.ROLE));
            if (role.isEmpty()) {
                fault(What.UNKNOWN_ROLE, cell(Column.ROLE));
            }
            var weight = weight(role.orElse(DutyRole.SUPPORT));
            var due = due();
            if (faults.size() > before) {
                return Optional.empty();
            }
            if (!seen.add(task.get() + " " + unit.get() + " " + role.get())) {
                fault(What.TWICE, cell(Column.TASK));
                return Optional.empty();
            }
            var reason = Optional.of(cell(Column.REASON)).filter(it -> !it.isBlank());
            return Optional.of(new Line(
                    row.number(),
                    new Order(
                            new TaskId(task.get()),
                            unit.get(),
                            role.get(),
                            new Order.Demand(weight.get(), due, reason, false, Assignment.Posts.NONE))));
        }

        private Optional<String> unit() {
            String code = cell(Column.UNIT_CODE);
            String name = code.isEmpty() ? cell(Column.UNIT) : code;
            if (name.isEmpty()) {
                fault(What.UNIT_MISSING, "");
                return Optional.empty();
            }
            return switch (names.match(name)) {
                case UnitNames.One(var unit) -> Optional.of(unit.code());
                case UnitNames.Unknown() -> {
                    fault(What.UNKNOWN_UNIT, name);
                    yield Optional.empty();
                }
                case UnitNames.Several _, UnitNames.Every _ -> {
                    fault(What.AMBIGUOUS_UNIT, name);
                    yield Optional.empty();
                }
            };
        }

        private Optional<Integer> weight(DutyRole role) {
            String text = cell(Column.WEIGHT).replaceFirst("[%％]$", "").strip();
            if (text.isEmpty()) {
                return Optional.of(Order.Demand.usual(role).weight());
            }
            var weight = number(text).filter(it -> it >= 0 && it <= 100).map(Long::intValue);
            if (weight.isEmpty()) {
                fault(What.NOT_A_WEIGHT, cell(Column.WEIGHT));
            }
            return weight;
        }

        private Optional<LocalDate> due() {
            String text = cell(Column.DUE);
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                fault(What.NOT_A_DATE, text);
                return Optional.empty();
            }
        }

        private static Optional<Long> number(String text) {
            return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        }

        private static Optional<DutyRole> role(String text) {
            return ROLES.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(text.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void fault(What what, String value) {
            faults.add(new Fault(row.number(), what, value.substring(0, Math.min(40, value.length()))));
        }
    }
}
