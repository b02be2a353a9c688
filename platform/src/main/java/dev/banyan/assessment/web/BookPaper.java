package dev.banyan.assessment.web;

import dev.banyan.assessment.ReadScores.Moved;
import dev.banyan.assessment.ResultsBook;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Block;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.OfficialPaper.Head;
import dev.banyan.paperwork.OfficialPaper.Heading;
import dev.banyan.paperwork.OfficialPaper.Issue;
import dev.banyan.paperwork.OfficialPaper.Number;
import dev.banyan.paperwork.OfficialPaper.Signature;
import dev.banyan.paperwork.OfficialPaper.Table;
import dev.banyan.paperwork.OfficialPaper.Text;
import dev.banyan.paperwork.OfficialPaper.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A results book as an official paper (结果册版面), always in Chinese. Its tables have an odd number of columns: in a row of an even
 * number every other cell would be a label.
 */
final class BookPaper {
    private static final String DIGITS = "零一二三四五六七八九";

    private final BookNames names;
    private final List<Block> blocks = new ArrayList<>();
    private int chapter;

    private BookPaper(ResultsBook book) {
        names = new BookNames(book, BookNames.chinese(), ScoreNames.NONE);
    }

    static OfficialPaper of(ResultsBook book) {
        return new BookPaper(book).write();
    }

    private OfficialPaper write() {
        var release = names.book.release();
        blocks.add(new Head(say("head")));
        blocks.add(new Number("（" + names.span() + "）", Optional.empty()));
        blocks.add(new Issue(release.issuer(), release.day()));
        blocks.add(new Title(names.title()));
        places();
        blockScores();
        moved();
        units();
        scheme();
        chapter("check");
        blocks.add(new Text(say("check.text", release.digest())));
        blocks.add(new Signature(release.issuer(), release.day()));
        return new OfficialPaper(Form.BRIEF, Colour.RED, blocks);
    }

    private String say(String key, Object... arguments) {
        return names.words.of("book.paper." + key, arguments);
    }

    private void chapter(String key) {
        blocks.add(new Heading(1, numeral(++chapter) + "、" + say(key)));
    }

    /** A number up to 99 in Chinese. */
    private static String numeral(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    private void table(List<String> heading, Stream<List<String>> rows) {
        blocks.add(new Table(Stream.concat(Stream.of(heading), rows).toList()));
    }

    private List<String> heading(String... keys) {
        return Stream.of(keys).map(key -> names.words.of("book.column." + key)).toList();
    }

    private void places() {
        chapter("places");
        var counted = names.counted;
        blocks.add(new Text(say(
                "places.text",
                names.document.title().zh(),
                counted.scheme().number(),
                counted.members().size())));
        if (!counted.placed()) {
            blocks.add(new Text(say("too-few", names.document.group().smallest())));
        }
        table(
                heading("place", "unit", "score", "grade", "veto"),
                names.counted.inOrder().stream()
                        .map(sheet -> List.of(
                                names.place(sheet),
                                names.unit(sheet.unit()),
                                sheet.published().toPlainString(),
                                names.grade(sheet),
                                names.vetoes(sheet))));
        if (!names.document.scheme().ranking().ties().isEmpty()) {
            blocks.add(new Text(names.ties()));
        }
    }

    private void blockScores() {
        chapter("blocks");
        var heading = Stream.of(
                        Stream.of(names.words.of("book.column.unit")),
                        names.document.scheme().blocks().stream().map(it -> names.titleOf(it.key())),
                        Stream.of(names.words.of("book.column.on-top")))
                .flatMap(it -> it)
                .toList();
        table(
                odd(heading, names.words.of("book.column.score")),
                names.counted.inOrder().stream().map(this::blockRow));
    }

    /** With one more cell if their number is even. */
    private static List<String> odd(List<String> cells, String more) {
        return cells.size() % 2 == 1
                ? cells
                : Stream.concat(cells.stream(), Stream.of(more)).toList();
    }

    private List<String> blockRow(ScoreSheet sheet) {
        var cells = Stream.of(
                        Stream.of(names.unit(sheet.unit())),
                        sheet.blocks().stream().map(it -> ScoreNames.points(it.inTotal())),
                        Stream.of(ScoreNames.points(BookNames.onTop(sheet))))
                .flatMap(it -> it)
                .toList();
        return odd(cells, sheet.published().toPlainString());
    }

    private void moved() {
        chapter("moved");
        if (names.book.moved().isEmpty()) {
            blocks.add(new Text(say("moved.nobody")));
            return;
        }
        blocks.add(new Text(say("moved.text", names.book.moved().size())));
        table(
                heading("unit", "score-before", "score-now", "place-before", "place-now"),
                names.book.moved().stream().map(this::movedRow));
    }

    private List<String> movedRow(Moved moved) {
        return List.of(
                names.unit(moved.unit()),
                moved.before().published().toPlainString(),
                moved.now().published().toPlainString(),
                names.place(moved.before()),
                names.place(moved.now()));
    }

    private void units() {
        chapter("units");
        int number = 0;
        for (var sheet : names.counted.inOrder()) {
            blocks.add(new Heading(
                    2,
                    "（" + numeral(++number) + "）"
                            + say(
                                    "unit",
                                    names.unit(sheet.unit()),
                                    sheet.published().toPlainString())));
            table(
                    heading("item", "value", "points"),
                    BookNames.items(sheet).stream()
                            .map(item -> List.of(
                                    names.titleOf(item.key()),
                                    names.valueText(sheet.unit(), item.key()),
                                    ScoreNames.points(item.points()))));
        }
    }

    private void scheme() {
        chapter("scheme");
        var scheme = names.document.scheme();
        table(heading("item", "weight", "rule"), scheme.items().map(this::ruleRow));
        blocks.add(new Text(say("grades", names.grades())));
        for (var veto : scheme.vetoes()) {
            blocks.add(new Text(say("veto", names.titleOf(veto.key()), names.titleOf(veto.best()))));
        }
    }

    private List<String> ruleRow(Scheme.Item item) {
        return List.of(
                names.titleOf(item.key()), item.weight().toPlainString(), RuleWords.of(names.words, item.rule()));
    }
}
