package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.Page;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.FeedRun;
import dev.banyan.reports.FindFeeds;
import dev.banyan.reports.FindSamples;
import dev.banyan.reports.FindVerifications;
import dev.banyan.reports.Risk;
import dev.banyan.reports.Sample;
import dev.banyan.reports.SampleId;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.Verification;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lists of samples, checks and feeds as files. */
@Controller
@Needs(Permission.READ_REPORTS)
class ChecksExportController {
    private final FindSamples samples;
    private final FindVerifications verifications;
    private final FindFeeds feeds;
    private final ExportController.Titles titles;

    ChecksExportController(
            FindSamples samples, FindVerifications verifications, FindFeeds feeds, ExportController.Titles titles) {
        this.samples = samples;
        this.verifications = verifications;
        this.feeds = feeds;
        this.titles = titles;
    }

    @GetMapping("/samples/export")
    void samples(TableExport sheet) throws IOException {
        sheet.send(
                "checks.samples",
                List.of(
                        "reports.export.from",
                        "reports.export.to",
                        "checks.seed",
                        "checks.seed-source",
                        "checks.listed",
                        "checks.drawn",
                        "checks.checked",
                        "checks.found-false",
                        "checks.drawn-by"),
                Page.all(samples::page).map(ChecksExportController::row));
    }

    private static List<Cell> row(Sample sample) {
        return List.of(
                Cell.of(sample.period().from()),
                Cell.of(sample.period().to()),
                Cell.of(sample.seed()),
                Cell.of(sample.seedSource()),
                Cell.of(sample.counts().listed()),
                Cell.of(sample.counts().drawn()),
                Cell.of(sample.counts().checked()),
                Cell.of(sample.counts().found()),
                Cell.of(sample.drawn().by()));
    }

    /** The whole list, what was not drawn too, so that anybody can draw it again. */
    @GetMapping("/samples/{id}/export")
    void items(@PathVariable long id, Actor actor, TableExport sheet) throws IOException {
        var sample =
                samples.find(new SampleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = titles.begin();
        sheet.send(
                "checks.samples",
                List.of(
                        "checks.subject",
                        "checks.task",
                        "checks.unit",
                        "reports.export.risks",
                        "checks.stratum",
                        "checks.key",
                        "checks.drawn"),
                Page.all(page -> samples.items(actor, sample.id(), page)).map(item -> row(item, sheet, found)));
    }

    private static List<Cell> row(SampleItem item, TableExport sheet, ExportController.Titles.Found found) {
        return List.of(
                Cell.of(item.subject()),
                found.task(item.task()),
                found.unit(sheet.words(), item.unit()),
                Cell.of(item.risks().stream()
                        .map((Risk risk) -> sheet.words().of("checks.risk." + risk))
                        .collect(Collectors.joining(" · "))),
                sheet.said("checks.risk." + item.stratum()),
                Cell.of(item.key()),
                item.drawn() ? sheet.said("checks.drawn") : Cell.EMPTY);
    }

    @GetMapping("/verifications/export")
    @Needs(Permission.VERIFY_REPORTS)
    void verifications(@RequestParam(defaultValue = "false") boolean done, Actor actor, TableExport sheet)
            throws IOException {
        var found = titles.begin();
        sheet.send(
                "checks.mine",
                List.of(
                        "checks.subject",
                        "checks.task",
                        "checks.unit",
                        "reports.export.from",
                        "checks.due",
                        "checks.truth",
                        "reports.export.words"),
                Page.all(page -> verifications.mine(actor, done, page)).map(check -> row(check, sheet, found)));
    }

    private static List<Cell> row(Verification check, TableExport sheet, ExportController.Titles.Found found) {
        var newest = check.outcomes().stream().findFirst();
        return List.of(
                Cell.of(check.subject()),
                found.task(check.task()),
                found.unit(sheet.words(), check.unit()),
                Cell.of(check.days().since()),
                Cell.of(check.days().due()),
                sheet.said("checks.truth." + newest.map(it -> it.truth().name()).orElse("NONE")),
                Cell.of(newest.map(Verification.Outcome::reason).orElse("")));
    }

    @GetMapping("/feeds/export")
    @Needs(Permission.MANAGE_FEEDS)
    void feeds(TableExport sheet) throws IOException {
        var found = titles.begin();
        sheet.send(
                "feeds.feeds",
                List.of("feeds.name", "feeds.task", "feeds.state", "feeds.next-run"),
                Page.all(feeds::page).map(feed -> row(feed, sheet, found)));
    }

    private static List<Cell> row(Feed feed, TableExport sheet, ExportController.Titles.Found found) {
        return List.of(
                Cell.of(feed.name()),
                found.task(feed.target().task()),
                sheet.said(feed.state().active() ? "feeds.state.active" : "feeds.state.stopped"),
                Cell.of(feed.state().next().map(sheet.words()::moment).orElse("")));
    }

    @GetMapping("/feeds/{id}/runs/export")
    @Needs(Permission.MANAGE_FEEDS)
    void runs(@PathVariable long id, TableExport sheet) throws IOException {
        var feed = feeds.find(new FeedId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sheet.send(
                "feeds.runs",
                List.of(
                        "reports.export.from",
                        "reports.export.to",
                        "reports.cause",
                        "reports.export.accepted",
                        "reports.export.held",
                        "reports.export.same",
                        "reports.export.words"),
                Page.all(page -> feeds.runs(feed.id(), page)).map(run -> row(run, sheet)));
    }

    private static List<Cell> row(FeedRun run, TableExport sheet) {
        return List.of(
                Cell.of(sheet.words().moment(run.started())),
                Cell.of(sheet.words().moment(run.ended())),
                sheet.said("feeds.run.cause." + run.cause()),
                Cell.of(run.counts().accepted()),
                Cell.of(run.counts().held()),
                Cell.of(run.counts().same()),
                Cell.of(run.failure().map(Enum::name).orElse("") + " " + run.detail()));
    }
}
