package dev.banyan.assessment;

import dev.banyan.evaluationkernel.scores.PeerGroup;
import java.time.Instant;
import java.util.List;

/**
 * A year in which units are assessed (考核年度): its group is settled when it opens, its scheme is frozen.
 *
 * @param scheme key of the scheme
 * @param versions that held, in order; the last holds for the rounds that follow
 * @param group who is compared, with whoever took over the work of a unit since
 */
public record OpenedYear(String scheme, int year, List<Frozen> versions, PeerGroup group) {
    public OpenedYear {
        versions = List.copyOf(versions);
    }

    /** A version that was frozen for the year (冻结版本). */
    public record Frozen(int version, String reason, String by, Instant at) {}

    /** The version for the rounds that follow. */
    public int version() {
        return versions.getLast().version();
    }

    public List<String> units() {
        return group.members().stream().map(PeerGroup.Member::unit).toList();
    }
}
