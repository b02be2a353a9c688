package dev.banyan.directory;

/** What a post is in its unit (岗位类别). */
public enum PostKind {
    /** First responsible person (主要负责人). */
    HEAD,
    /** Deputy of the head (副职). */
    DEPUTY_HEAD,
    /** Answers for a field of work (分管领导). */
    LEADER_IN_CHARGE,
    /** The unit's voice towards the office (联络员). */
    LIAISON,
    /** Anybody else (成员). */
    MEMBER
}
