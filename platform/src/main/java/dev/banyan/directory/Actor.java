package dev.banyan.directory;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who acts (操作人): the person signed in, or the system itself. A page's method that takes an actor is given the person
 * signed in.
 *
 * @param id the person
 * @param signInName name used to sign in
 * @param displayName name shown and recorded, borne by nobody else
 * @param roles roles held at sign-in
 */
public record Actor(UUID id, String signInName, String displayName, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system itself, for what happens without a person, such as preparing the demo city. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", "系统", Set.of());

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.grants(permission));
    }

    @Override
    public String getName() {
        return displayName;
    }
}
