package dev.banyan.responsibility.rules;

import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who stands one rank above the leader in charge (高挂一级): first in the unit itself, then in the unit above it. */
public final class Ranks {
    private Ranks() {}

    /**
     * @param now the leader in charge that the duty names; empty where it names none
     * @param own posts of the unit
     * @param above posts of the unit above it
     */
    public static Optional<Post> above(Optional<PostId> now, List<Post> own, List<Post> above) {
        // A duty raised before may be with somebody of the unit above already.
        var higher = now.flatMap(id -> find(id, above));
        if (higher.isPresent()) {
            return lowest(above, rank(higher.get().kind()) + 1);
        }
        int rank =
                now.flatMap(id -> find(id, own)).map(post -> rank(post.kind())).orElse(rank(PostKind.LEADER_IN_CHARGE));
        return lowest(own, rank + 1).or(() -> lowest(above, rank(PostKind.LEADER_IN_CHARGE)));
    }

    private static Optional<Post> find(PostId id, List<Post> posts) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    private static Optional<Post> lowest(List<Post> posts, int from) {
        return posts.stream()
                .filter(post -> rank(post.kind()) >= from)
                .min(Comparator.comparing((Post post) -> rank(post.kind()))
                        .thenComparing(post -> post.id().value()));
    }

    private static int rank(PostKind kind) {
        return switch (kind) {
            case HEAD -> 3;
            case DEPUTY_HEAD -> 2;
            case LEADER_IN_CHARGE -> 1;
            case LIAISON, MEMBER -> 0;
        };
    }
}
