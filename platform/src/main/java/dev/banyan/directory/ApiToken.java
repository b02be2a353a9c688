package dev.banyan.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A program's key to the interface (接口令牌); its secret is shown once and kept only as its SM3 digest.
 *
 * @param name what it is for, borne by no other token
 * @param scope what it may do
 * @param expires from when on it is refused
 * @param issuedBy who issued it
 * @param lastUsed last day on which it was used
 * @param revokedAt when somebody ended it
 */
public record ApiToken(
        UUID id,
        String name,
        TokenScope scope,
        Instant expires,
        String issuedBy,
        Optional<LocalDate> lastUsed,
        Optional<Instant> revokedAt) {
    public boolean holds(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expires);
    }
}
