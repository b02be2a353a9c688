package dev.banyan.assessment;

import java.time.Instant;

/**
 * A scheme as it was written at one time (考核方案版本); its text never changes.
 *
 * @param number from 1
 * @param reason why it was changed
 * @param shipped whether it came with Banyan
 */
public record SchemeVersion(SchemeDocument document, int number, String text, Written written, boolean shipped) {
    /** Who wrote it, when and why. */
    public record Written(String by, Instant at, String reason) {}

    public String key() {
        return document.key();
    }
}
