package dev.banyan.messages;

import dev.banyan.directory.PostKind;
import java.util.Set;
import java.util.UUID;

/** Whom a message is for (接收对象). */
public sealed interface To {
    /** @param account a person's account */
    record Person(UUID account) implements To {}

    /**
     * Whoever holds or acts for these posts when it is sent (岗位).
     *
     * @param unit code of the unit
     */
    record PostsOf(String unit, Set<PostKind> posts) implements To {
        public PostsOf {
            posts = Set.copyOf(posts);
        }
    }

    static To person(UUID account) {
        return new Person(account);
    }

    /** The liaison of a unit (联络员); where the unit has none with an account, whoever works there as one. */
    static To liaison(String unit) {
        return new PostsOf(unit, Set.of(PostKind.LIAISON));
    }

    /** The liaison and the leader in charge (联络员、分管领导). */
    static To liaisonAndLeader(String unit) {
        return new PostsOf(unit, Set.of(PostKind.LIAISON, PostKind.LEADER_IN_CHARGE));
    }
}
