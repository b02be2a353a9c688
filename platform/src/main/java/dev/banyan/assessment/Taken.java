package dev.banyan.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A step that was taken with a round (期次经过).
 *
 * @param note the reason, where one is needed
 * @param digest of all score sheets as they were then, SHA-256 in hexadecimal; empty while values come in
 */
public record Taken(RoundStep step, UUID person, String by, Instant at, String note, Optional<String> digest) {}
