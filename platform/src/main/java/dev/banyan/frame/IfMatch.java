package dev.banyan.frame;

import java.util.Optional;

/** Lets a program change only what it had before the eyes (并发校验, If-Match). */
public final class IfMatch {
    private IfMatch() {}

    /**
     * @param seen the value of the header
     * @param current ETag of what is there now, with its quotes
     */
    public static void require(Optional<String> seen, String current) {
        if (seen.isEmpty()) {
            throw ApiRefusal.of(428, "frame.api.problem.IF_MATCH_MISSING");
        }
        if (!seen.get().equals(current) && !seen.get().equals("*")) {
            throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
        }
    }
}
