package dev.banyan.assessment.web;

import dev.banyan.assessment.ImportValues;
import dev.banyan.assessment.ImportValues.Template;
import dev.banyan.assessment.ImportValues.ToFill;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.rules.ValueTable.Column;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Language;
import dev.banyan.frame.Notices;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Values of a round that are given by hand, as a table out and in. */
@Controller
@RequestMapping("/rounds/{id}/import")
@Needs(Permission.ASSESS)
class ImportValuesController {
    private final ImportValues importing;

    ImportValuesController(ImportValues importing) {
        this.importing = importing;
    }

    @GetMapping
    String form(@PathVariable long id, Actor actor, Model model) {
        return page(actor, id, Optional.empty(), model);
    }

    private String page(Actor actor, long id, Optional<ImportValues.Outcome> outcome, Model model) {
        model.addAttribute("template", template(actor, id));
        model.addAttribute("outcome", outcome);
        return "assessment/importvalues";
    }

    private Template template(Actor actor, long id) {
        return importing.template(actor, new RoundId(id)).orElseThrow(ImportValuesController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/template")
    void template(@PathVariable long id, Actor actor, TableExport sheet) throws IOException {
        var template = template(actor, id);
        var words = sheet.words();
        sheet.write(
                words.of("book.import.table"),
                Stream.of(Column.values())
                        .map(column -> column.heading(words.language() == Language.CHINESE))
                        .toList(),
                template.rows().stream().map(row -> cells(template, row, words)));
    }

    private static List<Cell> cells(Template template, ToFill row, Words words) {
        var now = row.now();
        return List.of(
                Cell.of(row.unit().unit()),
                Cell.of(row.unit().name()),
                Cell.of(row.item()),
                Cell.of(ScoreNames.title(words, template.scheme().document(), row.item())),
                Cell.of(ScoreNames.typed(now)),
                Cell.of(now.map(it -> it.reason()).orElse("")));
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @RequestParam Optional<MultipartFile> table,
            @RequestParam(name = "do", defaultValue = "try") String wanted,
            Actor actor,
            Model model,
            RedirectAttributes next)
            throws IOException {
        byte[] content = table.isPresent() ? table.get().getBytes() : new byte[0];
        boolean trial = !wanted.equals("take");
        var outcome = importing.from(actor, new RoundId(id), content, trial);
        if (outcome instanceof ImportValues.NotFound) {
            throw notFound();
        }
        if (!trial && outcome instanceof ImportValues.Taken(int given, int same)) {
            Notices.done(next, "book.import.done", given, same);
            return "redirect:/rounds/" + id + "/import";
        }
        return page(actor, id, Optional.of(outcome), model);
    }
}
