package dev.banyan.responsibility.web;

import dev.banyan.directory.Post;
import dev.banyan.directory.PostKind;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import java.util.List;

/**
 * An assignment as its task's page shows it (承办件卡片).
 *
 * @param assignment how it stands
 * @param facts what happened to it
 * @param posts posts of its unit
 */
public record AssignmentCard(Assignment assignment, List<AssignmentFact> facts, List<Post> posts) {

    public List<Post> posts(PostKind kind) {
        return posts.stream().filter(post -> post.kind() == kind).toList();
    }

    /** Every post that may stand for the leader in charge. */
    public List<Post> leaders() {
        return posts.stream()
                .filter(post -> switch (post.kind()) {
                    case HEAD, DEPUTY_HEAD, LEADER_IN_CHARGE -> true;
                    case LIAISON, MEMBER -> false;
                })
                .toList();
    }
}
