package dev.banyan.directory;

/**
 * A unit or a post that belongs to a body for a time (成员单位、成员岗位).
 *
 * @param number which membership it is
 * @param body code of the body
 */
public record BodyMember(long number, String body, Member member, BodyDuty duty, Term term) {
    public sealed interface Member {}

    /** @param code code of the unit */
    public record OfUnit(String code) implements Member {}

    public record OfPost(PostId post) implements Member {}
}
