package dev.banyan.cockpit;

import dev.banyan.assessment.FindAppeals;
import dev.banyan.assessment.FindConsequences;
import dev.banyan.assessment.FindPanels;
import dev.banyan.assessment.FindWaitingRounds;
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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what waits for the actor (我的工作), of every kind that the actor may act on, also where nothing waits. */
@Component
@Needs(Permission.READ_PLANS)
public class ReadMyWork {
    private final CountDuties duties;
    private final ReadCoverage coverage;
    private final CountReports reports;
    private final Supervised supervised;
    private final Assessed assessed;
    private final ReadDrafts drafts;

    ReadMyWork(
            CountDuties duties,
            ReadCoverage coverage,
            CountReports reports,
            Supervised supervised,
            Assessed assessed,
            ReadDrafts drafts) {
        this.duties = duties;
        this.coverage = coverage;
        this.reports = reports;
        this.supervised = supervised;
        this.assessed = assessed;
        this.drafts = drafts;
    }

    /** What waits in assessment (考核待办). */
    @Component
    static final class Assessed {
        final FindAppeals appeals;
        final FindConsequences consequences;
        final FindWaitingRounds rounds;
        final FindPanels panels;

        Assessed(FindAppeals appeals, FindConsequences consequences, FindWaitingRounds rounds, FindPanels panels) {
            this.appeals = appeals;
            this.consequences = consequences;
            this.rounds = rounds;
            this.panels = panels;
        }
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
            if (permissions(kind).stream().anyMatch(actor::may)) {
                work.add(count(actor, kind));
            }
        }
        return List.copyOf(work);
    }

    /** Any of these lets a person act on it. */
    private static Set<Permission> permissions(Kind kind) {
        return switch (kind) {
            case CONSEQUENCES, ROUNDS -> Set.of(Permission.ASSESS, Permission.APPROVE_SCORES, Permission.APPEAL_SCORES);
            case TO_SIGN -> Set.of(Permission.SIGN_ASSIGNMENTS);
            case TO_WRITE -> Set.of(Permission.WRITE_REPORTS);
            case TO_ANSWER -> Set.of(Permission.ANSWER_QUESTIONS);
            case TO_READ -> Set.of(Permission.ASK_QUESTIONS);
            case TO_RECEIVE, RESOLUTIONS -> Set.of(Permission.ANSWER_SUPERVISION);
            case BLOCKERS -> Set.of(Permission.HANDLE_BLOCKERS);
            case MEETINGS -> Set.of(Permission.KEEP_MEETINGS);
            case APPEALS -> Set.of(Permission.REVIEW_APPEALS);
            case MARKS -> Set.of(Permission.MARK_PANELS);
            case TO_APPROVE -> Set.of(Permission.SUPERVISE);
            case TO_DECIDE -> Set.of(Permission.EXCEED_BUDGETS);
            case TO_CHECK -> Set.of(Permission.VERIFY_REPORTS);
            case SENT_BACK, GAPS -> Set.of(Permission.ASSIGN_TASKS);
            case TO_REVIEW, HELD -> Set.of(Permission.REVIEW_REPORTS);
            case UNDECIDED -> Set.of(Permission.REQUEST_REPORTS);
            case DRAFTS -> Set.of(Permission.EDIT_DRAFTS);
        };
    }

    private Work count(Actor actor, Kind kind) {
        return switch (kind) {
            case TO_SIGN -> {
                var found = duties.toSign(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case TO_WRITE -> toWrite(actor);
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
            case APPEALS -> {
                var found = assessed.appeals.waiting(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case CONSEQUENCES -> {
                var found = assessed.consequences.waiting(actor);
                yield work(kind, found.all(), new Pressing(Why.LATE, found.late()));
            }
            case ROUNDS -> work(kind, assessed.rounds.of(actor).size());
            case MARKS -> work(kind, assessed.panels.toMark(actor, 1).total());
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

    private Work toWrite(Actor actor) {
        var found = reports.toWrite(actor);
        return work(
                Kind.TO_WRITE,
                found.all(),
                new Pressing(Why.URGENT, found.urgent()),
                new Pressing(Why.LATE, found.late()),
                new Pressing(Why.RETURNED, found.returned()));
    }

    private static Work work(Kind kind, long count, Pressing... pressing) {
        return new Work(kind, count, List.of(pressing));
    }
}
