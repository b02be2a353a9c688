package dev.banyan.directory;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do and whose data it reaches (令牌范围).
 *
 * @param permissions what it may do
 * @param unit code of the unit that it reaches with all below it; null for the whole city
 */
public record TokenScope(
        Set<Permission> permissions, @Nullable String unit) implements Serializable {
    public TokenScope {
        permissions = Set.copyOf(permissions);
    }

    public Optional<String> reaches() {
        return Optional.ofNullable(unit);
    }
}
