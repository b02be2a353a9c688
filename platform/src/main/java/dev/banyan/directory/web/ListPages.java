package dev.banyan.directory.web;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Actor;
import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.ExportDirectory;
import dev.banyan.directory.ImportDirectory;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.rules.CheckedRow;
import dev.banyan.directory.rules.CheckedRow.State;
import dev.banyan.directory.rules.ListCheck;
import dev.banyan.frame.Notices;
import dev.banyan.paperwork.TableExport;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
@RequestMapping("/units/lists")
@Needs(Permission.MANAGE_UNITS)
class ListPages {
    /** Most rows shown of a trial; wrong ones come first. */
    private static final int SHOWN = 300;

    private final ImportDirectory importing;
    private final ExportDirectory exporting;

    ListPages(ImportDirectory importing, ExportDirectory exporting) {
        this.importing = importing;
        this.exporting = exporting;
    }

    @GetMapping
    @Needs(Permission.READ_PLANS)
    String lists(Actor actor, Model model) {
        model.addAttribute("manage", actor.may(Permission.MANAGE_UNITS));
        return "directory/lists";
    }

    @GetMapping("/{list}")
    @Needs(Permission.READ_PLANS)
    void give(@PathVariable DirectoryList list, TableExport sheet) throws IOException {
        ExportDirectory.Table table = exporting.of(list, sheet.words());
        sheet.write(sheet.words().of("directory.list." + list), table.heading(), table.rows().stream());
    }

    @PostMapping
    String check(
            Actor actor,
            @RequestParam DirectoryList list,
            @RequestParam MultipartFile table,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        return answered(list, importing.check(actor, list, table.getBytes()), model, response, next);
    }

    /** @param file hash of the file that was tried */
    @PostMapping("/take")
    String take(
            Actor actor,
            @RequestParam DirectoryList list,
            @RequestParam String file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            return answered(list, importing.apply(actor, list, new FileHash(file)), model, response, next);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file", unknown);
        }
    }

    private static String answered(
            DirectoryList list,
            ImportDirectory.Result result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("list", list);
        return switch (result) {
            case ImportDirectory.Taken(long added, long changed, long unchanged) -> {
                Notices.done(next, "directory.lists.taken", added, changed, unchanged);
                yield "redirect:/units/lists";
            }
            case ImportDirectory.Unreadable(var reason, Optional<Integer> row) -> {
                Notices.refused(next, "directory.lists.unreadable." + reason, row.orElse(1));
                yield "redirect:/units/lists";
            }
            case ImportDirectory.HeadingWrong(var heading) -> {
                response.setStatus(422);
                model.addAttribute(
                        "missing", heading.missing().stream().sorted().toList());
                model.addAttribute("unknown", heading.unknown());
                yield "directory/listheading";
            }
            case ImportDirectory.Tried(ListCheck.Rows rows, Optional<FileHash> file) -> {
                response.setStatus(rows.count(State.WRONG) > 0 ? 422 : 200);
                model.addAttribute("rows", rows);
                model.addAttribute("shown", shown(rows));
                model.addAttribute("file", file.map(FileHash::sm3));
                yield "directory/listtrial";
            }
        };
    }

    private static List<CheckedRow> shown(ListCheck.Rows rows) {
        return Stream.of(State.WRONG, State.NEW, State.CHANGED, State.UNCHANGED)
                .flatMap(state -> rows.rows().stream().filter(row -> row.state() == state))
                .limit(SHOWN)
                .toList();
    }
}
