package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.ReportFact.Said;
import dev.banyan.reports.rules.LifeCycle;
import dev.banyan.reports.rules.Prefilled;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Reports;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Writes and sends a report (填报); what was sent is corrected by sending again, never by changing it. */
@Component
@Needs(Permission.WRITE_REPORTS)
public class WriteReport {
    private final Reports reports;
    private final Facts facts;
    private final HandInEvidence evidence;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    WriteReport(
            Reports reports,
            Facts facts,
            HandInEvidence evidence,
            FindScope scopes,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher news) {
        this.reports = reports;
        this.facts = facts;
        this.evidence = evidence;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
        this.news = news;
    }

    public sealed interface Outcome {}

    public record Saved() implements Outcome {}

    public record Sent(ReportFact fact) implements Outcome {}

    /** One of the files that came along cannot be taken, and so nothing was. */
    public record FileRefused(String name, HandInEvidence.Refused refused) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        /** There is none, or it lies out of reach. */
        NOT_FOUND,
        /** It was taken back. */
        NOT_NOW,
        /** Somebody else of the unit sent it meanwhile. */
        CHANGED_MEANWHILE,
        /** Answers a question that the form does not ask. */
        DOES_NOT_FIT,
        /** Nothing was said before that could be unchanged. */
        NOTHING_BEFORE
    }

    /** Keeps a draft; saying the same twice changes nothing. */
    @Transactional
    public Outcome save(Actor actor, ReportId id, Answers draft) {
        var found = reports.findToWrite(id).filter(it -> covers(actor, it));
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_FOUND);
        }
        var report = found.get().report();
        var next = LifeCycle.TABLE.after(report.state(), LifeCycle.Event.SAVE);
        if (next.isEmpty() || !Prefilled.fits(found.get().form(), draft)) {
            return new Refused(next.isEmpty() ? Reason.NOT_NOW : Reason.DOES_NOT_FIT);
        }
        reports.saveDraft(id, next.get(), draft);
        record(actor, "ReportDrafted", id, report.draft().map(Answers::toString), draft);
        return new Saved();
    }

    /**
     * @param seen what was said last when the form was shown; empty if nothing
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome send(Actor actor, ReportId id, Optional<FactId> seen, UUID request, Answers answers) {
        return send(actor, id, seen, request, answers, List.of());
    }

    /** The same with files that come along: all is taken in, or nothing. */
    @Transactional
    public Outcome send(
            Actor actor,
            ReportId id,
            Optional<FactId> seen,
            UUID request,
            Answers answers,
            List<HandInEvidence.NewFile> files) {
        var good = new ArrayList<HandInEvidence.Good>();
        for (var file : files) {
            switch (evidence.look(file)) {
                case HandInEvidence.Good looked -> good.add(looked);
                case HandInEvidence.Bad(var refused) -> {
                    return new FileRefused(file.name(), refused);
                }
            }
        }
        return reports.findToWrite(id)
                .filter(it -> covers(actor, it))
                .map(it -> send(actor, it, seen, request, answers, good))
                .orElse(new Refused(Reason.NOT_FOUND));
    }

    /** Says with one click that nothing changed since the last report (无变化). */
    @Transactional
    public Outcome sendUnchanged(Actor actor, ReportId id, Optional<FactId> seen, UUID request) {
        var found = reports.findToWrite(id).filter(it -> covers(actor, it));
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_FOUND);
        }
        var last = facts.before(found.get().report());
        if (last.isEmpty()) {
            return new Refused(Reason.NOTHING_BEFORE);
        }
        var lastForm = reports.findToWrite(last.get().report().orElseThrow())
                .orElseThrow()
                .form();
        var answers =
                Prefilled.unchanged(found.get().form(), lastForm, last.get().answers());
        return send(actor, found.get(), seen, request, answers, List.of());
    }

    private Outcome send(
            Actor actor,
            Reports.ToWrite found,
            Optional<FactId> seen,
            UUID request,
            Answers answers,
            List<HandInEvidence.Good> files) {
        var report = found.report();
        if (!report.latest().equals(seen)) {
            // Either this very request came twice, or somebody else was faster.
            return facts.of(request).<Outcome>map(Sent::new).orElse(new Refused(Reason.CHANGED_MEANWHILE));
        }
        if (LifeCycle.TABLE.after(report.state(), LifeCycle.Event.SEND).isEmpty()) {
            return new Refused(Reason.NOT_NOW);
        }
        if (!Prefilled.fits(found.form(), answers)) {
            return new Refused(Reason.DOES_NOT_FIT);
        }
        for (var file : files) {
            if (evidence.keep(actor, found, file) instanceof HandInEvidence.Refused refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new FileRefused(file.file().name(), refused);
            }
        }
        var said = new Said(found.period().to(), clock.instant(), actor.displayName());
        var added = facts.add(report, said, answers, request);
        if (added.isEmpty()) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        var fact = added.get();
        record(actor, "ReportSent", report.id(), Optional.empty(), fact.answers());
        news.publishEvent(new ReportSent(fact));
        return new Sent(fact);
    }

    private boolean covers(Actor actor, Reports.ToWrite found) {
        return scopes.covers(actor, found.report().about().unit());
    }

    private void record(Actor actor, String act, ReportId id, Optional<String> before, Answers after) {
        journal.record(new Deed(
                actor.displayName(), act, "report", String.valueOf(id.value()), before, Optional.of(after.toString())));
    }
}
