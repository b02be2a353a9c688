package dev.banyan.supervision;

import dev.banyan.directory.PostId;
import java.util.Optional;

/**
 * Where a meeting is and who is in the chair (会议地点与主持).
 *
 * @param place in words
 * @param chair post that presides (主持岗位); empty if none is named
 */
public record Venue(String place, Optional<PostId> chair) {}
