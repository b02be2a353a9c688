package dev.banyan.reports.web;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.reports.ImportReports;
import dev.banyan.reports.ImportReports.Mode;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final ImportReports importing;

    ImportController(ImportReports importing) {
        this.importing = importing;
    }

    @Bean
    static MenuItem importMenuItem() {
        return new MenuItem(
                MenuItem.Group.REPORTS, 95, "reports.import", "/reports/import", Permission.REVIEW_REPORTS.name());
    }

    @GetMapping
    String form(Model model) {
        return show(model, Optional.empty(), Optional.empty());
    }

    @PostMapping
    String attempt(@RequestParam Optional<MultipartFile> table, Actor actor, Model model) throws IOException {
        byte[] content = table.isPresent() ? table.get().getBytes() : new byte[0];
        var hash = importing.keep(actor, content);
        return show(model, Optional.of(importing.kept(actor, hash, Mode.TRY)), Optional.of(hash));
    }

    /** @param whole whether a row at fault stops all others */
    @PostMapping("/take")
    String take(
            @RequestParam String file,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        if (!file.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var hash = new FileHash(file);
        var outcome = importing.kept(actor, hash, whole ? Mode.ALL_OR_NOTHING : Mode.TAKE);
        if (outcome instanceof ImportReports.Taken taken) {
            Notices.done(next, "reports.import.done", taken.added(), taken.same(), taken.refused());
            return "redirect:/reports/import";
        }
        return show(model, Optional.of(outcome), Optional.of(hash));
    }

    private static String show(Model model, Optional<ImportReports.Import> outcome, Optional<FileHash> file) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("file", file);
        return "reports/import";
    }
}
