package dev.banyan.directory;

/** One thing a role may allow (权限); {@link Role} is the whole table. Whose data it reaches, {@link Scope} says. */
public enum Permission {
    READ_PLANS,
    UPLOAD_PLANS,
    EDIT_DRAFTS,
    APPROVE_PLANS,
    MANAGE_PEOPLE,
    READ_JOURNAL,
    MANAGE_UNITS,
    MANAGE_CALENDAR,
    READ_ASSIGNMENTS,
    ASSIGN_TASKS,
    SIGN_ASSIGNMENTS,
    BREAK_DOWN_TASKS,
    SET_MILESTONES,
    READ_REPORTS,
    REQUEST_REPORTS,
    EXCEED_BUDGETS,
    WRITE_REPORTS,
    REVIEW_REPORTS,
    VERIFY_REPORTS,
    ASK_QUESTIONS,
    ANSWER_QUESTIONS,
    MANAGE_FEEDS,
    PUSH_FIGURES,
    MANAGE_TOKENS,
    CHOOSE_RULES,
    KEEP_REGISTERS,
    READ_PRIVATE_MATTERS
}
