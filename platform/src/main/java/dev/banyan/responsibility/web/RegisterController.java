package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Unit;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.TableExport;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.ReadRegister;
import dev.banyan.responsibility.RegisterEntry;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The master register and the sub-registers. */
@Controller
@RequestMapping("/register")
@Needs(Permission.READ_ASSIGNMENTS)
class RegisterController {
    private final ReadRegister register;
    private final FindUnits units;
    private final FindScope scopes;

    RegisterController(ReadRegister register, FindUnits units, FindScope scopes) {
        this.register = register;
        this.units = units;
        this.scopes = scopes;
    }

    @Bean
    static MenuItem registerMenuItem() {
        return new MenuItem(
                MenuItem.Group.DUTIES, 30, "responsibility.register", "/register", Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping
    String show(
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Assignment.State> state,
            @RequestParam Optional<DutyRole> role,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var scope = scopes.toRead(actor);
        var chosen = unit.filter(it -> !it.isBlank());
        model.addAttribute("unit", chosen);
        model.addAttribute("state", state);
        model.addAttribute("role", role);
        model.addAttribute("master", scope instanceof Scope.WholeCity);
        model.addAttribute("found", register.page(actor, filter(chosen, state, role), page));
        model.addAttribute(
                "units",
                units.all().stream().filter(it -> scope.covers(it.code())).toList());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("splitter", actor.may(Permission.BREAK_DOWN_TASKS));
        return "responsibility/register";
    }

    @GetMapping("/export")
    void export(
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Assignment.State> state,
            @RequestParam Optional<DutyRole> role,
            Actor actor,
            TableExport sheet)
            throws IOException {
        var labels = UnitLabels.of(units.ever());
        send(
                sheet,
                "responsibility.register",
                register.all(actor, filter(unit.filter(it -> !it.isBlank()), state, role)),
                labels);
    }

    /** Sends lines of a register as a file. */
    static void send(TableExport sheet, String name, Iterator<RegisterEntry> lines, UnitLabels labels)
            throws IOException {
        Iterable<RegisterEntry> entries = () -> lines;
        sheet.send(
                name,
                Stream.of("task", "whole", "unit", "role", "weight", "figure", "due", "state")
                        .map(column -> "responsibility.column." + column)
                        .toList(),
                StreamSupport.stream(entries.spliterator(), false).map(entry -> row(entry, labels, sheet.words())));
    }

    private static List<Spreadsheet.Cell> row(RegisterEntry entry, UnitLabels labels, Words words) {
        var assignment = entry.assignment();
        return List.of(
                Spreadsheet.Cell.of(entry.task().title()),
                Spreadsheet.Cell.of(entry.whole().map(it -> it.title()).orElse("")),
                Spreadsheet.Cell.of(labels.of(assignment.unit(), words)),
                Spreadsheet.Cell.of(words.of("responsibility.role." + assignment.role())),
                Spreadsheet.Cell.of(entry.part().map(it -> it.weight()).orElse(assignment.weight())),
                entry.part()
                        .flatMap(it -> it.figure())
                        .map(Spreadsheet.Cell::of)
                        .orElse(Spreadsheet.Cell.EMPTY),
                Spreadsheet.Cell.of(assignment.due()),
                Spreadsheet.Cell.of(words.of("responsibility.state." + assignment.state())));
    }

    private AssignmentFilter filter(Optional<String> unit, Optional<Assignment.State> state, Optional<DutyRole> role) {
        var all = units.all();
        return new AssignmentFilter(
                unit.map(code -> withAllBelow(code, all)), state, role, Optional.empty(), state.isPresent());
    }

    private static Set<String> withAllBelow(String code, List<Unit> all) {
        var codes = new java.util.HashSet<>(Set.of(code));
        all.stream()
                .filter(it -> it.parent().filter(codes::contains).isPresent())
                .forEach(it -> codes.add(it.code()));
        return codes;
    }
}
