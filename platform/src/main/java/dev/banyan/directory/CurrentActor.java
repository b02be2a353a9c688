package dev.banyan.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who acts on this thread (当前操作人). */
public final class CurrentActor {
    private CurrentActor() {}

    /** The person signed in; empty before sign-in and outside any request. */
    public static Optional<Actor> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The sign-in of the person signed in. */
    public static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> of(it).isPresent());
    }

    /** Whose sign-in this is. */
    public static Optional<Actor> of(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }

    /** Does something as the given actor, for work that no request asks for. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(actor, 0)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** A signed-in actor with the names of the permissions as authorities, under the stamp of the account. */
    public static Authentication authentication(Actor actor, int stamp) {
        var granted = Arrays.stream(Permission.values())
                .filter(permission -> actor.equals(Actor.SYSTEM) || actor.may(permission))
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(actor, null, granted);
        authentication.setDetails(stamp);
        return authentication;
    }
}
