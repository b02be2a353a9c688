package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Change;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.ManageUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.directory.rules.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/units")
@Needs(Permission.MANAGE_UNITS)
class UnitEditing {
    private final FindUnits findUnits;
    private final ManageUnits manageUnits;

    UnitEditing(FindUnits findUnits, ManageUnits manageUnits) {
        this.findUnits = findUnits;
        this.manageUnits = manageUnits;
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String parent, Model model) {
        var blank =
                new UnitForm("", "", "", "", Unit.Kind.DEPARTMENT, parent, "", "", Optional.empty(), Optional.empty());
        return form(blank, Optional.empty(), Set.of(), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @ModelAttribute UnitForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Unit unit = form.unit();
        return switch (manageUnits.add(actor, unit)) {
            case Change.Done done -> Changes.told(done, "/units/" + unit.code(), next);
            case Change.Refused(var faults) -> {
                response.setStatus(422);
                yield form(form, Optional.empty(), faults, model);
            }
        };
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Model model) {
        Unit unit = find(code);
        return form(UnitForm.of(unit), Optional.of(unit), Set.of(), model);
    }

    @PostMapping("/{code}")
    String change(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute UnitForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Unit there = find(code);
        return switch (manageUnits.change(actor, form.unit(), form.changedOn())) {
            case Change.Done done -> Changes.told(done, "/units/" + code, next);
            case Change.Refused(var faults) -> {
                response.setStatus(422);
                yield form(form, Optional.of(there), faults, model);
            }
        };
    }

    @PostMapping("/{code}/end")
    String end(
            Actor actor,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "") String successor,
            RedirectAttributes next) {
        Change change = successor.isBlank()
                ? manageUnits.end(actor, code, lastDay)
                : manageUnits.merge(actor, code, lastDay, successor.strip());
        return Changes.told(change, "/units/" + code, next);
    }

    private String form(UnitForm form, Optional<Unit> there, Set<Fault> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("there", there);
        model.addAttribute("faults", faults.stream().sorted().toList());
        model.addAttribute("units", findUnits.all());
        return "directory/unitform";
    }

    private Unit find(String code) {
        return findUnits.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no unit"));
    }
}
