package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.Page;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.ReadCoverage;
import dev.banyan.responsibility.ReadSplits;
import dev.banyan.responsibility.ReadTaskDuties;
import dev.banyan.responsibility.TaskDuties;
import dev.banyan.responsibility.rules.AssignmentTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of tasks and who owes them. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class TaskController {
    private final ReadPlans plans;
    private final ReadTaskDuties duties;
    private final FindAssignments assignments;
    private final ReadSplits splits;
    private final FindUnits units;
    private final FindPosts posts;
    private final ReadCoverage coverage;

    TaskController(
            ReadPlans plans,
            ReadTaskDuties duties,
            FindAssignments assignments,
            ReadSplits splits,
            FindUnits units,
            FindPosts posts,
            ReadCoverage coverage) {
        this.plans = plans;
        this.duties = duties;
        this.assignments = assignments;
        this.splits = splits;
        this.units = units;
        this.posts = posts;
        this.coverage = coverage;
    }

    @Bean
    static MenuItem responsibilityMenuItem() {
        return new MenuItem(
                MenuItem.Group.DUTIES,
                20,
                "responsibility.tasks",
                "/responsibility",
                Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping("/responsibility")
    String tasks(
            @RequestParam Optional<Long> plan,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<TaskDuties.Lead> lead,
            @RequestParam Optional<String> unit,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var all = plans.all(1).items();
        var chosen = plan.map(PlanId::new)
                .or(() -> all.stream().findFirst().map(it -> it.newest().plan()));
        var filter = new ReadTaskDuties.Filter(q.strip(), lead, unit.filter(it -> !it.isBlank()));
        var found = chosen.map(it -> duties.of(actor, it, filter)).orElse(List.of());
        model.addAttribute("plans", all);
        model.addAttribute("plan", chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("found", Page.of(found, page));
        model.addAttribute("units", units.all());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("today", coverage.today());
        model.addAttribute("assigner", actor.may(Permission.ASSIGN_TASKS));
        return "responsibility/tasks";
    }

    /** The table that can be changed and taken in again. */
    @GetMapping("/responsibility/export")
    void export(@RequestParam long plan, Actor actor, TableExport sheet) throws IOException {
        var labels = UnitLabels.of(units.ever());
        var nothing = new ReadTaskDuties.Filter("", Optional.empty(), Optional.empty());
        boolean chinese = sheet.words().language() == dev.banyan.frame.Language.CHINESE;
        var heading = Arrays.stream(AssignmentTable.Column.values())
                .map(column -> column.heading(chinese))
                .toList();
        var rows = duties.of(actor, new PlanId(plan), nothing).stream()
                .flatMap(task -> task.open().stream().map(it -> row(task, it, labels, sheet.words())));
        sheet.write(sheet.words().of("responsibility.tasks"), heading, rows);
    }

    private static List<Spreadsheet.Cell> row(TaskDuties task, Assignment assignment, UnitLabels labels, Words words) {
        return List.of(
                Spreadsheet.Cell.of(assignment.task().value()),
                Spreadsheet.Cell.of(task.task().title()),
                Spreadsheet.Cell.of(assignment.unit()),
                Spreadsheet.Cell.of(labels.of(assignment.unit(), words)),
                Spreadsheet.Cell.of(words.of("responsibility.role." + assignment.role())),
                Spreadsheet.Cell.of(assignment.weight()),
                Spreadsheet.Cell.of(assignment.due()),
                Spreadsheet.Cell.of(""),
                Spreadsheet.Cell.of(words.of("responsibility.state." + assignment.state())));
    }

    @GetMapping("/responsibility/tasks/{id}")
    String task(@PathVariable long id, Actor actor, Model model) {
        var task = duties.of(actor, new TaskId(id)).orElseThrow(Answers::notFound);
        var all = assignments.ofTask(actor, new TaskId(id));
        model.addAttribute("duties", task);
        model.addAttribute(
                "cards",
                all.stream()
                        .map(it -> new AssignmentCard(
                                it, assignments.facts(actor, it.id()), posts.of(it.unit(), coverage.today())))
                        .toList());
        model.addAttribute("splits", splits.of(actor, new TaskId(id)));
        model.addAttribute("units", units.all());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("today", coverage.today());
        model.addAttribute("assigner", actor.may(Permission.ASSIGN_TASKS));
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/task";
    }
}
