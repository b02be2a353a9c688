package dev.banyan.directory;

import static dev.banyan.directory.Permission.APPROVE_PLANS;
import static dev.banyan.directory.Permission.EDIT_DRAFTS;
import static dev.banyan.directory.Permission.MANAGE_PEOPLE;
import static dev.banyan.directory.Permission.READ_JOURNAL;
import static dev.banyan.directory.Permission.READ_PLANS;
import static dev.banyan.directory.Permission.UPLOAD_PLANS;

import java.util.EnumSet;
import java.util.Set;

/** What a person is here for (角色); a person may hold several. */
public enum Role {
    /** Supervision or performance office (督查室、绩效办): brings plans in and prepares them. */
    OFFICE(READ_PLANS, UPLOAD_PLANS, EDIT_DRAFTS, READ_JOURNAL),
    /** Reviewer (审核人): corrects a draft, decides doubtful figures and approves. */
    REVIEWER(READ_PLANS, EDIT_DRAFTS, APPROVE_PLANS),
    /** Reader (查阅人). */
    READER(READ_PLANS),
    /** Administrator (系统管理员): people and their roles, nothing of the plans' content. */
    ADMINISTRATOR(READ_PLANS, MANAGE_PEOPLE, READ_JOURNAL);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        permissions = EnumSet.of(first, more);
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
