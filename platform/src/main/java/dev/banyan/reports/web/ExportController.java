package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskerBurden;
import dev.banyan.reports.Field;
import dev.banyan.reports.FieldDictionary;
import dev.banyan.reports.FindBurden;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.FindRequests;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportLine;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.RequestFilter;
import dev.banyan.reports.RequestId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of reports as files, under the filter of their page. */
@Controller
@Needs(Permission.READ_REPORTS)
class ExportController {
    private final FindReports reports;
    private final FindRequests requests;
    private final FindBurden burden;
    private final FieldDictionary fields;
    private final Titles titles;
    private final CityCalendar calendar;

    ExportController(
            FindReports reports,
            FindRequests requests,
            FindBurden burden,
            FieldDictionary fields,
            Titles titles,
            CityCalendar calendar) {
        this.reports = reports;
        this.requests = requests;
        this.burden = burden;
        this.fields = fields;
        this.titles = titles;
        this.calendar = calendar;
    }

    /** Names of units and tasks for a file (导出名称), each task looked up once. */
    @org.springframework.stereotype.Component
    record Titles(FindUnits units, FindTasks tasks) {
        Found begin() {
            return new Found(Names.of(units.ever(), Map.of()), new HashMap<>(), tasks);
        }

        record Found(Names names, Map<TaskId, String> known, FindTasks tasks) {
            Cell task(TaskId id) {
                return Cell.of(known.computeIfAbsent(
                        id, it -> tasks.find(it).map(Task::title).orElse("")));
            }

            Cell unit(Words words, String code) {
                return Cell.of(names.unit(words, code));
            }
        }
    }

    @GetMapping("/reports/export")
    void reports(@RequestParam(defaultValue = "ALL") ReportFilter show, Actor actor, TableExport sheet)
            throws IOException {
        var found = titles.begin();
        sheet.send(
                "reports.reports",
                List.of(
                        "reports.task",
                        "reports.unit",
                        "reports.cause",
                        "reports.export.from",
                        "reports.export.to",
                        "reports.due",
                        "reports.state",
                        "reports.claimed",
                        "reports.export.files"),
                TableExport.<ReportLine>rows(
                                (id, most) -> reports.after(actor, show, new ReportId(id), most),
                                line -> line.report().id().value())
                        .map(line -> row(line, sheet, found)));
    }

    private static List<Cell> row(ReportLine line, TableExport sheet, Titles.Found found) {
        var report = line.report();
        var terms = line.terms();
        return List.of(
                found.task(report.about().task()),
                found.unit(sheet.words(), report.about().unit()),
                Cell.of(sheet.words().of("reports.cause." + terms.cause().kind()) + " · "
                        + terms.cause().words()),
                Cell.of(terms.period().from()),
                Cell.of(terms.period().to()),
                Cell.of(terms.due()),
                sheet.said("reports.state." + report.state()),
                line.progress().claimed() < 0
                        ? Cell.EMPTY
                        : Cell.of(line.progress().claimed()),
                Cell.of(line.progress().files()));
    }

    @GetMapping("/reports/requests/export")
    void requests(@RequestParam(defaultValue = "ALL") RequestFilter show, Actor actor, TableExport sheet)
            throws IOException {
        var found = titles.begin();
        sheet.send(
                "reports.requests",
                List.of(
                        "reports.task",
                        "reports.cause",
                        "reports.export.from",
                        "reports.export.to",
                        "reports.due",
                        "reports.state",
                        "reports.asked-by",
                        "reports.burden.reports"),
                TableExport.<ReportRequest>rows(
                                (id, most) -> requests.after(actor, show, new RequestId(id), most),
                                request -> request.id().value())
                        .map(request -> List.of(
                                found.task(request.task()),
                                Cell.of(sheet.words()
                                                .of("reports.cause."
                                                        + request.terms()
                                                                .cause()
                                                                .kind())
                                        + " · " + request.terms().cause().words()),
                                Cell.of(request.terms().period().from()),
                                Cell.of(request.terms().period().to()),
                                Cell.of(request.terms().due()),
                                sheet.said("reports.request.state." + request.state()),
                                Cell.of(request.asked().by()),
                                Cell.of(request.recipients().size()))));
    }

    @GetMapping("/reports/burden/export")
    void burden(@RequestParam(defaultValue = "") String month, Actor actor, TableExport sheet) throws IOException {
        var found = titles.begin();
        sheet.send(
                "reports.burden",
                List.of(
                        "reports.burden.asker",
                        "reports.burden.requests",
                        "reports.burden.reports",
                        "reports.burden.fields",
                        "reports.burden.filled",
                        "reports.burden.minutes",
                        "reports.burden.urgent",
                        "reports.burden.exceeding"),
                burden.byAsker(actor, month(month)).stream().map(asker -> row(asker, sheet, found)));
    }

    private static List<Cell> row(AskerBurden asker, TableExport sheet, Titles.Found found) {
        return List.of(
                asker.unit()
                        .map(unit -> found.unit(sheet.words(), unit))
                        .orElseGet(() -> sheet.said("reports.burden.system")),
                Cell.of(asker.asked().requests()),
                Cell.of(asker.caused().reports()),
                Cell.of(asker.caused().fields()),
                asker.caused().filledPercent() < 0
                        ? Cell.EMPTY
                        : Cell.of(asker.caused().filledPercent()),
                Cell.of(asker.caused().minutes()),
                Cell.of(asker.asked().urgent()),
                Cell.of(asker.asked().exceeding()));
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            return YearMonth.from(calendar.today());
        }
    }

    @GetMapping("/reports/fields/export")
    void fields(@RequestParam(defaultValue = "") String q, TableExport sheet) throws IOException {
        var found = titles.begin();
        sheet.send(
                "reports.fields",
                List.of("reports.field.name", "reports.field.measure", "reports.field.owner", "reports.field.source"),
                TableExport.<Field>rows((id, most) -> fields.after(q.strip(), id, most), Field::id)
                        .map(field -> List.of(
                                Cell.of(field.name()),
                                field.measure().map(Cell::of).orElse(Cell.EMPTY),
                                found.unit(sheet.words(), field.owner()),
                                Cell.of(field.source()))));
    }
}
