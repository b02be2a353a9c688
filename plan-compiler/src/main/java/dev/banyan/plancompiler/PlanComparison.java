package dev.banyan.plancompiler;

import dev.banyan.plancompiler.comparison.Comparison;
import java.util.List;

/**
 * How a later plan, such as an annual one, fits an earlier plan of the same city (规划衔接对照); same plans, same answer.
 *
 * @param services which commitments of the later plan serve which of the earlier one, in reading order
 * @param added ids of the later plan's commitments that serve none, in reading order
 * @param contradictions figures of the later plan that break one of the earlier plan
 * @param unserved ids of the earlier plan's commitments that nothing in the later plan serves
 */
public record PlanComparison(
        List<Service> services, List<String> added, List<Contradiction> contradictions, List<String> unserved) {
    public PlanComparison {
        services = List.copyOf(services);
        added = List.copyOf(added);
        contradictions = List.copyOf(contradictions);
        unserved = List.copyOf(unserved);
    }

    /** Compares a plan with a later one, both as the compiler read them. */
    public static PlanComparison of(PlanDraft earlier, PlanDraft later) {
        return Comparison.of(earlier, later);
    }

    /**
     * A commitment that carries one of the earlier plan forward (承接).
     *
     * @param commitment id of the part of the later plan
     * @param serves id of the part of the earlier plan
     * @param similarity 0 to 100, the cosine of their weighted words
     * @param terms the shared words that decided, the weightiest first
     */
    public record Service(String commitment, String serves, int similarity, List<SharedTerm> terms) {
        public Service {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Words that both plans use (共有用语).
     *
     * @param words as printed in the later plan
     * @param share of the similarity, in per cent
     */
    public record SharedTerm(String words, int share) {}

    /**
     * Two figures for one measure that cannot both hold (指标冲突).
     *
     * @param kind in which way they disagree
     * @param indicator id of the later plan's indicator
     * @param against id of the earlier plan's indicator
     * @param terms the words that both measures' names share
     */
    public record Contradiction(Kind kind, String indicator, String against, List<SharedTerm> terms) {
        public Contradiction {
            terms = List.copyOf(terms);
        }

        public enum Kind {
            /** The later plan asks for less than was promised for that time. */
            ASKS_LESS,
            /** The later plan allows more of what was to be limited. */
            ALLOWS_MORE,
            /** The same is promised for a later date. */
            LATER,
            /** Both name an exact value, and the values differ. */
            OTHER_VALUE
        }
    }
}
