package dev.banyan.directory.rules;

import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.Term;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who may hold a post when (任职校验): one holder at a time, and one who acts. */
public final class HoldingRules {
    public static final int LONGEST_TITLE = 60;

    private HoldingRules() {}

    /** @param others the post's other holdings */
    public static Set<Fault> faults(Post post, String name, boolean acting, Term term, Collection<Holding> others) {
        var faults = EnumSet.noneOf(Fault.class);
        if (name.isBlank()) {
            faults.add(Fault.EMPTY);
        }
        if (name.codePointCount(0, name.length()) > Names.LONGEST_DISPLAY_NAME) {
            faults.add(Fault.TOO_LONG);
        }
        if (!term.isOrdered()) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (!post.term().overlaps(term)) {
            faults.add(Fault.ENDED);
        }
        if (others.stream()
                .anyMatch(other -> other.acting() == acting && other.term().overlaps(term))) {
            faults.add(Fault.HELD_TWICE);
        }
        return faults;
    }
}
