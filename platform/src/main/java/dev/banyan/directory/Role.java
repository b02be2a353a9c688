package dev.banyan.directory;

import static dev.banyan.directory.Permission.ANSWER_QUESTIONS;
import static dev.banyan.directory.Permission.ANSWER_SUPERVISION;
import static dev.banyan.directory.Permission.APPEAL_SCORES;
import static dev.banyan.directory.Permission.APPROVE_PLANS;
import static dev.banyan.directory.Permission.APPROVE_SCORES;
import static dev.banyan.directory.Permission.ASK_QUESTIONS;
import static dev.banyan.directory.Permission.ASSESS;
import static dev.banyan.directory.Permission.ASSIGN_TASKS;
import static dev.banyan.directory.Permission.BREAK_DOWN_TASKS;
import static dev.banyan.directory.Permission.CHOOSE_RULES;
import static dev.banyan.directory.Permission.CONFIRM_MATTERS;
import static dev.banyan.directory.Permission.EDIT_DRAFTS;
import static dev.banyan.directory.Permission.EXCEED_BUDGETS;
import static dev.banyan.directory.Permission.HANDLE_BLOCKERS;
import static dev.banyan.directory.Permission.ISSUE_PAPERS;
import static dev.banyan.directory.Permission.KEEP_MEETINGS;
import static dev.banyan.directory.Permission.KEEP_REGISTERS;
import static dev.banyan.directory.Permission.MANAGE_CALENDAR;
import static dev.banyan.directory.Permission.MANAGE_CHANNELS;
import static dev.banyan.directory.Permission.MANAGE_FEEDS;
import static dev.banyan.directory.Permission.MANAGE_JOBS;
import static dev.banyan.directory.Permission.MANAGE_PEOPLE;
import static dev.banyan.directory.Permission.MANAGE_TOKENS;
import static dev.banyan.directory.Permission.MANAGE_UNITS;
import static dev.banyan.directory.Permission.MARK_PANELS;
import static dev.banyan.directory.Permission.PUSH_FIGURES;
import static dev.banyan.directory.Permission.READ_ASSIGNMENTS;
import static dev.banyan.directory.Permission.READ_JOURNAL;
import static dev.banyan.directory.Permission.READ_PAPERS;
import static dev.banyan.directory.Permission.READ_PLANS;
import static dev.banyan.directory.Permission.READ_PRIVATE_MATTERS;
import static dev.banyan.directory.Permission.READ_REPORTS;
import static dev.banyan.directory.Permission.READ_SCORES;
import static dev.banyan.directory.Permission.REQUEST_REPORTS;
import static dev.banyan.directory.Permission.REVIEW_APPEALS;
import static dev.banyan.directory.Permission.REVIEW_REPORTS;
import static dev.banyan.directory.Permission.SET_MILESTONES;
import static dev.banyan.directory.Permission.SIGN_ASSIGNMENTS;
import static dev.banyan.directory.Permission.SIGN_SUPERVISION;
import static dev.banyan.directory.Permission.SUPERVISE;
import static dev.banyan.directory.Permission.UPLOAD_PLANS;
import static dev.banyan.directory.Permission.VERIFY_REPORTS;
import static dev.banyan.directory.Permission.WRITE_REPORTS;

import java.util.EnumSet;
import java.util.Set;

/** What a person is here for (角色); a person may hold several. */
public enum Role {
    /** Supervision or performance office (督查室、绩效办): brings plans in, keeps registers, assigns, asks for reports and reviews them. */
    OFFICE(
            READ_PLANS,
            UPLOAD_PLANS,
            EDIT_DRAFTS,
            READ_JOURNAL,
            MANAGE_UNITS,
            MANAGE_CALENDAR,
            READ_ASSIGNMENTS,
            ASSIGN_TASKS,
            SET_MILESTONES,
            READ_REPORTS,
            REQUEST_REPORTS,
            REVIEW_REPORTS,
            ANSWER_QUESTIONS,
            CHOOSE_RULES,
            KEEP_REGISTERS,
            READ_PRIVATE_MATTERS,
            CONFIRM_MATTERS,
            READ_PAPERS,
            ISSUE_PAPERS,
            SUPERVISE,
            KEEP_MEETINGS,
            HANDLE_BLOCKERS,
            READ_SCORES,
            ASSESS,
            MARK_PANELS,
            REVIEW_APPEALS),
    /** Reviewer (审核人): corrects a draft, decides doubtful figures and approves. */
    REVIEWER(
            READ_PLANS,
            EDIT_DRAFTS,
            APPROVE_PLANS,
            READ_ASSIGNMENTS,
            READ_REPORTS,
            READ_SCORES,
            MARK_PANELS,
            REVIEW_APPEALS),
    /** Reader (查阅人). */
    READER(READ_PLANS, READ_ASSIGNMENTS, READ_REPORTS, READ_SCORES),
    /** Administrator (系统管理员): people, units, feeds, jobs, channels and tokens, nothing of the plans' content. */
    ADMINISTRATOR(
            READ_PLANS,
            MANAGE_PEOPLE,
            READ_JOURNAL,
            MANAGE_UNITS,
            MANAGE_CALENDAR,
            MANAGE_FEEDS,
            PUSH_FIGURES,
            MANAGE_TOKENS,
            MANAGE_JOBS,
            MANAGE_CHANNELS,
            CHOOSE_RULES),
    /** Liaison (联络员): signs for, breaks down and reports on what the own unit owes, and answers for what it leads. */
    LIAISON(
            READ_PLANS,
            READ_ASSIGNMENTS,
            SIGN_ASSIGNMENTS,
            BREAK_DOWN_TASKS,
            SET_MILESTONES,
            READ_REPORTS,
            WRITE_REPORTS,
            ANSWER_QUESTIONS,
            READ_PAPERS,
            ANSWER_SUPERVISION,
            HANDLE_BLOCKERS,
            READ_SCORES,
            APPEAL_SCORES),
    /** Leader (领导): sees everything, and may let an office ask for more than a budget allows. */
    LEADER(
            READ_PLANS,
            READ_ASSIGNMENTS,
            READ_REPORTS,
            EXCEED_BUDGETS,
            READ_PRIVATE_MATTERS,
            READ_PAPERS,
            SUPERVISE,
            SIGN_SUPERVISION,
            READ_SCORES,
            MARK_PANELS,
            APPROVE_SCORES),
    /** Verifier (核查员): checks on the spot what others reported, and confirms what is done. */
    VERIFIER(READ_PLANS, READ_ASSIGNMENTS, READ_REPORTS, VERIFY_REPORTS, CONFIRM_MATTERS, READ_SCORES, MARK_PANELS),
    /** Observer (监督员): reads for the People's Congress or the CPPCC, whichever the own unit serves, and asks. */
    OBSERVER(READ_PLANS, READ_ASSIGNMENTS, READ_REPORTS, ASK_QUESTIONS, READ_SCORES);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        permissions = EnumSet.of(first, more);
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
