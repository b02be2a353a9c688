package dev.banyan.supervision.rules;

import dev.banyan.plan.RegisterType.Rule;
import dev.banyan.responsibility.DutyRole;
import java.util.Collection;
import java.util.List;

/** Whose shares are still missing before a matter may be closed (办结规则). */
public final class ClosingParts {
    private ClosingParts() {}

    /**
     * What one unit has done of its share, whether of the matter or of a part it was broken down into.
     *
     * @param role what the unit has to do with it
     * @param ofPart whether it leads a part that the matter was broken down into
     * @param said whether a report of it was accepted
     * @param closed whether it is closed
     */
    public record Share(String unit, DutyRole role, boolean ofPart, boolean said, boolean closed) {}

    /** Codes of the units whose shares are missing; those of the lead itself never are, which asks for closing. */
    public static List<String> left(Rule rule, Collection<Share> shares) {
        return shares.stream()
                .filter(share -> share.ofPart() || share.role() != DutyRole.LEAD)
                .filter(share -> !done(rule, share))
                .map(Share::unit)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean done(Rule rule, Share share) {
        boolean counts = share.ofPart() || share.role() == DutyRole.CO_LEAD;
        boolean helps = share.role() == DutyRole.SUPPORT;
        return switch (rule) {
            case ALL_PARTS -> !(counts || helps) || share.closed() || share.said();
            case LEAD_DECLARES -> true;
            case EACH_OWN -> !counts || share.closed();
        };
    }
}
