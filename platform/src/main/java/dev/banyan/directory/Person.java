package dev.banyan.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who may sign in (用户).
 *
 * @param unit code of the unit the person works for
 * @param lockedUntil end of the lock after failed sign-ins
 * @param blocked whether an administrator locked the account (停用)
 * @param passwordSet whether the person has chosen a password yet
 * @param stamp raised by each change of roles, lock or password
 * @param demo whether the account's password is public
 */
public record Person(
        UUID id,
        String signInName,
        String displayName,
        Optional<String> unit,
        Set<Role> roles,
        Optional<Instant> lockedUntil,
        boolean blocked,
        boolean passwordSet,
        int stamp,
        boolean demo) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return new Actor(id, signInName, displayName, roles);
    }
}
