package dev.banyan.assessment.web;

import dev.banyan.assessment.Counted;
import dev.banyan.assessment.KeptValue;
import dev.banyan.assessment.ResultsBook;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in every results book, in the words of one language (结果册用语). */
final class BookNames {
    static final String NOTHING = "—";

    private static final int PUBLISHED = 2;

    final ResultsBook book;
    final Counted counted;
    final SchemeDocument document;
    final Words words;
    private final ScoreNames names;

    BookNames(ResultsBook book, Words words, ScoreNames names) {
        this.names = names;
        this.book = book;
        this.counted = book.counted();
        this.document = counted.scheme().document();
        this.words = words;
    }

    /** Of which days it speaks, for example 2025年第四季度. */
    String span() {
        var span = counted.round().span();
        String half = span.kind() == Kind.HALF ? "." + span.number() : "";
        return words.of("book.span." + span.kind() + half, span.year(), span.number());
    }

    String title() {
        return words.of("book.title", span(), document.group().name().in(words.language()));
    }

    /** The name it bore when the year opened, or its English one. */
    String unit(String code) {
        return names.unit(words, code, counted.name(code));
    }

    String titleOf(String key) {
        return ScoreNames.title(words, document, key);
    }

    /** A dash where the group is too small to be placed. */
    String place(ScoreSheet sheet) {
        return counted.placed() ? String.valueOf(sheet.standing().place()) : NOTHING;
    }

    String grade(ScoreSheet sheet) {
        return ScoreNames.grade(words, document, sheet.standing());
    }

    String vetoes(ScoreSheet sheet) {
        return sheet.vetoes().isEmpty()
                ? NOTHING
                : sheet.vetoes().stream().map(this::titleOf).collect(Collectors.joining(words.of("book.and")));
    }

    /** Items of a sheet in the order of the scheme, what is added and taken off last. */
    static List<ItemScore> items(ScoreSheet sheet) {
        return Stream.concat(sheet.blocks().stream().flatMap(it -> it.items().stream()), sheet.adjustments().stream())
                .toList();
    }

    /** The block of an item; empty for what is added and taken off. */
    Optional<Scheme.Block> blockOf(String item) {
        return document.scheme().blocks().stream()
                .filter(block -> block.items().stream().anyMatch(it -> it.key().equals(item)))
                .findFirst();
    }

    /** The value that counts. */
    Optional<KeptValue> value(String unit, String item) {
        var values = counted.values(unit, item);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    String valueText(String unit, String item) {
        return value(unit, item)
                .map(it -> ScoreNames.value(words, it.value()))
                .orElseGet(() -> words.of("assessment.outcome.MISSING"));
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(PUBLISHED, RoundingMode.HALF_UP);
    }

    /** What is added and taken off, together. */
    static BigDecimal onTop(ScoreSheet sheet) {
        return sheet.adjustments().stream().map(ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What decides between equal scores; the last sentence says that the rest stays equal. */
    String ties() {
        return document.scheme().ranking().ties().stream()
                .map(it -> RuleWords.tie(words, document, it))
                .collect(Collectors.joining(words.of("book.and"), words.of("book.ties"), words.of("book.ties.rest")));
    }

    String grades() {
        return RuleWords.grading(words, document, document.scheme().grading());
    }

    static Words chinese() {
        return new Words(Language.CHINESE);
    }
}
