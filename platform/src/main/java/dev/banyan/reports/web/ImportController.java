package dev.banyan.reports.web;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.LargerFiles;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FindImports;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.ImportReports;
import dev.banyan.reports.ImportReports.Mode;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where what was reported before Banyan is taken in: tried first, then taken in as it was tried. */
@Controller
@RequestMapping("/reports/import")
@Needs(Permission.REVIEW_REPORTS)
class ImportController {
    private static final int AT_ONCE = 50;
    private static final String COMMAND = "./banyan import reports";

    private final ImportReports importing;
    private final FindImports imports;
    private final FindUnits units;
    private final FindReports reports;
    private final DataSize limit;

    ImportController(
            ImportReports importing,
            FindImports imports,
            FindUnits units,
            FindReports reports,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
        this.importing = importing;
        this.imports = imports;
        this.units = units;
        this.reports = reports;
        this.limit = limit;
    }

    @Bean
    static MenuItem importMenuItem() {
        return new MenuItem(
                MenuItem.Group.REPORTS, 95, "reports.import", "/reports/import", Permission.REVIEW_REPORTS.name());
    }

    @Bean
    static LargerFiles largerImports() {
        return new LargerFiles("/reports/import", "reports.import.command", COMMAND);
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "1") int page, Model model) {
        return show(model, page, Optional.empty(), Optional.empty());
    }

    /** What a file brought, read on from one of its reports. */
    @GetMapping("/{file}")
    String brought(@PathVariable String file, @RequestParam(defaultValue = "0") long after, Actor actor, Model model) {
        var hash = hash(file);
        model.addAttribute(
                "done", imports.find(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        var found = imports.reports(actor, hash, new FactId(after), AT_ONCE + 1);
        var shown = found.subList(0, Math.min(found.size(), AT_ONCE));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "next",
                found.size() > AT_ONCE ? Optional.of(shown.getLast().fact().id().value()) : Optional.<Long>empty());
        var tasks = reports.tasks(
                shown.stream().map(known -> known.fact().about().task()).toList());
        model.addAttribute("names", Names.of(units.ever(), tasks));
        return "reports/imported";
    }

    @PostMapping
    String attempt(@RequestParam Optional<MultipartFile> table, Actor actor, Model model) throws IOException {
        byte[] content = table.isPresent() ? table.get().getBytes() : new byte[0];
        var hash = importing.keep(actor, content);
        return show(model, 1, Optional.of(importing.kept(actor, hash, Mode.TRY)), Optional.of(hash));
    }

    /** @param whole whether a row at fault stops all others */
    @PostMapping("/take")
    String take(
            @RequestParam String file,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        var hash = hash(file);
        var outcome = importing.kept(actor, hash, whole ? Mode.ALL_OR_NOTHING : Mode.TAKE);
        if (outcome instanceof ImportReports.Taken taken) {
            Notices.done(next, "reports.import.done", taken.added(), taken.same(), taken.refused());
            return "redirect:/reports/import";
        }
        return show(model, 1, Optional.of(outcome), Optional.of(hash));
    }

    private static FileHash hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new FileHash(text);
    }

    private String show(Model model, int page, Optional<ImportReports.Import> outcome, Optional<FileHash> file) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("file", file);
        model.addAttribute("before", imports.page(page));
        model.addAttribute("limit", limit.toMegabytes());
        model.addAttribute("command", COMMAND);
        return "reports/import";
    }
}
