package dev.banyan.reports;

import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.rules.Prefilled;
import dev.banyan.reports.rules.Remarks;
import dev.banyan.reports.store.EvidenceFiles;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Reports;
import dev.banyan.reports.store.Requests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds reports (查找报告), never beyond the actor's scope. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindReports {
    /** How many other reports a text is compared with, of the unit and of the task. */
    private static final int NEAR = 30;

    private final Distribution distribution;
    private final Requests requests;
    private final EvidenceFiles files;
    private final KeptFiles kept;
    private final FindTasks tasks;
    private final FindScope scopes;
    private final ReportsInReach inReach;

    FindReports(
            Distribution distribution,
            Requests requests,
            EvidenceFiles files,
            KeptFiles kept,
            FindTasks tasks,
            FindScope scopes,
            ReportsInReach inReach) {
        this.distribution = distribution;
        this.requests = requests;
        this.files = files;
        this.kept = kept;
        this.tasks = tasks;
        this.scopes = scopes;
        this.inReach = inReach;
    }

    /** Reports in reach: of what is to be done the urgent ones first, then by due date; of what is done the newest first. */
    public Page<ReportLine> page(Actor actor, ReportFilter filter, int page) {
        return inReach.page(actor, filter, page);
    }

    /** Reports in reach, in the order they were asked for, for whoever reads on from one of them. */
    public List<ReportLine> after(Actor actor, ReportFilter filter, ReportId after, int most) {
        return inReach.after(actor, filter, after, most);
    }

    /** The tasks that reports or requests speak of. */
    public Map<TaskId, Task> tasks(Collection<TaskId> ids) {
        return tasks.find(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
    }

    public Optional<ReportView> find(Actor actor, ReportId id) {
        return inReach(actor, id)
                .map(report -> view(writes(actor, report) ? report : report.withoutDraft(), seenBy(actor, report)));
    }

    /** Whether the actor may write on: what is not sent yet concerns nobody else. */
    private boolean writes(Actor actor, Report report) {
        return actor.may(Permission.WRITE_REPORTS)
                && scopes.covers(actor, report.about().unit());
    }

    /** Which files the actor sees: whoever writes on sees all of them, others what was sent. */
    private Predicate<EvidenceId> seenBy(Actor actor, Report report) {
        if (writes(actor, report)) {
            return file -> true;
        }
        var sent = facts().of(report.id()).stream()
                .flatMap(fact -> fact.evidence().stream())
                .collect(Collectors.toSet());
        return sent::contains;
    }

    private Optional<Report> inReach(Actor actor, ReportId id) {
        var scope = scopes.toRead(actor);
        return reports().find(id).filter(report -> scope.covers(report.about().unit()));
    }

    private ReportView view(Report report, Predicate<EvidenceId> seen) {
        var request = requests.find(report.request()).orElseThrow();
        var last = facts().before(report)
                .map(fact -> new ReportView.Last(fact, formOf(fact.report().orElseThrow())));
        var systems = distribution.known(report.about(), request.terms().period());
        return new ReportView(
                report,
                request,
                tasks.find(report.about().task()).orElseThrow(),
                facts().of(report.id()),
                facts().reviews(report.id()),
                last,
                Prefilled.figures(
                        request.form(),
                        last.map(it -> it.fact().answers()).or(() -> saidBeforeBanyan(report)),
                        systems),
                systems,
                files.of(report.id()).stream()
                        .filter(file -> seen.test(file.id()))
                        .toList());
    }

    private Optional<Answers> saidBeforeBanyan(Report report) {
        return facts().last(report.about().assignment())
                .filter(fact -> fact.report().isEmpty())
                .map(ReportFact::answers);
    }

    private Form formOf(ReportId id) {
        var report = reports().find(id).orElseThrow();
        return requests.find(report.request()).orElseThrow().form();
    }

    /** What should be pointed out about these answers before they are sent. */
    public List<Remark> remarks(Actor actor, ReportId id, Answers answers) {
        return inReach(actor, id).map(report -> remarks(report, answers)).orElse(List.of());
    }

    private List<Remark> remarks(Report report, Answers answers) {
        var near = facts().near(report, NEAR);
        var titles = titles(near.stream().map(fact -> fact.about().task()).toList());
        return Remarks.of(
                formOf(report.id()),
                answers,
                facts().before(report).map(ReportFact::answers),
                near.stream()
                        .filter(fact -> !fact.report().equals(Optional.of(report.id())))
                        .map(fact -> new Remarks.Other(
                                fact.report().orElseThrow(),
                                titles.apply(fact.about().task()),
                                fact.answers().words()))
                        .toList());
    }

    private Function<TaskId, String> titles(Collection<TaskId> ids) {
        var found = tasks(ids);
        return id -> Optional.ofNullable(found.get(id)).map(Task::title).orElse("");
    }

    /** What a check on the spot found false of what a report says last. */
    public Optional<FalseReport> foundFalse(Actor actor, ReportId id) {
        return inReach(actor, id).flatMap(inReach::foundFalse);
    }

    /** What a reviewer should look at in the files of a report. */
    public List<EvidenceDoubt> doubts(Actor actor, ReportId id) {
        return inReach(actor, id)
                .map(report -> doubts(report, seenBy(actor, report)))
                .orElse(List.of());
    }

    private List<EvidenceDoubt> doubts(Report report, Predicate<EvidenceId> seen) {
        var period = requests.find(report.request()).orElseThrow().terms().period();
        var doubts = new ArrayList<EvidenceDoubt>();
        for (Evidence file : files.of(report.id())) {
            file.taken()
                    .filter(taken -> !period.holds(taken.toLocalDate()))
                    .ifPresent(taken -> doubts.add(new EvidenceDoubt.TakenOutside(file.id(), taken)));
        }
        var again = files.elsewhere(report.id());
        var titles = titles(again.stream().map(it -> new TaskId(it.task())).toList());
        for (var it : again) {
            var elsewhere = new EvidenceDoubt.Elsewhere(
                    it.report(), titles.apply(new TaskId(it.task())), it.unit(), it.period());
            doubts.add(
                    it.bits() < 0
                            ? new EvidenceDoubt.SameFile(it.evidence(), elsewhere)
                            : new EvidenceDoubt.SimilarPicture(it.evidence(), elsewhere, it.bits()));
        }
        return doubts.stream().filter(doubt -> seen.test(doubt.evidence())).toList();
    }

    /** A file with its bytes (佐证材料内容). */
    public record FileContent(Evidence file, byte[] bytes) {}

    public Optional<FileContent> file(Actor actor, EvidenceId id) {
        return files.find(id)
                .filter(file -> inReach(actor, file.report())
                        .filter(report -> seenBy(actor, report).test(file.id()))
                        .isPresent())
                .map(file -> new FileContent(file, kept.content(file.hash())));
    }

    private Reports reports() {
        return distribution.shelf().reports();
    }

    private Facts facts() {
        return distribution.shelf().facts();
    }
}
