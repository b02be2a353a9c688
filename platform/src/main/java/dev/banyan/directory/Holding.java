package dev.banyan.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a post for a time (任职).
 *
 * @param number which holding it is
 * @param name the holder's name
 * @param person the holder's account, if there is one
 * @param acting whether in the holder's place (代理)
 */
public record Holding(long number, PostId post, String name, Optional<UUID> person, boolean acting, Term term) {}
