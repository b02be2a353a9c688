package dev.banyan.cockpit.web;

import dev.banyan.cockpit.Work;

/** Where the numbers of the first page lead (待办去处). */
public final class MyWork {
    private MyWork() {}

    /** The list behind a number. */
    public static String address(Work.Kind kind) {
        return switch (kind) {
            case TO_SIGN -> "/duties";
            case TO_WRITE -> "/reports?show=TO_DO";
            case TO_ANSWER -> "/questions?show=OPEN&mine=true";
            case TO_RECEIVE -> "/sheets?receive=true";
            case BLOCKERS -> "/blockers?show=TO_DO";
            case RESOLUTIONS -> "/meetings/resolutions?mine=true";
            case MEETINGS -> "/meetings?due=true";
            case APPEALS -> "/appeals";
            case CONSEQUENCES -> "/consequences?show=MINE";
            case TO_APPROVE -> "/queue";
            case ROUNDS -> "/rounds?mine=true";
            case MARKS -> "/panels?mine=true";
            case TO_READ -> "/questions?show=ANSWERED&mine=true";
            case TO_DECIDE, UNDECIDED -> "/reports/requests?show=WAITING";
            case TO_CHECK -> "/verifications";
            case SENT_BACK -> "/register?state=SENT_BACK";
            case TO_REVIEW -> "/reports/review";
            case HELD -> "/figures";
            case GAPS -> "/coverage";
            case DRAFTS -> "/plans#drafts";
        };
    }
}
