package dev.banyan.evaluationkernel.scores;

import java.util.List;

/**
 * How places are given on published scores (排名办法).
 *
 * @param places RK-01
 * @param ties what decides between equal scores, in order; who is equal in all of it stays equal, vector RK-02
 */
public record Ranking(Places places, List<TieBreak> ties) {
    /** The usual way: equal scores share a place. */
    public static final Ranking COMPETITION = new Ranking(Places.COMPETITION, List.of());

    public Ranking {
        ties = List.copyOf(ties);
    }

    /** Which place follows a shared one (并列后的名次). */
    public enum Places {
        /** 1, 2, 2, 4. */
        COMPETITION,
        /** 1, 2, 2, 3. */
        DENSE
    }

    /** What decides between equal scores (并列时的比较项). */
    public sealed interface TieBreak {
        /** More points in a block. */
        record MoreInBlock(String block) implements TieBreak {}

        /** More points of an item that is added. */
        record MoreOf(String item) implements TieBreak {}

        /** A smaller figure of an item, such as red sheets. */
        record FewerOf(String item) implements TieBreak {}
    }
}
