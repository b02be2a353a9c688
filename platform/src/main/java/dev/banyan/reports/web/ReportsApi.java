package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.Download;
import dev.banyan.frame.IfMatch;
import dev.banyan.reports.Answers;
import dev.banyan.reports.EvidenceId;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.HandInEvidence;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportLine;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.ReportView;
import dev.banyan.reports.WriteReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports for programs: read, written, sent, with their files. */
@Api
@Needs(Permission.READ_REPORTS)
class ReportsApi {
    private final FindReports reports;
    private final WriteReport writing;
    private final HandInEvidence evidence;

    ReportsApi(FindReports reports, WriteReport writing, HandInEvidence evidence) {
        this.reports = reports;
        this.writing = writing;
        this.evidence = evidence;
    }

    record ReportRow(
            long id,
            long request,
            ReportData.ReportAbout about,
            ReportState state,
            ReportData.ReportTerms terms,
            ReportProgress progress,
            Optional<Long> latest,
            Optional<Long> accepted) {
        static ReportRow of(ReportLine line) {
            var report = line.report();
            var progress = line.progress();
            return new ReportRow(
                    report.id().value(),
                    report.request().value(),
                    ReportData.ReportAbout.of(report.about()),
                    report.state(),
                    ReportData.ReportTerms.of(line.terms()),
                    new ReportProgress(
                            progress.claimed() < 0 ? OptionalInt.empty() : OptionalInt.of(progress.claimed()),
                            progress.unchanged(),
                            progress.files(),
                            progress.minutes()),
                    ReportData.number(report.latest()),
                    ReportData.number(report.accepted()));
        }
    }

    record ReportProgress(OptionalInt claimed, boolean unchanged, int files, int minutes) {}

    record ReportDetail(
            long id,
            ReportData.ReportAbout about,
            ReportState state,
            AskedForm asked,
            Optional<ReportData.ReportAnswers> draft,
            ReportHistory history,
            List<ReportData.EvidenceRow> files) {
        static ReportDetail of(ReportView view) {
            return new ReportDetail(
                    view.report().id().value(),
                    ReportData.ReportAbout.of(view.report().about()),
                    view.report().state(),
                    new AskedForm(
                            view.request().id().value(),
                            ReportData.ReportTerms.of(view.request().terms()),
                            ReportData.QuestionRow.of(view.form()),
                            view.filled().stream()
                                    .map(ReportData.FigureAnswer::of)
                                    .toList()),
                    view.report().draft().map(ReportData.ReportAnswers::of),
                    new ReportHistory(
                            view.facts().stream().map(ReportData.FactRow::of).toList(),
                            view.reviews().stream()
                                    .map(ReportData.ReviewRow::of)
                                    .toList()),
                    view.files().stream().map(ReportData.EvidenceRow::of).toList());
        }
    }

    record AskedForm(
            long request,
            ReportData.ReportTerms terms,
            List<ReportData.QuestionRow> questions,
            List<ReportData.FigureAnswer> filled) {}

    record ReportHistory(List<ReportData.FactRow> facts, List<ReportData.ReviewRow> reviews) {}

    record EvidenceRemoved(long id) {}

    @GetMapping("/reports")
    ApiPage<ReportRow> listReports(
            Actor actor,
            @RequestParam(defaultValue = "ALL") ReportFilter show,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = reports.after(actor, show, new ReportId(asked.afterNumber()), asked.look()).stream()
                .map(ReportRow::of)
                .toList();
        return ApiPage.of(found, asked, row -> String.valueOf(row.id()));
    }

    /** Its ETag begins with the number of what was said last, which sending and reviewing are held against. */
    @GetMapping("/reports/{id}")
    ResponseEntity<ReportDetail> readReport(Actor actor, @PathVariable long id) {
        var view = find(actor, id);
        var detail = ReportDetail.of(view);
        String rest = DigestUtils.md5DigestAsHex(detail.toString().getBytes(StandardCharsets.UTF_8));
        long said = view.report().latest().map(FactId::value).orElse(0L);
        return ResponseEntity.ok().eTag("\"" + said + "-" + rest + "\"").body(detail);
    }

    @PutMapping("/reports/{id}/draft")
    @Needs(Permission.WRITE_REPORTS)
    ReportDetail saveDraft(
            Actor actor, OnceKey key, @PathVariable long id, @RequestBody ReportData.ReportAnswers body) {
        return switch (writing.save(actor, new ReportId(id), answers(actor, id, body))) {
            case WriteReport.Saved() -> ReportDetail.of(find(actor, id));
            case WriteReport.Sent _, WriteReport.FileRefused _ -> throw new IllegalStateException("a draft was sent");
            case WriteReport.Refused(var reason) -> throw refusal(reason);
        };
    }

    @PostMapping("/reports/{id}/send")
    @Needs(Permission.WRITE_REPORTS)
    ResponseEntity<ReportData.FactRow> sendReport(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody ReportData.NewReport body) {
        var answers = answers(actor, id, body.answers());
        return sent(writing.send(actor, new ReportId(id), seen(ifMatch), key.value(), answers, body.files(key)));
    }

    @PostMapping("/reports/{id}/send-unchanged")
    @Needs(Permission.WRITE_REPORTS)
    ResponseEntity<ReportData.FactRow> sendUnchangedReport(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch) {
        return sent(writing.sendUnchanged(actor, new ReportId(id), seen(ifMatch), key.value()));
    }

    /** Its kind is told by its content alone. */
    @PostMapping("/reports/{id}/evidence")
    @Needs(Permission.WRITE_REPORTS)
    ReportData.EvidenceRow addEvidence(
            Actor actor, OnceKey key, @PathVariable long id, @RequestParam String name, @RequestBody byte[] file) {
        return switch (evidence.handIn(actor, new ReportId(id), key.value(), name, file)) {
            case HandInEvidence.Taken(var taken) -> ReportData.EvidenceRow.of(taken);
            case HandInEvidence.Removed _ -> throw new IllegalStateException("a file handed in was removed");
            case HandInEvidence.NotNow _ -> throw notWritten(actor, id);
            case HandInEvidence.Refused refused -> throw refusal(name, refused);
        };
    }

    @DeleteMapping("/evidence/{id}")
    @Needs(Permission.WRITE_REPORTS)
    EvidenceRemoved removeEvidence(Actor actor, OnceKey key, @PathVariable long id) {
        return switch (evidence.remove(actor, new EvidenceId(id))) {
            case HandInEvidence.Removed _ -> new EvidenceRemoved(id);
            case HandInEvidence.Taken _, HandInEvidence.NotNow _, HandInEvidence.Refused _ ->
                throw ApiRefusal.notFound();
        };
    }

    /** Only to be saved, never under its own type. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> downloadEvidence(Actor actor, @PathVariable long id) {
        var found = reports.file(actor, new EvidenceId(id)).orElseThrow(ApiRefusal::notFound);
        return Download.of(found.file().name(), found.bytes());
    }

    private ReportView find(Actor actor, long id) {
        return reports.find(actor, new ReportId(id)).orElseThrow(ApiRefusal::notFound);
    }

    /** The form is looked up only for figures that are said to be confirmed. */
    private Answers answers(Actor actor, long id, ReportData.ReportAnswers body) {
        return body.answers(body.confirms() ? find(actor, id).filled() : List.of());
    }

    private static Optional<FactId> seen(Optional<String> ifMatch) {
        return Optional.of(IfMatch.number(ifMatch)).filter(it -> it > 0).map(FactId::new);
    }

    private static ResponseEntity<ReportData.FactRow> sent(WriteReport.Outcome outcome) {
        return switch (outcome) {
            case WriteReport.Sent(var fact) ->
                ResponseEntity.ok()
                        .eTag('"' + String.valueOf(fact.id().value()) + '"')
                        .body(ReportData.FactRow.of(fact));
            case WriteReport.Saved() -> throw new IllegalStateException("a report to be sent was saved");
            case WriteReport.FileRefused(String name, var refused) -> throw refusal(name, refused);
            case WriteReport.Refused(var reason) -> throw refusal(reason);
        };
    }

    private static ApiRefusal refusal(String name, HandInEvidence.Refused refused) {
        return ApiRefusal.of(422, "reports.evidence.fault." + refused.fault(), name, refused.detail());
    }

    private ApiRefusal notWritten(Actor actor, long id) {
        find(actor, id);
        return refusal(WriteReport.Reason.NOT_NOW);
    }

    private static ApiRefusal refusal(WriteReport.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> ApiRefusal.notFound();
            case CHANGED_MEANWHILE -> ApiRefusal.of(412, "reports.refused." + reason);
            case NOT_NOW -> ApiRefusal.of(409, "reports.refused." + reason);
            case DOES_NOT_FIT, NOTHING_BEFORE -> ApiRefusal.of(422, "reports.refused." + reason);
        };
    }
}
