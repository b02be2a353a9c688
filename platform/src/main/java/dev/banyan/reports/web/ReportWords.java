package dev.banyan.reports.web;

import dev.banyan.frame.Words;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Cost;
import dev.banyan.reports.EvidenceDoubt;
import dev.banyan.reports.Field;
import dev.banyan.reports.Period;
import dev.banyan.reports.Remark;
import dev.banyan.reports.rules.Obstacle;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences of this room (报送用语). */
public record ReportWords(Words words, Names names) {
    public String cause(Cause cause) {
        return words.of("reports.cause." + cause.kind()) + (cause.words().isBlank() ? "" : " · " + cause.words());
    }

    public String period(Period period) {
        return words.of("reports.period.of", words.day(period.from()), words.day(period.to()));
    }

    public String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    public String remark(Remark remark) {
        return switch (remark) {
            case Remark.Unanswered _ -> words.of("reports.remark.unanswered");
            case Remark.Untold _ -> words.of("reports.remark.untold");
            case Remark.NoProgress _ -> words.of("reports.remark.no-progress");
            case Remark.ProgressFell(int from, int to) -> words.of("reports.remark.fell", from, to);
            case Remark.LikeLast(int percent) -> words.of("reports.remark.like-last", percent);
            case Remark.LikeOther(var other, String title, int percent) ->
                words.of("reports.remark.like-other", title, percent);
            case Remark.UnchangedAgain _ -> words.of("reports.remark.unchanged-again");
        };
    }

    public String doubt(EvidenceDoubt doubt) {
        return switch (doubt) {
            case EvidenceDoubt.SameFile(var file, var elsewhere) ->
                words.of("reports.doubt.same", elsewhere(elsewhere));
            case EvidenceDoubt.SimilarPicture(var file, var elsewhere, int bits) ->
                words.of("reports.doubt.similar", elsewhere(elsewhere), bits);
            case EvidenceDoubt.TakenOutside(var file, LocalDateTime taken) ->
                words.of("reports.doubt.outside", words.day(taken.toLocalDate()));
        };
    }

    private String elsewhere(EvidenceDoubt.Elsewhere elsewhere) {
        return words.of(
                "reports.doubt.elsewhere",
                names.unit(words, elsewhere.unit()),
                elsewhere.title(),
                words.day(elsewhere.period().to()));
    }

    public String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoReason _ -> words.of("reports.obstacle.no-reason");
            case Obstacle.NoRecipient _ -> words.of("reports.obstacle.no-recipient");
            case Obstacle.TooSoon(var earliest) -> words.of("reports.obstacle.too-soon", words.day(earliest));
            case Obstacle.PeriodAhead _ -> words.of("reports.obstacle.period-ahead");
            case Obstacle.Repeats(var overlap) ->
                words.of("reports.obstacle.repeats", overlap.percent(), fields(overlap.fields()));
            case Obstacle.LowerLevel(var units) -> words.of("reports.obstacle.lower-level", units(units));
            case Obstacle.OverBudget(var costs) ->
                words.of(
                        "reports.obstacle.over-budget",
                        units(costs.stream().map(Cost::unit).distinct().toList()));
        };
    }

    private String fields(List<Field> fields) {
        return fields.stream()
                .map(field ->
                        words.of("reports.field.where", field.name(), names.unit(words, field.owner()), field.source()))
                .collect(Collectors.joining(words.of("reports.list-comma")));
    }

    private String units(List<String> units) {
        return units.stream()
                .map(unit -> names.unit(words, unit))
                .collect(Collectors.joining(words.of("reports.list-comma")));
    }
}
