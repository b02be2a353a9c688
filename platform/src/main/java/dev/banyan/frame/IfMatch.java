package dev.banyan.frame;

import java.util.Optional;
import java.util.regex.Pattern;

/** Lets a program change only what it had before the eyes (并发校验, If-Match). */
public final class IfMatch {
    private static final Pattern NUMBERED = Pattern.compile("\"(\\d{1,18})(-[^\"]*)?\"");

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

    /**
     * The number that an ETag begins with, where the use case itself holds it against what is there now.
     *
     * @param seen the value of the header
     */
    public static long number(Optional<String> seen) {
        if (seen.isEmpty()) {
            throw ApiRefusal.of(428, "frame.api.problem.IF_MATCH_MISSING");
        }
        var number = NUMBERED.matcher(seen.get());
        if (!number.matches()) {
            throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
        }
        return Long.parseLong(number.group(1));
    }
}
