package dev.banyan.plan.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.EnterMatter;
import dev.banyan.plan.EntryFault;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.ImportMatters;
import dev.banyan.plan.ListMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterVersion;
import dev.banyan.plan.TaskId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering matters on a register: one at a time by its form, or many from a spreadsheet. */
@Controller
@Needs(Permission.KEEP_REGISTERS)
class MatterEntryController {
    private final EnterMatter entering;
    private final ListMatter listing;
    private final ImportMatters importing;
    private final FindRegisters registers;
    private final FindUnits units;

    MatterEntryController(
            EnterMatter entering,
            ListMatter listing,
            ImportMatters importing,
            FindRegisters registers,
            FindUnits units) {
        this.entering = entering;
        this.listing = listing;
        this.importing = importing;
        this.registers = registers;
        this.units = units;
    }

    @GetMapping("/matters/new")
    String form(@RequestParam String type, Model model) {
        return shown(MatterForm.empty(type(type), units.all(), false), model);
    }

    private RegisterType type(String code) {
        return registers
                .find(code)
                .map(RegisterVersion::type)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String shown(MatterForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("request", UUID.randomUUID());
        return "plan/newmatter";
    }

    /** @param parameters title, text, due and {@code field.KEY}; {@code do} says whether it is listed at once */
    @PostMapping("/matters")
    String enter(
            @RequestParam String type,
            @RequestParam UUID request,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var matter = MatterForm.matter(type(type).code(), parameters);
        boolean draft = "draft".equals(parameters.get("do"));
        var outcome = draft ? entering.draft(actor, request, matter) : entering.enter(actor, request, matter);
        return switch (outcome) {
            case EnterMatter.Entered(var task, String number) -> {
                Notices.done(next, draft ? "matters.drafted" : "matters.entered", number);
                yield "redirect:/matters/" + task.value();
            }
            case EnterMatter.Refused(List<EntryFault> faults) -> {
                response.setStatus(422);
                yield shown(new MatterForm(type(type), parameters, faults, units.all(), false), model);
            }
            case EnterMatter.NoSuchRegister() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/matters/{id}/list")
    String list(@PathVariable long id, @RequestParam UUID request, Actor actor, RedirectAttributes next) {
        if (!listing.list(actor, request, new TaskId(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notices.done(next, "matters.listed");
        return "redirect:/matters/" + id;
    }

    @GetMapping("/registers/{type}/import")
    String importForm(@PathVariable String type, Model model) {
        return shown(type(type), Optional.empty(), model);
    }

    @PostMapping("/registers/{type}/import")
    String take(
            @PathVariable String type,
            @RequestParam Optional<MultipartFile> table,
            @RequestParam Optional<UUID> request,
            @RequestParam(name = "do", defaultValue = "try") String wanted,
            Actor actor,
            Model model,
            RedirectAttributes next)
            throws IOException {
        byte[] content = table.isPresent() ? table.get().getBytes() : new byte[0];
        var outcome = importing.from(actor, request.orElseGet(UUID::randomUUID), type, content, !wanted.equals("take"));
        if (outcome instanceof ImportMatters.Taken(int rows)) {
            Notices.done(next, "matters.imported", rows);
            return "redirect:/registers/" + type(type).code();
        }
        return shown(type(type), Optional.of(outcome), model);
    }

    private static String shown(RegisterType type, Optional<ImportMatters.Outcome> outcome, Model model) {
        model.addAttribute("type", type);
        model.addAttribute("outcome", outcome);
        model.addAttribute("request", UUID.randomUUID());
        return "plan/importmatters";
    }
}
