package dev.banyan.cockpit;

import dev.banyan.cockpit.Work.Kind;
import dev.banyan.cockpit.Work.Pressing;
import dev.banyan.cockpit.Work.Pressing.Why;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.ReadDrafts;
import dev.banyan.reports.CountReports;
import dev.banyan.responsibility.CountDuties;
import dev.banyan.responsibility.ReadCoverage;
import dev.banyan.supervision.CountQuestions;
import dev.banyan.supervision.FindBlockers;
import dev.banyan.supervision.FindMeetings;
import dev.banyan.supervision.FindQueue;
import dev.banyan.supervision.FindResolutions;
import dev.banyan.supervision.FindSheets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what waits for the actor (我的工作), of every kind that the actor may act on, also where nothing waits. */
@Component
@Needs(Permission.READ_PLANS)
public class ReadMyWork {
    private final CountDuties duties;
    private final ReadCoverage coverage;
    private final CountReports reports;
    private final Supervised supervised;
    private final ReadDrafts drafts;

    ReadMyWork(
            CountDuties duties, ReadCoverage coverage, CountReports reports, Supervised supervised, ReadDrafts drafts) {
        this.duties = duties;
        this.coverage = coverage;
        this.reports = reports;
        this.supervised = supervised;
        this.drafts = drafts;
    }

    /** What waits in supervision (督办待办). */
    @Component
    static final class Supervised {
        final CountQuestions questions;
        final FindQueue queue;
        final FindSheets sheets;
        final FindMeetings meetings;
        final FindResolutions resolutions;
        final FindBlockers blockers;

        Supervised(
                CountQuestions questions,
                FindQueue queue,
                FindSheets sheets,
                FindMeetings meetings,
                FindResolutions resolutions,
                FindBlockers blockers) {
            this.questions = questions;
            this.queue = queue;
            this.sheets = sheets;
            this.meetings = meetings;
            this.resolutions = resolutions;
            this.blockers = blockers;
        }
    }

    /** In the order of the kinds; empty for who acts on nothing. */
    public List<Work> of(Actor actor) {
        var work = new ArrayList<Work>();
        for (Kind kind : Kind.values()) {
            if (actor.may(permission(kind))) {
                work.add(count(actor, kind));
            }
        }
        return List.copyOf(work);
    }

    /** What lets a person act on it. */
    private static Permission permission(Kind kind) {
        return switch (kind) {
            case TO_SIGN -> Permission.SIGN_ASSIGNMENTS;
            case TO_WRITE -> Permission.WRITE_REPORTS;
            case TO_ANSWER -> Permission.ANSWER_QUESTIONS;
            case TO_READ -> Permission.ASK_QUESTIONS;
            case TO_RECEIVE, RESOLUTIONS -> Permission.ANSWER_SUPERVISION;
            case BLOCKERS -> Permission.HANDLE_BLOCKERS;
            case MEETINGS -> Permission.KEEP_MEETINGS;
            case TO_APPROVE -> Permission.SUPERVISE;
            case TO_DECIDE -> Permission.EXCEED_BUDGETS;
            case TO_CHECK -> Permission.VERIFY_REPORTS;
            case SENT_BACK, GAPS -> Permission.ASSIGN_TASKS;
            case TO_REVIEW, HELD -> Permission.REVIEW_REPORTS;
            case UNDECIDED -> Permission.REQUEST_REPORTS;
            case DRAFTS -> Permission.EDIT_DRAFTS;
        };
    }

    private Work count(Actor actor, Kind kind) {
        return switch (kind) {
            case TO_SIGN -> {
                var found = duties.toSign(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case TO_WRITE -> {
                var found = reports.toWrite(actor);
                yield work(
                        kind,
                        found.all(),
                        new Pressing(Why.URGENT, found.urgent()),
                        new Pressing(Why.LATE, found.late()),
                        new Pressing(Why.RETURNED, found.returned()));
            }
            case TO_CHECK -> {
                var found = reports.toCheck(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case TO_ANSWER -> {
                var found = supervised.questions.toAnswer(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case TO_RECEIVE -> work(kind, supervised.sheets.toReceive(actor, 1).total());
            case BLOCKERS -> {
                var found = supervised.blockers.waiting(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case RESOLUTIONS -> {
                var found = supervised.resolutions.mine(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case MEETINGS -> {
                var found = supervised.meetings.waiting(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case TO_APPROVE -> work(kind, supervised.queue.count(actor));
            case TO_READ -> work(kind, supervised.questions.toRead(actor));
            case TO_DECIDE, UNDECIDED -> work(kind, reports.waiting(actor));
            case SENT_BACK -> work(kind, duties.sentBack(actor));
            case TO_REVIEW -> work(kind, reports.toReview(actor));
            case HELD -> work(kind, reports.held());
            case GAPS -> work(kind, coverage.gaps(actor));
            case DRAFTS -> work(kind, drafts.open(1).total());
        };
    }

    private static Work work(Kind kind, long count, Pressing... pressing) {
        return new Work(kind, count, List.of(pressing));
    }
}
