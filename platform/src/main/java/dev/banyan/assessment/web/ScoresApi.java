package dev.banyan.assessment.web;

import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.KeptValue;
import dev.banyan.assessment.ReadScores;
import dev.banyan.assessment.ReadScores.UnitScore;
import dev.banyan.assessment.Round;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.SchemeVersion;
import dev.banyan.assessment.rules.ValueNotation;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Schemes, rounds and score sheets for programs; nobody sees more of a round than on the pages. */
@Api
@Needs(Permission.READ_SCORES)
class ScoresApi {
    private final FindSchemes schemes;
    private final ReadScores scores;

    ScoresApi(FindSchemes schemes, ReadScores scores) {
        this.schemes = schemes;
        this.scores = scores;
    }

    record SchemeRow(String key, int version, String title, Instant written, boolean shipped) {
        static SchemeRow of(SchemeVersion version) {
            return new SchemeRow(
                    version.key(),
                    version.number(),
                    version.document().title().zh(),
                    version.written().at(),
                    version.shipped());
        }
    }

    record SchemeDetail(SchemeRow scheme, String text) {}

    record RoundRow(
            long id, String scheme, int version, RoundSpan span, Round.State state, Optional<LocalDate> appealsUntil) {
        static RoundRow of(Round round) {
            var span = round.span();
            return new RoundRow(
                    round.id().value(),
                    round.scheme(),
                    round.version(),
                    new RoundSpan(span.kind(), span.year(), span.number(), span.first(), span.last()),
                    round.state(),
                    round.appealsUntil());
        }
    }

    record RoundSpan(Round.Kind kind, int year, int number, LocalDate from, LocalDate to) {}

    /** @param place empty where places are not to be seen yet, or the group is too small */
    record ScoreSheetRow(
            String unit,
            String name,
            BigDecimal score,
            Optional<Integer> place,
            Optional<String> grade,
            List<String> vetoes) {
        static ScoreSheetRow of(String name, ScoreSheet sheet, boolean placed) {
            return new ScoreSheetRow(
                    sheet.unit(),
                    name,
                    sheet.published(),
                    placed ? Optional.of(sheet.standing().place()) : Optional.empty(),
                    placed ? sheet.standing().grade() : Optional.empty(),
                    sheet.vetoes());
        }
    }

    record ScoreSheetDetail(ScoreSheetRow sheet, List<ScoreSheetItem> items) {}

    record ScoreSheetItem(
            String block,
            String item,
            ScoreSheet.Outcome outcome,
            BigDecimal points,
            Optional<ScoreSheetValue> value) {}

    record ScoreSheetValue(String value, KeptValue.Cause cause, Instant recorded) {}

    @GetMapping("/schemes")
    ApiPage<SchemeRow> listSchemes(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = schemes.all().stream()
                .filter(it -> it.key().compareTo(asked.after().orElse("")) > 0)
                .limit(asked.look())
                .map(SchemeRow::of)
                .toList();
        return ApiPage.of(found, asked, SchemeRow::key);
    }

    @GetMapping("/schemes/{key}/versions/{version}")
    SchemeDetail readScheme(@PathVariable String key, @PathVariable int version) {
        return schemes.version(key, version)
                .map(it -> new SchemeDetail(SchemeRow.of(it), it.text()))
                .orElseThrow(ApiRefusal::notFound);
    }

    @GetMapping("/rounds")
    ApiPage<RoundRow> listRounds(
            Actor actor, @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = scores.after(actor, new RoundId(asked.afterNumber()), asked.look()).stream()
                .map(RoundRow::of)
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/rounds/{id}")
    RoundRow readRound(Actor actor, @PathVariable long id) {
        return scores.round(actor, new RoundId(id)).map(RoundRow::of).orElseThrow(ApiRefusal::notFound);
    }

    @GetMapping("/rounds/{id}/sheets")
    ApiPage<ScoreSheetRow> listScoreSheets(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        readRound(actor, id);
        var asked = ApiPage.asked(cursor, limit);
        var all = scores.group(actor, new RoundId(id))
                .map(counted -> counted.members().stream()
                        .flatMap(member -> counted.sheet(member.unit()).stream()
                                .map(sheet -> ScoreSheetRow.of(member.name(), sheet, counted.placed()))))
                .orElseGet(() -> scores.own(actor, new RoundId(id)).stream()
                        .map(it -> ScoreSheetRow.of(it.name(), it.sheet(), false)));
        var found = all.filter(it -> it.unit().compareTo(asked.after().orElse("")) > 0)
                .sorted(Comparator.comparing(ScoreSheetRow::unit))
                .limit(asked.look())
                .toList();
        return ApiPage.of(found, asked, ScoreSheetRow::unit);
    }

    @GetMapping("/rounds/{id}/sheets/{unit}")
    ScoreSheetDetail readScoreSheet(Actor actor, @PathVariable long id, @PathVariable String unit) {
        var score = scores.unit(actor, new RoundId(id), unit).orElseThrow(ApiRefusal::notFound);
        boolean placed = scores.group(actor, new RoundId(id))
                .filter(counted -> counted.placed())
                .isPresent();
        var sheet = score.sheet();
        var items = Stream.concat(
                        sheet.blocks().stream()
                                .flatMap(block -> block.items().stream().map(item -> item(score, block.key(), item))),
                        sheet.adjustments().stream().map(item -> item(score, "", item)))
                .toList();
        return new ScoreSheetDetail(ScoreSheetRow.of(score.name(), sheet, placed), items);
    }

    private static ScoreSheetItem item(UnitScore score, String block, ItemScore item) {
        return new ScoreSheetItem(
                block,
                item.key(),
                item.outcome(),
                BookNames.rounded(item.points()),
                Optional.ofNullable(score.values().get(item.key()))
                        .map(it -> new ScoreSheetValue(
                                ValueNotation.write(it.value()),
                                it.cause(),
                                it.author().at())));
    }
}
