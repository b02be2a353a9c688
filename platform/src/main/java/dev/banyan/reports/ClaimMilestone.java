package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.MilestoneId;
import dev.banyan.reports.store.EvidenceFiles;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.reports.store.Reports;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by a report and its files that a milestone is reached (申报节点完成). */
@Component
@Needs(Permission.WRITE_REPORTS)
public class ClaimMilestone {
    private final FindMilestones milestones;
    private final MilestoneClaims claims;
    private final Reports reports;
    private final EvidenceFiles files;
    private final FindScope scopes;
    private final CityCalendar calendar;
    private final Journal journal;

    ClaimMilestone(
            FindMilestones milestones,
            MilestoneClaims claims,
            Reports reports,
            EvidenceFiles files,
            FindScope scopes,
            CityCalendar calendar,
            Journal journal) {
        this.milestones = milestones;
        this.claims = claims;
        this.reports = reports;
        this.files = files;
        this.scopes = scopes;
        this.calendar = calendar;
        this.journal = journal;
    }

    public enum Outcome {
        CLAIMED,
        /** There is no such milestone or report in reach, or the report is on another task. */
        NOT_FOUND,
        /** The report has not been sent yet, or was taken back. */
        REPORT_NOT_SENT,
        /** The report holds no file that proves it. */
        NO_EVIDENCE,
        WORDS_MISSING,
        DAY_TO_COME,
        /** A claim waits for its review, or was accepted. */
        CLAIMED_BEFORE
    }

    /**
     * @param day on which it was reached
     * @param words what the files show
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome claim(Actor actor, MilestoneId id, ReportId by, LocalDate day, String words, UUID request) {
        var report = reports.find(by)
                .filter(it -> it.about().task().equals(id.task())
                        && scopes.of(actor).covers(it.about().unit()));
        if (report.isEmpty() || milestones.find(id).isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var before = claims.newestToChange(id);
        if (claims.ofRequest(request).isPresent()) {
            return Outcome.CLAIMED;
        }
        if (before.filter(it -> it.decision().isEmpty() || it.accepted()).isPresent()) {
            return Outcome.CLAIMED_BEFORE;
        }
        if (report.get().latest().isEmpty() || report.get().state() == ReportState.WITHDRAWN) {
            return Outcome.REPORT_NOT_SENT;
        }
        var evidence = files.of(by).stream().map(it -> it.id().value()).toList();
        if (evidence.isEmpty()) {
            return Outcome.NO_EVIDENCE;
        }
        if (words.isBlank()) {
            return Outcome.WORDS_MISSING;
        }
        if (day.isAfter(calendar.today())) {
            return Outcome.DAY_TO_COME;
        }
        claims.add(
                new MilestoneClaim(
                        0,
                        id,
                        by,
                        report.get().about().unit(),
                        day,
                        words.strip(),
                        evidence,
                        actor.displayName(),
                        CityTime.moment(calendar.now()),
                        Optional.empty()),
                request);
        journal.record(new Deed(
                        actor.displayName(),
                        "MilestoneClaimed",
                        "milestone",
                        id.task().value() + "/" + id.number())
                .after("report " + by.value() + ", " + day + ": " + words.strip()));
        return Outcome.CLAIMED;
    }
}
