package dev.banyan.directory;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who acts (操作人): the person signed in, a program with its token, or the system itself. A page's method that takes an actor is given the person
 * signed in.
 *
 * @param id the person
 * @param signInName name used to sign in
 * @param displayName name shown and recorded, borne by nobody else
 * @param roles roles held at sign-in; a program has none
 * @param token what a program may do; null for a person
 */
public record Actor(
        UUID id,
        String signInName,
        String displayName,
        Set<Role> roles,
        @Nullable TokenScope token) implements AuthenticatedPrincipal, Serializable {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A person. */
    public Actor(UUID id, String signInName, String displayName, Set<Role> roles) {
        this(id, signInName, displayName, roles, null);
    }

    /** The system itself, for what happens without a person, such as preparing the demo city. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", "系统", Set.of());

    public boolean may(Permission permission) {
        return token == null
                ? roles.stream().anyMatch(role -> role.grants(permission))
                : token.permissions().contains(permission);
    }

    /** Whether a program acts with a token. */
    public boolean isProgram() {
        return token != null;
    }

    @Override
    public String getName() {
        return displayName;
    }
}
