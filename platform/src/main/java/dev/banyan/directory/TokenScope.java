package dev.banyan.directory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do and whose data it reaches (令牌范围).
 *
 * @param permissions what it may do
 * @param unit code of the unit that it reaches with all below it; null for the whole city
 * @param unitEnds last day of that unit, as it was known when the token was looked up; null if no end is known
 */
public record TokenScope(
        Set<Permission> permissions,
        @Nullable String unit,
        @Nullable LocalDate unitEnds) implements Serializable {
    public TokenScope {
        permissions = Set.copyOf(permissions);
    }

    public Optional<String> reaches() {
        return Optional.ofNullable(unit);
    }

    /** Whether it reaches this very unit, and the unit is not over. */
    boolean isOf(String code, LocalDate today) {
        return code.equals(unit) && (unitEnds == null || !today.isAfter(unitEnds));
    }
}
