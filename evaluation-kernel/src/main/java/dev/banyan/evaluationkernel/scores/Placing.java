package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Grading.OnTie;
import dev.banyan.evaluationkernel.scores.Grading.Quotas;
import dev.banyan.evaluationkernel.scores.Ranking.Places;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Places and grades of a peer group (排名与等次), on published scores. */
final class Placing {
    private final Scheme scheme;
    private final Assessment.Group group;
    private final List<Comparator<ScoreSheet>> chain;

    Placing(Scheme scheme, Assessment.Group group) {
        this.scheme = scheme;
        this.group = group;
        chain = Stream.concat(
                        Stream.of(Comparator.comparing(ScoreSheet::published).reversed()),
                        scheme.ranking().ties().stream().map(this::by))
                .toList();
    }

    List<ScoreSheet> placed(List<ScoreSheet> sheets) {
        var sorted = new ArrayList<>(sheets);
        sorted.sort(this::compare);
        Map<String, ScoreSheet.Standing> standings = new HashMap<>();
        var places = places(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            standings.put(
                    sorted.get(i).unit(),
                    new ScoreSheet.Standing(places.get(i), decided(sorted, i), grade(sorted, places, i)));
        }
        return sheets.stream()
                .map(sheet -> new ScoreSheet(
                        sheet.unit(),
                        sheet.blocks(),
                        sheet.adjustments(),
                        sheet.total(),
                        sheet.published(),
                        standings.getOrDefault(sheet.unit(), sheet.standing()),
                        sheet.vetoes()))
                .toList();
    }

    private int compare(ScoreSheet a, ScoreSheet b) {
        return chain.stream()
                .mapToInt(by -> by.compare(a, b))
                .filter(it -> it != 0)
                .findFirst()
                .orElse(0);
    }

    private List<Integer> places(List<ScoreSheet> sorted) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean equal = i > 0 && compare(sorted.get(i - 1), sorted.get(i)) == 0;
            int next = i == 0 ? 1 : scheme.ranking().places() == Places.DENSE ? places.getLast() + 1 : i + 1;
            places.add(equal ? places.getLast() : next);
        }
        return places;
    }

    /** How far down the chain one had to look to tell the unit from its neighbours. */
    private int decided(List<ScoreSheet> sorted, int at) {
        int deepest = 0;
        for (int other : new int[] {at - 1, at + 1}) {
            if (other >= 0 && other < sorted.size()) {
                deepest = Math.max(deepest, depth(sorted.get(at), sorted.get(other)));
            }
        }
        return deepest;
    }

    private int depth(ScoreSheet a, ScoreSheet b) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).compare(a, b) != 0) {
                return i;
            }
        }
        return chain.size();
    }

    private Comparator<ScoreSheet> by(TieBreak tie) {
        return switch (tie) {
            case TieBreak.MoreInBlock more ->
                Comparator.comparing((ScoreSheet sheet) -> block(sheet, more.block()))
                        .reversed();
            case TieBreak.MoreOf more ->
                Comparator.comparing((ScoreSheet sheet) -> adjustment(sheet, more.item()))
                        .reversed();
            case TieBreak.FewerOf fewer -> Comparator.comparing(sheet -> figure(sheet.unit(), fewer.item()));
        };
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

    private Optional<String> grade(List<ScoreSheet> sorted, List<Integer> places, int at) {
        var sheet = sorted.get(at);
        var reached = switch (scheme.grading()) {
            case Grading.Lines lines ->
                lines.lines().stream()
                        .filter(line -> sheet.published().compareTo(line.from()) >= 0)
                        .findFirst()
                        .or(() -> lines.lines().stream().reduce((first, second) -> second))
                        .map(Grading.Line::grade);
            case Quotas quotas -> Optional.of(byQuota(quotas, places, at));
        };
        return reached.map(grade -> notAbove(sheet, grade));
    }

    private static String byQuota(Quotas quotas, List<Integer> places, int at) {
        int size = places.size();
        int until = 0;
        for (var quota : quotas.quotas()) {
            until += count(quota.share(), size, quotas.rounding());
            int end = until;
            if (end > 0 && end < size && places.get(end - 1).equals(places.get(end))) {
                int place = places.get(end);
                int first = places.indexOf(place);
                int last = places.lastIndexOf(place);
                end = quotas.onTie() == OnTie.INCLUDE_ALL ? last + 1 : first;
            }
            if (at < end) {
                return quota.grade();
            }
        }
        return quotas.rest();
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
