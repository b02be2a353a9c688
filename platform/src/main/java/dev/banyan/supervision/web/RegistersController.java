package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterVersion;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindMatters;
import dev.banyan.supervision.Matter;
import dev.banyan.supervision.MatterFilter;
import dev.banyan.supervision.MatterFilter.Show;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All registers with what stands on them, and the list of each. */
@Controller
@RequestMapping("/registers")
@Needs(Permission.READ_ASSIGNMENTS)
class RegistersController {
    private static final List<String> BEFORE = List.of("number", "title", "text", "due");
    private static final List<String> AFTER = List.of("state", "lead", "entered", "overdue");

    private final FindMatters matters;
    private final FindRegisters registers;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final Names.Lookup names;

    RegistersController(
            FindMatters matters, FindRegisters registers, FindUnits units, CityCalendar calendar, Names.Lookup names) {
        this.matters = matters;
        this.registers = registers;
        this.units = units;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        var types = registers.all().stream().map(RegisterVersion::type).toList();
        model.addAttribute("lines", RegisterLists.Line.of(types, matters.counts(actor)));
        model.addAttribute("keeper", actor.may(Permission.KEEP_REGISTERS));
        return "supervision/registers";
    }

    @GetMapping("/{type}")
    String one(
            @PathVariable String type,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var filter = filter(type(type), show, words, unit);
        model.addAttribute(
                "list",
                new RegisterLists(
                        type(type),
                        matters.page(actor, filter, page),
                        filter,
                        units.all(),
                        names.of(List.of()),
                        calendar.today(),
                        actor.may(Permission.KEEP_REGISTERS)));
        return "supervision/register";
    }

    private RegisterType type(String code) {
        return registers.find(code).map(RegisterVersion::type).orElseThrow(Answers::notFound);
    }

    private static MatterFilter filter(RegisterType type, Show show, String words, String unit) {
        return new MatterFilter(
                Optional.of(type.code()), show, words, Optional.of(unit).filter(it -> !it.isBlank()));
    }

    @GetMapping("/{type}/export")
    void export(
            @PathVariable String type,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String unit,
            Actor actor,
            TableExport sheet)
            throws IOException {
        var register = type(type);
        String name = register.name().in(sheet.words().language());
        var filter = filter(register, show, words, unit);
        sheet.write(name, heading(register, sheet.words()), rows(actor, filter, register, sheet.words()));
    }

    private static List<String> heading(RegisterType type, Words words) {
        return Stream.of(
                        BEFORE.stream().map(it -> words.of("matters.column." + it)),
                        type.form().fields().stream().map(it -> it.name().in(words.language())),
                        AFTER.stream().map(it -> words.of("matters.column." + it)))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<List<Cell>> rows(Actor actor, MatterFilter filter, RegisterType type, Words words) {
        var known = names.of(List.of());
        return TableExport.<Matter>rows(
                        (id, most) -> matters.after(actor, filter, new TaskId(id), most),
                        it -> it.task().value())
                .map(it -> row(it, type, known, words));
    }

    private List<Cell> row(Matter matter, RegisterType type, Names known, Words words) {
        var cells = new ArrayList<Cell>();
        var content = matter.entry().content();
        cells.add(Cell.of(matter.entry().number()));
        cells.add(Cell.of(content.title()));
        cells.add(Cell.of(content.text()));
        cells.add(Cell.of(content.due()));
        type.form().fields().forEach(field -> cells.add(Cell.of(FieldWords.of(words, matter, field, known))));
        cells.add(Cell.of(words.of("matters.state." + matter.state())));
        cells.add(Cell.of(known.unit(words, matter.lead().map(Matter.Lead::unit))));
        cells.add(Cell.of(matter.entry().entered().day()));
        cells.add(Cell.of(matter.overdue(calendar.today()) ? words.of("matters.overdue") : ""));
        return cells;
    }
}
