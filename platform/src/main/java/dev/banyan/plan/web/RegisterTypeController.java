package dev.banyan.plan.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.paperwork.TextFault;
import dev.banyan.plan.ChangeRegisterType;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.RegisterVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The text of a register type, with the form that it makes and what is wrong with it. */
@Controller
@Needs(Permission.KEEP_REGISTERS)
class RegisterTypeController {
    private final ChangeRegisterType changing;
    private final FindRegisters registers;
    private final FindUnits units;

    RegisterTypeController(ChangeRegisterType changing, FindRegisters registers, FindUnits units) {
        this.changing = changing;
        this.registers = registers;
        this.units = units;
    }

    @GetMapping("/registers/new-type")
    String newType(Model model) {
        String pattern =
                registers.all().stream().findFirst().map(RegisterVersion::text).orElse("");
        return shown(new Typed(Optional.empty(), 0, pattern), List.of(), model);
    }

    @GetMapping("/registers/{type}/type")
    String type(@PathVariable String type, Model model) {
        var version = registers.find(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return shown(new Typed(Optional.of(type), version.number(), version.text()), List.of(), model);
    }

    /** @param code of the type that is changed; empty for a new one */
    private record Typed(Optional<String> code, int seen, String text) {}

    private String shown(Typed typed, List<TextFault> faults, Model model) {
        var preview = changing.preview(typed.text());
        model.addAttribute("code", typed.code());
        model.addAttribute("seen", typed.seen());
        model.addAttribute("text", typed.text());
        model.addAttribute("faults", preview instanceof ChangeRegisterType.Unreadable(var found) ? found : faults);
        model.addAttribute(
                "form",
                preview instanceof ChangeRegisterType.Readable(var type)
                        ? Optional.of(MatterForm.empty(type, units.all(), true))
                        : Optional.empty());
        model.addAttribute("versions", typed.code().map(registers::versions).orElse(List.of()));
        model.addAttribute("request", UUID.randomUUID());
        return "plan/registertype";
    }

    /** @param code of the type that is changed; empty for a new one */
    @PostMapping("/registers/types")
    String change(
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam int seen,
            @RequestParam String text,
            @RequestParam(name = "do", defaultValue = "preview") String wanted,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed(Optional.of(code).filter(it -> !it.isEmpty()), seen, text.replace("\r\n", "\n"));
        if (!wanted.equals("keep")) {
            return shown(typed, List.of(), model);
        }
        return switch (changing.change(actor, request, typed.code(), seen, typed.text())) {
            case ChangeRegisterType.Changed(var version) -> {
                Notices.done(next, "matters.type-changed", version.number());
                yield "redirect:/registers/" + version.type().code() + "/type";
            }
            case ChangeRegisterType.Refused(var faults) -> {
                response.setStatus(422);
                yield shown(typed, faults, model);
            }
            case ChangeRegisterType.ChangedMeanwhile(var now) -> {
                Notices.refused(next, "matters.type-changed-meanwhile", now.setBy());
                yield "redirect:/registers/" + now.type().code() + "/type";
            }
        };
    }
}
