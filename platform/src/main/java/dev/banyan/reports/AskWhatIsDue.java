package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskForReports.Ask;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.DuePeriods;
import dev.banyan.reports.rules.DueRequests;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.reports.store.Cadences;
import dev.banyan.reports.store.Requests;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks by itself for what falls due by the cadence of a task (按频次布置), once for each period. */
@Component
@Needs(Permission.REQUEST_REPORTS)
public class AskWhatIsDue {
    /** Working days that a regular report is given. */
    private static final int TERM = 5;

    /** Days for which a milestone is still asked about if nobody did on its day. */
    private static final int LOOKED_BACK = 31;

    private static final Logger LOG = LoggerFactory.getLogger(AskWhatIsDue.class);

    private final Cadences cadences;
    private final UnprovenMilestones milestones;
    private final AskForReports asking;
    private final Requests requests;
    private final CityCalendar calendar;
    private final Journal journal;

    AskWhatIsDue(
            Cadences cadences,
            UnprovenMilestones milestones,
            AskForReports asking,
            Requests requests,
            CityCalendar calendar,
            Journal journal) {
        this.cadences = cadences;
        this.milestones = milestones;
        this.asking = asking;
        this.requests = requests;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** Says how often the figures of a task fall due from today on; saying the same twice changes nothing. */
    @Transactional
    public void setCadence(Actor actor, TaskId task, Cadence cadence) {
        var before = cadences.of(task);
        if (before != cadence) {
            cadences.set(task, cadence, calendar.today());
            journal.record(new Deed(actor.displayName(), "CadenceSet", "task", task.value())
                    .before(before.name())
                    .after(cadence.name()));
        }
    }

    public Cadence cadence(TaskId task) {
        return cadences.of(task);
    }

    /** The period of a cadence that is running; what is asked about it falls due when it has ended. */
    public Optional<Period> running(Cadence cadence) {
        return DuePeriods.running(cadence, calendar.today());
    }

    /**
     * Asks for every period that ended, and every milestone that came due in the last month, if nobody asked for it yet and
     * no proof was accepted; what a budget does not allow waits for a leader. Answers what was new.
     */
    public List<AskForReports.Outcome> ask(Actor actor) {
        var today = calendar.today();
        var wanted = new ArrayList<DueRequests.Wanted>();
        for (Cadences.Due due : cadences.all()) {
            DuePeriods.ended(due.cadence(), due.since(), today)
                    .ifPresent(period -> wanted.add(DueRequests.figures(due.task(), period)));
        }
        wanted.addAll(DueRequests.milestones(milestones.unproven(today.minusDays(LOOKED_BACK), today)));
        var asked = cadences.asked(today.minusYears(1).minusMonths(1));
        var outcomes = new ArrayList<AskForReports.Outcome>();
        for (var it : wanted) {
            if (!asked.contains(it.key())) {
                try {
                    outcomes.add(
                            ask(actor, it.task(), it.cause().kind(), it.cause().words(), it.period()));
                } catch (RuntimeException e) {
                    // The others go on; this one is asked for in the next round.
                    LOG.error("{} was not asked for", it, e);
                }
            }
        }
        return List.copyOf(outcomes);
    }

    /**
     * Asks those who answer for a task because something happened: a milestone falls due, a light turned.
     *
     * @param words the milestone or the light; the same words for the same period are asked once
     */
    public AskForReports.Outcome ask(Actor actor, TaskId task, Cause.Kind cause, String words, Period period) {
        var recipients = asking.answering(actor, task).stream()
                .filter(assignment -> assignment.role().answers())
                .map(Assignment::id)
                .collect(Collectors.toSet());
        return ask(actor, task, recipients, new Cause(cause, words), period);
    }

    /** The same of some of those who answer for a task. */
    public AskForReports.Outcome ask(
            Actor actor, TaskId task, Set<AssignmentId> recipients, Cause cause, Period period) {
        var due = calendar.workCalendar().plusWorkingDays(calendar.today(), TERM);
        var terms = new Terms(cause, period, due, false, "", EvidenceCheck.MOST_FILES);
        var request = UUID.nameUUIDFromBytes(
                // What was taken back can be asked again: that is another request.
                (task + " " + cause.kind() + " " + cause.words() + " " + period + again(task, terms))
                        .getBytes(StandardCharsets.UTF_8));
        var outcome = asking.ask(actor, request, new Ask(task, recipients, terms), true);
        switch (outcome) {
            case AskForReports.Sent(var id, int _) -> requests.reckoned(id, TERM);
            case AskForReports.Waits(var id) -> requests.reckoned(id, TERM);
            case AskForReports.Refused _, AskForReports.NoSuchTask _ -> {}
        }
        return outcome;
    }

    private String again(TaskId task, Terms terms) {
        int withdrawn = requests.withdrawn(task, terms.cause(), terms.period());
        return withdrawn == 0 ? "" : " " + withdrawn;
    }

    /** Cadences of tasks that have one. */
    public Map<TaskId, Cadence> all() {
        return cadences.all().stream().collect(Collectors.toMap(Cadences.Due::task, Cadences.Due::cadence));
    }
}
