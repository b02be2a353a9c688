package dev.banyan.responsibility;

import dev.banyan.directory.Post;
import java.time.LocalDate;

/** A change to units or posts that somebody has in mind (拟作的机构或岗位变动). */
public sealed interface Planned {
    /** First day on which it holds. */
    LocalDate day();

    /** The unit ends or is merged into another. */
    record UnitEnds(String unit, LocalDate day) implements Planned {}

    /**
     * Nobody holds the post any more.
     *
     * @param post the post
     */
    record PostFalls(Post post, LocalDate day) implements Planned {}
}
