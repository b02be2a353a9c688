package dev.banyan.frame;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list as programs get it (接口分页).
 *
 * @param items what stands on it
 * @param next where the list goes on; empty at its end
 */
public record ApiPage<T>(List<T> items, Optional<String> next) {
    private static final int LONGEST = 200;

    public ApiPage {
        items = List.copyOf(items);
    }

    /** Where to begin and how far to go (分页参数). */
    public record Asked(Optional<String> after, int limit) {
        /** How many to look up, one more than wanted so that the end is seen. */
        public int look() {
            return limit + 1;
        }

        /** The number after which to begin; 0 for the beginning. */
        public long afterNumber() {
            try {
                return after.map(Long::parseLong).orElse(0L);
            } catch (NumberFormatException _) {
                throw ApiRefusal.of(400, "frame.api.problem.CURSOR_WRONG");
            }
        }
    }

    /** @param cursor what an earlier page gave as its next */
    public static Asked asked(Optional<String> cursor, int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw ApiRefusal.of(400, "frame.api.problem.LIMIT_WRONG", LONGEST);
        }
        try {
            return new Asked(
                    cursor.map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)), limit);
        } catch (IllegalArgumentException _) {
            throw ApiRefusal.of(400, "frame.api.problem.CURSOR_WRONG");
        }
    }

    /** The page of what was looked up, each item under the key that the list is ordered by. */
    public static <T> ApiPage<T> of(List<T> found, Asked asked, Function<T, String> key) {
        boolean more = found.size() > asked.limit();
        return new ApiPage<>(
                found.stream().limit(asked.limit()).toList(),
                more
                        ? Optional.of(Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        key.apply(found.get(asked.limit() - 1)).getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty());
    }
}
