package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Download;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Signpost;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.paperwork.WritePaper;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindLadder;
import dev.banyan.supervision.FindPapers;
import dev.banyan.supervision.Paper;
import dev.banyan.supervision.PaperFilter;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.rules.PaperWording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of issued papers, and one of them as a page and as a file. */
@Controller
@RequestMapping("/papers")
@Needs(Permission.READ_PAPERS)
class PaperController {
    private static final List<String> COLUMNS =
            List.of("number", "kind", "title", "issuer", "signer", "day", "openness", "state");

    private final FindPapers papers;
    private final FindLadder ladders;
    private final UnitLookup units;
    private final Names.Lookup names;

    PaperController(FindPapers papers, FindLadder ladders, UnitLookup units, Names.Lookup names) {
        this.papers = papers;
        this.ladders = ladders;
        this.units = units;
        this.names = names;
    }

    @Bean
    static MenuItem papersMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION, 50, "supervision.papers", "/papers", Permission.READ_PAPERS.name());
    }

    @Bean
    static Signpost papersSignpost() {
        return new Signpost(
                Signpost.Place.TASK, 70, "supervision.papers", "/papers?task={task}", Permission.READ_PAPERS.name());
    }

    @Bean
    static Signpost newPaperSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                75,
                "supervision.papers.new",
                "/papers/new?task={task}",
                Permission.ISSUE_PAPERS.name());
    }

    /** What may stand in the address of the list (筛选参数). */
    record Asked(
            Optional<PaperKind> kind,
            Optional<Integer> year,
            Optional<String> series,
            Optional<String> unit,
            Optional<Long> task,
            Optional<PaperFilter.Show> show) {}

    private PaperFilter filter(Asked asked) {
        return new PaperFilter(
                asked.kind(),
                asked.year(),
                asked.series().filter(it -> !it.isBlank()),
                asked.unit()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .map(it -> units.code(it).orElse(it)),
                asked.task().map(TaskId::new),
                asked.show().orElse(PaperFilter.Show.ALL));
    }

    @GetMapping
    String all(Asked asked, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        var filter = filter(asked);
        model.addAttribute(
                "list",
                new PaperList(
                        papers.page(actor, filter, page),
                        filter,
                        asked.unit().map(String::strip).orElse(""),
                        papers.choices(actor),
                        actor.may(Permission.ISSUE_PAPERS),
                        names.of(filter.task().stream().toList())));
        return "supervision/papers";
    }

    @GetMapping("/export")
    void export(Asked asked, Actor actor, TableExport sheet) throws IOException {
        sheet.send(
                "supervision.papers",
                COLUMNS.stream()
                        .map(column -> "supervision.papers.column." + column)
                        .toList(),
                rows(actor, filter(asked), sheet.words()));
    }

    private Stream<List<Cell>> rows(Actor actor, PaperFilter filter, Words words) {
        var known = names.of(List.of());
        return TableExport.<Paper>rows(
                        (id, most) -> papers.after(actor, filter, new PaperId(id), most),
                        paper -> paper.id().value())
                .map(paper -> row(paper, known, words));
    }

    private static List<Cell> row(Paper paper, Names names, Words words) {
        var issued = paper.issued();
        return List.of(
                Cell.of(paper.number().toString()),
                Cell.of(words.of("supervision.papers.kind." + paper.kind())),
                Cell.of(paper.title()),
                Cell.of(names.unit(words, Optional.of(issued.unit()))),
                Cell.of(issued.signer()),
                Cell.of(issued.day()),
                Cell.of(words.of("supervision.papers.openness." + issued.openness())),
                Cell.of(words.of(
                        paper.voided().isPresent() ? "supervision.papers.void" : "supervision.papers.in-force")));
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var view = papers.find(actor, new PaperId(id)).orElseThrow(Answers::notFound);
        model.addAttribute("view", view);
        model.addAttribute(
                "names", names.of(view.paper().cause().task().stream().toList()));
        model.addAttribute("basis", basis(actor, view.paper()));
        model.addAttribute("missing", WritePaper.missing(view.content()));
        model.addAttribute("characters", PaperWording.characters(view.content()));
        model.addAttribute("pages", WritePaper.pages(view.content()));
        return "supervision/paper";
    }

    /** Where the sheet or the request for time that led to it is read; empty if the actor may not. */
    private Optional<String> basis(Actor actor, Paper paper) {
        return actor.may(Permission.READ_ASSIGNMENTS)
                ? paper.cause()
                        .reference()
                        .flatMap(it -> ladders.ofReference(actor, it)
                                .map(duty -> "/duties/" + duty.value() + "/ladder#"
                                        + (it.startsWith("rung/") ? it.replace('/', '-') : "time")))
                : Optional.empty();
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam PaperFormat format, Actor actor) {
        var file = papers.file(actor, new PaperId(id), format).orElseThrow(Answers::notFound);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.named(
                                file.paper().number() + " " + file.paper().title() + format.suffix()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(file.content());
    }
}
