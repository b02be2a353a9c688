package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.PlanComparison;
import dev.banyan.plancompiler.PlanComparison.Service;
import dev.banyan.plancompiler.PlanDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds for each commitment of a later plan what it serves in the earlier one (承接关系). */
public final class Comparison {
    /** Below this likeness two commitments have only everyday words in common. */
    private static final double SERVES = 0.10;
    /** A commitment serves a second one only if that is nearly as like it as the first. */
    private static final double NEARLY = 0.7;

    private static final int MOST_SERVED = 3;

    private final List<Commitment> earlier;
    private final Likeness likeness;
    private final List<Map<String, Double>> weights;
    private final Map<String, List<Integer>> holders = new HashMap<>();

    private Comparison(List<Commitment> earlier, List<Commitment> later) {
        this.earlier = earlier;
        likeness = new Likeness(earlier, later);
        weights = earlier.stream().map(likeness::weigh).toList();
        for (int i = 0; i < earlier.size(); i++) {
            int index = i;
            weights.get(i)
                    .keySet()
                    .forEach(pair -> holders.computeIfAbsent(pair, it -> new ArrayList<>())
                            .add(index));
        }
    }

    public static PlanComparison of(PlanDraft earlierPlan, PlanDraft laterPlan) {
        List<Commitment> earlier = Commitment.of(earlierPlan);
        List<Commitment> later = Commitment.of(laterPlan);
        var comparison = new Comparison(earlier, later);
        var services = new ArrayList<Service>();
        var added = new ArrayList<String>();
        for (Commitment commitment : later) {
            List<Service> served = comparison.served(commitment);
            services.addAll(served);
            if (served.isEmpty()) {
                added.add(commitment.node());
            }
        }
        var unserved = new LinkedHashSet<String>();
        earlier.forEach(commitment -> unserved.add(commitment.node()));
        services.forEach(service -> unserved.remove(service.serves()));
        return new PlanComparison(
                services, added, Contradictions.between(earlierPlan, laterPlan), List.copyOf(unserved));
    }

    private List<Service> served(Commitment commitment) {
        Map<String, Double> own = likeness.weigh(commitment);
        double[] likenesses = new double[earlier.size()];
        own.forEach((pair, weight) -> {
            for (int holder : holders.getOrDefault(pair, List.of())) {
                likenesses[holder] += weight * weights.get(holder).getOrDefault(pair, 0.0);
            }
        });
        double best = 0;
        for (double likely : likenesses) {
            best = Math.max(best, likely);
        }
        double least = Math.max(SERVES, best * NEARLY);
        var services = new ArrayList<Service>();
        for (int i = 0; i < likenesses.length; i++) {
            if (likenesses[i] >= least) {
                services.add(new Service(
                        commitment.node(),
                        earlier.get(i).node(),
                        (int) Math.round(likenesses[i] * 100),
                        Likeness.terms(commitment, own, earlier.get(i), weights.get(i))));
            }
        }
        return services.stream()
                .sorted(Comparator.comparingInt(Service::similarity).reversed())
                .limit(MOST_SERVED)
                .toList();
    }
}
