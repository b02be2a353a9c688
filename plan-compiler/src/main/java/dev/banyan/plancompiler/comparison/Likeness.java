package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.PlanComparison.SharedTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How alike two commitments are (相似度): the cosine of their word pairs, where a pair weighs more the rarer it is in both
 * plans together, and double in a heading.
 */
final class Likeness {
    private static final int MOST_TERMS = 5;

    private final Map<String, Double> rarity = new HashMap<>();

    Likeness(List<Commitment> earlier, List<Commitment> later) {
        var holders = new HashMap<String, Integer>();
        for (List<Commitment> plan : List.of(earlier, later)) {
            for (Commitment commitment : plan) {
                WordPairs.count(commitment.words()).keySet().forEach(pair -> holders.merge(pair, 1, Integer::sum));
            }
        }
        int all = earlier.size() + later.size();
        holders.forEach((pair, in) -> rarity.put(pair, StrictMath.log((all + 1.0) / (in + 0.5))));
    }

    /** A commitment as the weights of its pairs, of length one. */
    Map<String, Double> weigh(Commitment commitment) {
        var weights = new TreeMap<String, Double>();
        Map<String, Integer> inTitle = WordPairs.count(commitment.title());
        WordPairs.count(commitment.words()).forEach((pair, times) -> {
            int counted = times + inTitle.getOrDefault(pair, 0);
            weights.put(pair, (1 + StrictMath.log(counted)) * Math.max(0, rarity.getOrDefault(pair, 0.0)));
        });
        double length = 0;
        for (double weight : weights.values()) {
            length += weight * weight;
        }
        double norm = length == 0 ? 1 : StrictMath.sqrt(length);
        weights.replaceAll((pair, weight) -> weight / norm);
        return weights;
    }

    static double of(Map<String, Double> one, Map<String, Double> other) {
        boolean smaller = one.size() <= other.size();
        Map<String, Double> fewer = smaller ? one : other;
        Map<String, Double> more = smaller ? other : one;
        double product = 0;
        for (var pair : fewer.entrySet()) {
            product += pair.getValue() * more.getOrDefault(pair.getKey(), 0.0);
        }
        return product;
    }

    /** The longest stretches of the later text that the earlier one holds too, by their part in the likeness. */
    static List<SharedTerm> terms(
            Commitment later, Map<String, Double> weights, Commitment earlier, Map<String, Double> others) {
        double whole = of(weights, others);
        var found = new TreeMap<String, Double>();
        String words = later.words();
        int i = 0;
        while (i < words.length()) {
            int end = i;
            while (end < words.length()
                    && isWord(words.charAt(end))
                    && earlier.words().contains(words.substring(i, end + 1))) {
                end++;
            }
            if (end - i >= 2) {
                String term = words.substring(i, end);
                double weight = 0;
                for (String pair : WordPairs.count(term).keySet()) {
                    weight += weights.getOrDefault(pair, 0.0) * others.getOrDefault(pair, 0.0);
                }
                found.merge(term, weight, Math::max);
            }
            i = Math.max(end, i + 1);
        }
        return strongest(found, whole);
    }

    private static List<SharedTerm> strongest(Map<String, Double> found, double whole) {
        var terms = new ArrayList<SharedTerm>();
        found.forEach((term, weight) ->
                terms.add(new SharedTerm(term, (int) Math.round(Math.min(1, weight / whole) * 100))));
        return terms.stream()
                .filter(term -> term.share() > 0)
                .sorted(Comparator.comparingInt(SharedTerm::share).reversed().thenComparing(SharedTerm::words))
                .limit(MOST_TERMS)
                .toList();
    }

    private static boolean isWord(char c) {
        return WordPairs.isHan(c) || WordPairs.isLatin(c);
    }
}
