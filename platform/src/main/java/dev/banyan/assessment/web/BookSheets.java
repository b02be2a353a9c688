package dev.banyan.assessment.web;

import dev.banyan.assessment.ResultsBook;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.Spreadsheet.Sheet;
import java.util.List;
import java.util.stream.Stream;

/** A results book as a workbook (结果册工作簿): the group, all items by unit, what moved, and the scheme. */
final class BookSheets {
    private final BookNames names;

    private BookSheets(ResultsBook book, Words words, ScoreNames units) {
        names = new BookNames(book, words, units);
    }

    static List<Sheet> of(ResultsBook book, Words words, ScoreNames units) {
        var sheets = new BookSheets(book, words, units);
        return List.of(sheets.group(), sheets.items(), sheets.moved(), sheets.scheme());
    }

    private Sheet sheet(String name, List<String> heading, Stream<List<Cell>> rows) {
        return new Sheet(names.words.of("book.sheet." + name), heading, rows.iterator());
    }

    private Stream<String> columns(String... keys) {
        return Stream.of(keys).map(key -> names.words.of("book.column." + key));
    }

    private Sheet group() {
        var scheme = names.document.scheme();
        var parts = Stream.concat(
                scheme.blocks().stream().map(Scheme.Block::key),
                scheme.adjustments().stream().map(it -> it.item().key()));
        return sheet(
                "group",
                Stream.of(
                                columns("place", "code", "unit"),
                                parts.map(names::titleOf),
                                columns("score", "grade", "veto"))
                        .flatMap(it -> it)
                        .toList(),
                names.counted.inOrder().stream().map(this::groupRow));
    }

    private List<Cell> groupRow(ScoreSheet sheet) {
        return Stream.of(
                        Stream.of(
                                names.counted.placed()
                                        ? Cell.of(sheet.standing().place())
                                        : Cell.of(BookNames.NOTHING),
                                Cell.of(sheet.unit()),
                                Cell.of(names.unit(sheet.unit()))),
                        sheet.blocks().stream().map(it -> Cell.of(BookNames.rounded(it.inTotal()))),
                        sheet.adjustments().stream().map(it -> Cell.of(BookNames.rounded(it.points()))),
                        Stream.of(
                                Cell.of(sheet.published()), Cell.of(names.grade(sheet)), Cell.of(names.vetoes(sheet))))
                .flatMap(it -> it)
                .toList();
    }

    private Sheet items() {
        return sheet(
                "items",
                columns("code", "unit", "block", "item", "weight", "value", "outcome", "points", "cause")
                        .toList(),
                names.counted.inOrder().stream()
                        .flatMap(sheet -> BookNames.items(sheet).stream().map(item -> itemRow(sheet.unit(), item))));
    }

    private List<Cell> itemRow(String unit, ItemScore item) {
        return List.of(
                Cell.of(unit),
                Cell.of(names.unit(unit)),
                Cell.of(names.blockOf(item.key())
                        .map(it -> names.titleOf(it.key()))
                        .orElseGet(() -> names.words.of("book.column.on-top"))),
                Cell.of(names.titleOf(item.key())),
                names.document.item(item.key()).map(it -> Cell.of(it.weight())).orElse(Cell.EMPTY),
                Cell.of(names.valueText(unit, item.key())),
                Cell.of(names.words.of("book.outcome." + item.outcome())),
                Cell.of(BookNames.rounded(item.points())),
                Cell.of(names.value(unit, item.key())
                        .map(it -> names.words.of("assessment.cause." + it.cause()))
                        .orElse(BookNames.NOTHING)));
    }

    private Sheet moved() {
        return sheet(
                "moved",
                columns("code", "unit", "score-before", "score-now", "place-before", "place-now")
                        .toList(),
                names.book.moved().stream()
                        .map(it -> List.of(
                                Cell.of(it.unit()),
                                Cell.of(names.unit(it.unit())),
                                Cell.of(it.before().published()),
                                Cell.of(it.now().published()),
                                Cell.of(names.place(it.before())),
                                Cell.of(names.place(it.now())))));
    }

    private Sheet scheme() {
        var items = names.document
                .scheme()
                .items()
                .map(item -> List.of(
                        Cell.of(names.blockOf(item.key())
                                .map(it -> names.titleOf(it.key()))
                                .orElseGet(() -> names.words.of("book.column.on-top"))),
                        Cell.of(names.titleOf(item.key())),
                        Cell.of(item.weight()),
                        Cell.of(RuleWords.of(names.words, item.rule()))));
        var release = names.book.release();
        var more = Stream.of(
                line(
                        "scheme",
                        names.document.title().in(names.words.language()) + " "
                                + names.words.of(
                                        "book.version", names.counted.scheme().number())),
                line("ties", names.ties()),
                line("grades", names.grades()),
                line("released", release.issuer() + " " + names.words.day(release.day())),
                line("digest", release.digest()));
        return sheet("scheme", columns("block", "item", "weight", "rule").toList(), Stream.concat(items, more));
    }

    private List<Cell> line(String key, String text) {
        return List.of(Cell.of(names.words.of("book.line." + key)), Cell.EMPTY, Cell.EMPTY, Cell.of(text));
    }
}
