package dev.banyan.messages;

import java.time.Instant;
import java.util.Optional;

/**
 * A message in somebody's inbox (收到的消息).
 *
 * @param number which it is
 * @param read when its reader opened it; empty while it is unread
 */
public record Received(long number, Topic topic, Said said, String path, Instant sent, Optional<Instant> read) {}
