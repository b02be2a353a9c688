package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.text.Table;
import dev.banyan.plancompiler.text.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a table into parts of the plan (表格转为任务): a row is a task, a heading row or a merged cell groups rows. */
final class TableParts {
    private final String text;
    private final Table table;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Part> group = Optional.empty();

    private TableParts(String text, Table table) {
        this.text = text;
        this.table = table;
    }

    static List<Part> of(String text, Table table) {
        boolean tasks = !table.statesIndicators() && (table.taskColumn().isPresent() || counts(text, table));
        if (!tasks) {
            return List.of(new Part(NodeKind.TABLE, table.span()));
        }
        var reader = new TableParts(text, table);
        table.rows().forEach(reader::take);
        return reader.parts;
    }

    /** Without header words: the first cells count 1, 2, 3. */
    private static boolean counts(String text, Table table) {
        var rows = table.rows().stream().filter(row -> !row.isHeading()).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!words(text, rows.get(i).cells().getFirst()).startsWith(Integer.toString(i + 1))) {
                return false;
            }
        }
        return rows.size() >= 2;
    }

    private static String words(String text, Span cell) {
        return text.substring(cell.start(), cell.end());
    }

    private void take(Row row) {
        if (row.isHeading() && table.heads().size() != 1) {
            var cell = row.cells().stream()
                    .filter(it -> it.length() > 0)
                    .findFirst()
                    .orElse(row.span());
            if (continuesRow(cell)) {
                parts.getLast().reach(row.span().end());
            } else {
                open(cell, row.span());
            }
            return;
        }
        int missing = Math.max(0, table.heads().size() - row.cells().size());
        var grouped = table.groupColumn();
        boolean shifted =
                grouped.isPresent() && missing > 0 && table.numberColumn().isEmpty();
        if (grouped.isPresent() && !shifted && grouped.getAsInt() < row.cells().size()) {
            var cell = row.cells().get(grouped.getAsInt());
            if (cell.length() > 0 && !sameGroup(cell)) {
                open(cell, row.span());
            }
        }
        task(row, shifted ? missing : 0);
    }

    private boolean continuesRow(Span cell) {
        boolean heading = Label.at(text, cell.start(), cell.end()).isPresent()
                || cell.length() <= 30 && !Prose.endsSentence(text.charAt(cell.end() - 1));
        return !heading && !parts.isEmpty();
    }

    private boolean sameGroup(Span cell) {
        return group.map(part -> part.titleWords.equals(words(text, cell))).orElse(false);
    }

    private void open(Span cell, Span row) {
        var label = Label.at(text, cell.start(), cell.end()).filter(it -> it.end() < cell.end());
        var title = Prose.trim(text, label.map(Label::end).orElse(cell.start()), cell.end());
        var part = new Part(
                NodeKind.ACTION, new Span(row.start(), cell.end()), label, Optional.of(title), words(text, title));
        group = Optional.of(part);
        parts.add(part);
    }

    private void task(Row row, int shift) {
        var number = at(row, table.numberColumn(), 0).filter(cell -> cell.length() <= 6);
        var counted = number.or(
                () -> table.heads().isEmpty() ? Optional.of(row.cells().getFirst()) : Optional.empty());
        var title = at(row, table.taskColumn(), shift).or(() -> longEnough(row)).map(this::heading);
        var label = counted.map(cell -> new Label(Numbering.NONE, 0, cell.start(), cell.end()));
        var part = new Part(
                NodeKind.TASK,
                row.span(),
                label,
                title,
                title.map(cell -> words(text, cell)).orElse(""));
        group.map(it -> it.children).orElse(parts).add(part);
    }

    private Optional<Span> at(Row row, OptionalInt column, int shift) {
        int k = column.orElse(-1) - shift;
        return k < 0 || k >= row.cells().size() || row.cells().get(k).length() == 0
                ? Optional.empty()
                : Optional.of(row.cells().get(k));
    }

    private Optional<Span> longEnough(Row row) {
        return row.cells().stream().filter(cell -> cell.length() >= 4).findFirst();
    }

    /** A long cell is named by its lead sentence. */
    private Span heading(Span cell) {
        var lead = new Block(text, cell, Optional.empty(), 0, true).title();
        return cell.length() > 40
                ? lead.orElse(cell)
                : Prose.trim(
                        text,
                        cell.start(),
                        Prose.endsSentence(text.charAt(cell.end() - 1)) ? cell.end() - 1 : cell.end());
    }
}
