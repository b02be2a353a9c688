package dev.banyan.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the target of an item goes on in the year after (下一年目标规则), written as {@code keep}, {@code at-least limit=100} or
 * {@code step limit=100}. A target never becomes easier by it.
 *
 * @param limit which it does not pass; the least where less is better
 */
public record NextTarget(Way way, Optional<BigDecimal> limit) {
    public static final NextTarget KEEP = new NextTarget(Way.KEEP, Optional.empty());
    private static final Pattern NOTATION =
            Pattern.compile("(keep|at-least|step)(?: limit=(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?))?");

    public enum Way {
        /** It stays (保持). */
        KEEP,
        /** What the middle of the group reached this year (不低于本年水平). */
        AT_LEAST,
        /** The target and as much more as the middle of the group gained over the year before (按本年增幅递增). */
        STEP
    }

    /** Empty if it says nothing. */
    public static Optional<NextTarget> read(String notation) {
        return Optional.of(NOTATION.matcher(notation.strip()))
                .filter(Matcher::matches)
                .map(it -> new NextTarget(
                        Way.valueOf(it.group(1).replace('-', '_').toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(it.group(2)).map(BigDecimal::new)));
    }
}
