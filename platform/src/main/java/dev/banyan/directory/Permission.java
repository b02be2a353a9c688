package dev.banyan.directory;

/** One thing a role may allow (权限); {@link Role} is the whole table. */
public enum Permission {
    READ_PLANS,
    UPLOAD_PLANS,
    EDIT_DRAFTS,
    APPROVE_PLANS,
    MANAGE_PEOPLE,
    READ_JOURNAL
}
