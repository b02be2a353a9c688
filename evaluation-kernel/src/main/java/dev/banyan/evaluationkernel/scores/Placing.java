package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Grading.OnTie;
import dev.banyan.evaluationkernel.scores.Grading.Quotas;
import dev.banyan.evaluationkernel.scores.Ranking.Places;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Places and grades of a peer group (排名与等次), on published scores. */
final class Placing {
    private final Scheme scheme;
    private final Assessment.Group group;

    Placing(Scheme scheme, Assessment.Group group) {
        this.scheme = scheme;
        this.group = group;
    }

    /**
     * A sheet with what it is compared by (排序依据).
     *
     * @param at where it stands in the order of the group
     * @param keys the published score, then the chain of ties; the larger is the better
     */
    private record Keyed(int at, ScoreSheet sheet, List<BigDecimal> keys) {
        /** How far down the chain one has to look to tell it from the other. */
        int depth(Keyed other) {
            int depth = 0;
            while (depth < keys.size() && keys.get(depth).compareTo(other.keys.get(depth)) == 0) {
                depth++;
            }
            return depth;
        }

        int behind(Keyed other) {
            int depth = depth(other);
            return depth == keys.size() ? 0 : other.keys.get(depth).compareTo(keys.get(depth));
        }
    }

    List<ScoreSheet> placed(List<ScoreSheet> sheets) {
        var sorted = sorted(sheets);
        int[] places = placesOf(sorted);
        var grades = grades(sorted, places);
        var placed = new ArrayList<>(sheets);
        for (int i = 0; i < places.length; i++) {
            var sheet = sorted.get(i).sheet();
            placed.set(
                    sorted.get(i).at(),
                    new ScoreSheet(
                            sheet.unit(),
                            sheet.blocks(),
                            sheet.adjustments(),
                            sheet.total(),
                            sheet.published(),
                            new ScoreSheet.Standing(places[i], decided(sorted, i), grades.get(i)),
                            sheet.vetoes()));
        }
        return List.copyOf(placed);
    }

    /** In the order of the sheets. */
    int[] places(List<ScoreSheet> sheets) {
        var sorted = sorted(sheets);
        int[] bySize = placesOf(sorted);
        int[] places = new int[bySize.length];
        for (int i = 0; i < places.length; i++) {
            places[sorted.get(i).at()] = bySize[i];
        }
        return places;
    }

    private List<Keyed> sorted(List<ScoreSheet> sheets) {
        return IntStream.range(0, sheets.size())
                .mapToObj(at -> new Keyed(at, sheets.get(at), keys(sheets.get(at))))
                .sorted(Keyed::behind)
                .toList();
    }

    private List<BigDecimal> keys(ScoreSheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.published()),
                        scheme.ranking().ties().stream().map(tie -> key(sheet, tie)))
                .toList();
    }

    private BigDecimal key(ScoreSheet sheet, TieBreak tie) {
        return switch (tie) {
            case TieBreak.MoreInBlock more -> block(sheet, more.block());
            case TieBreak.MoreOf more -> adjustment(sheet, more.item());
            case TieBreak.FewerOf fewer -> figure(sheet.unit(), fewer.item()).negate();
        };
    }

    private int[] placesOf(List<Keyed> sorted) {
        boolean dense = scheme.ranking().places() == Places.DENSE;
        int[] places = new int[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            boolean equal = i > 0 && sorted.get(i - 1).behind(sorted.get(i)) == 0;
            places[i] = equal ? places[i - 1] : i == 0 ? 1 : dense ? places[i - 1] + 1 : i + 1;
        }
        return places;
    }

    /** How far down the chain one had to look to tell the unit from its neighbours. */
    private static int decided(List<Keyed> sorted, int at) {
        int deepest = 0;
        for (int other : new int[] {at - 1, at + 1}) {
            if (other >= 0 && other < sorted.size()) {
                deepest = Math.max(deepest, sorted.get(at).depth(sorted.get(other)));
            }
        }
        return deepest;
    }

    private static BigDecimal block(ScoreSheet sheet, String key) {
        return sheet.blocks().stream()
                .filter(block -> block.key().equals(key))
                .findFirst()
                .map(ScoreSheet.BlockScore::points)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal adjustment(ScoreSheet sheet, String key) {
        return sheet.adjustments().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(ScoreSheet.ItemScore::points)
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal figure(String unit, String item) {
        var value = group.values().getOrDefault(unit, Map.of()).getOrDefault(item, Value.MISSING);
        return Peers.figure(value).orElse(BigDecimal.ZERO);
    }

    private List<Optional<String>> grades(List<Keyed> sorted, int[] places) {
        var grades = switch (scheme.grading()) {
            case Grading.Lines lines ->
                sorted.stream().map(keyed -> byLine(lines, keyed.sheet())).toList();
            case Quotas quotas ->
                byQuota(quotas, places).stream().map(Optional::of).toList();
        };
        return IntStream.range(0, grades.size())
                .mapToObj(i -> grades.get(i).map(grade -> notAbove(sorted.get(i).sheet(), grade)))
                .toList();
    }

    private static Optional<String> byLine(Grading.Lines lines, ScoreSheet sheet) {
        return lines.lines().stream()
                .filter(line -> sheet.published().compareTo(line.from()) >= 0)
                .findFirst()
                .or(() -> lines.lines().stream().reduce((first, second) -> second))
                .map(Grading.Line::grade);
    }

    private static List<String> byQuota(Quotas quotas, int[] places) {
        var grades = new ArrayList<>(Collections.nCopies(places.length, quotas.rest()));
        int until = 0;
        int given = 0;
        for (var quota : quotas.quotas()) {
            until += count(quota.share(), places.length, quotas.rounding());
            int end = end(quotas.onTie(), places, until);
            for (; given < Math.min(end, places.length); given++) {
                grades.set(given, quota.grade());
            }
        }
        return grades;
    }

    /** Where a quota ends if its last place falls on equals. */
    private static int end(OnTie onTie, int[] places, int until) {
        if (until <= 0 || until >= places.length || places[until - 1] != places[until]) {
            return until;
        }
        int end = until;
        switch (onTie) {
            case INCLUDE_ALL -> {
                while (end < places.length && places[end] == places[until]) {
                    end++;
                }
            }
            case EXCLUDE_ALL -> {
                while (end > 0 && places[end - 1] == places[until]) {
                    end--;
                }
            }
        }
        return end;
    }

    static int count(BigDecimal share, int size, Grading.Rounding rounding) {
        return share.multiply(BigDecimal.valueOf(size))
                .setScale(
                        0,
                        switch (rounding) {
                            case FLOOR -> RoundingMode.FLOOR;
                            case HALF_UP -> RoundingMode.HALF_UP;
                            case CEILING -> RoundingMode.CEILING;
                        })
                .intValueExact();
    }

    private String notAbove(ScoreSheet sheet, String grade) {
        if (sheet.vetoes().isEmpty()) {
            return grade;
        }
        var order = grades(scheme.grading());
        return scheme.vetoes().stream()
                .filter(veto -> sheet.vetoes().contains(veto.key()))
                .map(Scheme.Veto::best)
                .reduce(grade, (a, b) -> order.indexOf(a) >= order.indexOf(b) ? a : b);
    }

    /** All grades there are, the best first. */
    static List<String> grades(Grading grading) {
        return switch (grading) {
            case Grading.Lines lines ->
                lines.lines().stream().map(Grading.Line::grade).toList();
            case Quotas quotas ->
                Stream.concat(quotas.quotas().stream().map(Grading.Quota::grade), Stream.of(quotas.rest()))
                        .toList();
        };
    }
}
