package dev.banyan.assessment.web;

import dev.banyan.assessment.Counted;
import dev.banyan.assessment.KeptValue;
import dev.banyan.assessment.ResultsBook;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in every results book, in the words of one language (结果册用语). */
final class BookNames {
    private static final int PUBLISHED = 2;

    final ResultsBook book;
    final Counted counted;
    final SchemeDocument document;
    final Words words;

    BookNames(ResultsBook book, Words words) {
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

    String titleOf(String key) {
        return document.titleOf(key).in(words.language());
    }

    /** The sheets as a group table shows them: by place where there are places, as the group is listed otherwise. */
    List<ScoreSheet> sheets() {
        return counted.placed()
                ? counted.sheets().stream()
                        .sorted(Comparator.comparingInt(it -> it.standing().place()))
                        .toList()
                : counted.sheets();
    }

    /** A dash where the group is too small to be placed. */
    String place(ScoreSheet sheet) {
        return counted.placed() ? String.valueOf(sheet.standing().place()) : "–";
    }

    String grade(ScoreSheet sheet) {
        return sheet.standing().grade().map(this::titleOf).orElse("–");
    }

    String vetoes(ScoreSheet sheet) {
        return sheet.vetoes().isEmpty()
                ? "–"
                : sheet.vetoes().stream().map(this::titleOf).collect(Collectors.joining(words.of("book.value.and")));
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
                .map(it -> ValueWords.of(it.value(), words))
                .orElseGet(() -> words.of("book.value.missing"));
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(PUBLISHED, RoundingMode.HALF_UP);
    }

    static String points(BigDecimal points) {
        return rounded(points).toPlainString();
    }

    /** What is added and taken off, together. */
    static BigDecimal onTop(ScoreSheet sheet) {
        return sheet.adjustments().stream().map(ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What decides between equal scores; the last sentence says that the rest stays equal. */
    String ties() {
        return document.scheme().ranking().ties().stream()
                .map(this::tie)
                .collect(Collectors.joining(
                        words.of("book.value.and"), words.of("book.ties") + " ", words.of("book.ties.rest")));
    }

    private String tie(TieBreak tie) {
        return switch (tie) {
            case TieBreak.MoreInBlock(String block) -> words.of("book.tie.block", titleOf(block));
            case TieBreak.MoreOf(String item) -> words.of("book.tie.more", titleOf(item));
            case TieBreak.FewerOf(String item) -> words.of("book.tie.fewer", titleOf(item));
        };
    }

    String grades() {
        return switch (document.scheme().grading()) {
            case Grading.Lines(var lines) ->
                lines.stream()
                        .map(it -> words.of(
                                "book.grade.line",
                                titleOf(it.grade()),
                                it.from().toPlainString()))
                        .collect(Collectors.joining(words.of("book.value.and")));
            case Grading.Quotas quotas ->
                quotas.quotas().stream()
                        .map(it -> words.of(
                                "book.grade.quota",
                                titleOf(it.grade()),
                                it.share()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()))
                        .collect(Collectors.joining(
                                words.of("book.value.and"),
                                "",
                                words.of(
                                        "book.grade.rest",
                                        titleOf(quotas.rest()),
                                        words.of("book.grade.rounding." + quotas.rounding()),
                                        words.of("book.grade.tie." + quotas.onTie()))));
        };
    }

    static Words chinese() {
        return new Words(Language.CHINESE);
    }
}
