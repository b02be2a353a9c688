package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.Download;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindPapers;
import dev.banyan.supervision.Openness;
import dev.banyan.supervision.Paper;
import dev.banyan.supervision.PaperFilter;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.PaperKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Issued papers and their files, for programs. */
@Api
@Needs(Permission.READ_PAPERS)
class PapersApi {
    private final FindPapers papers;

    PapersApi(FindPapers papers) {
        this.papers = papers;
    }

    record IssuedPaper(
            long id,
            String number,
            PaperKind kind,
            String title,
            PaperIssue issued,
            PaperOrigin origin,
            Optional<Instant> voided) {
        static IssuedPaper of(Paper it) {
            return new IssuedPaper(
                    it.id().value(),
                    it.number().toString(),
                    it.kind(),
                    it.title(),
                    new PaperIssue(
                            it.issued().unit(),
                            it.issued().signer(),
                            it.issued().day(),
                            it.issued().openness(),
                            it.issued().recorded()),
                    new PaperOrigin(
                            it.cause().task().map(TaskId::value),
                            it.cause().reference(),
                            it.cause().corrects().map(PaperId::value)),
                    it.voided().map(Paper.Voided::recorded));
        }
    }

    record PaperIssue(String unit, String signer, LocalDate day, Openness openness, Instant recorded) {}

    record PaperOrigin(Optional<Long> task, Optional<String> reference, Optional<Long> corrects) {}

    record PaperDetail(IssuedPaper paper, String digest, List<PaperRecipient> recipients, List<PaperFormat> sealed) {}

    record PaperRecipient(String unit, boolean copy, Optional<String> receivedBy, Optional<Instant> received) {
        static PaperRecipient of(Paper.Recipient it) {
            return new PaperRecipient(
                    it.unit(),
                    it.copy(),
                    it.receipt().map(Paper.Receipt::by),
                    it.receipt().map(Paper.Receipt::recorded));
        }
    }

    @GetMapping("/papers")
    ApiPage<IssuedPaper> listPapers(
            Actor actor,
            @RequestParam Optional<PaperKind> kind,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "ALL") PaperFilter.Show show,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var filter = new PaperFilter(kind, year, Optional.empty(), Optional.empty(), task.map(TaskId::new), show);
        var found = papers.after(actor, filter, new PaperId(asked.afterNumber()), asked.look()).stream()
                .map(IssuedPaper::of)
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/papers/{id}")
    PaperDetail readPaper(Actor actor, @PathVariable long id) {
        var view = papers.find(actor, new PaperId(id)).orElseThrow(ApiRefusal::notFound);
        return new PaperDetail(
                IssuedPaper.of(view.paper()),
                view.kept().sm3(),
                view.recipients().stream().map(PaperRecipient::of).toList(),
                view.sealed().keySet().stream().sorted().toList());
    }

    /** Only to be saved, never under its own type. */
    @GetMapping("/papers/{id}/file")
    ResponseEntity<byte[]> downloadPaper(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "PDF") PaperFormat format) {
        var file = papers.file(actor, new PaperId(id), format).orElseThrow(ApiRefusal::notFound);
        return Download.of(file.paper().number() + format.suffix(), file.content());
    }
}
