package dev.banyan.supervision;

import dev.banyan.supervision.rules.LadderRules;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The ladder that comes along, for tests of its rules. */
public final class ShippedLadder {
    private ShippedLadder() {}

    public static LadderRules rules() {
        try {
            return new HoldingLadder("").rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
