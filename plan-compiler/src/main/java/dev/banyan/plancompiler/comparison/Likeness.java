package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.PlanComparison.SharedTerm;
import java.util.ArrayList;
import java.util.Collection;
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

    /** The longest stretches of the later text that the earlier one holds too, by their part in the likeness. */
    static List<SharedTerm> terms(
            Commitment later, Map<String, Double> weights, Commitment earlier, Map<String, Double> others) {
        var shared = new TreeMap<String, Double>();
        weights.forEach((pair, weight) -> shared.put(pair, weight * others.getOrDefault(pair, 0.0)));
        double whole = sum(shared.keySet(), shared);
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
                found.put(term, sum(WordPairs.count(term).keySet(), shared));
            }
            i = Math.max(end, i + 1);
        }
        return strongest(found, shared, whole);
    }

    private static double sum(Collection<String> pairs, Map<String, Double> shared) {
        double sum = 0;
        for (String pair : pairs) {
            sum += shared.getOrDefault(pair, 0.0);
        }
        return sum;
    }

    /** What a stronger term has told already does not count for a weaker one. */
    private static List<SharedTerm> strongest(Map<String, Double> found, Map<String, Double> shared, double whole) {
        var left = new HashMap<>(shared);
        var terms = new ArrayList<SharedTerm>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(term -> {
                    var pairs = WordPairs.count(term.getKey()).keySet();
                    int share = (int) Math.round(sum(pairs, left) / whole * 100);
                    left.keySet().removeAll(pairs);
                    if (share > 0 && terms.size() < MOST_TERMS) {
                        terms.add(new SharedTerm(term.getKey(), share));
                    }
                });
        return terms;
    }

    private static boolean isWord(char c) {
        return WordPairs.isHan(c) || WordPairs.isLatin(c);
    }
}
