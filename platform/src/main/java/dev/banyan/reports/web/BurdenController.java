package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.reports.Budget;
import dev.banyan.reports.FieldDictionary;
import dev.banyan.reports.FindBurden;
import dev.banyan.reports.SetBudget;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that compare those who ask, and the dictionary of what need not be asked. */
@Controller
@Needs(Permission.READ_REPORTS)
class BurdenController {
    private final FindBurden burden;
    private final SetBudget budgets;
    private final FieldDictionary dictionary;
    private final FindUnits units;
    private final CityCalendar calendar;

    BurdenController(
            FindBurden burden, SetBudget budgets, FieldDictionary dictionary, FindUnits units, CityCalendar calendar) {
        this.burden = burden;
        this.budgets = budgets;
        this.dictionary = dictionary;
        this.units = units;
        this.calendar = calendar;
    }

    @GetMapping("/reports/burden")
    String burden(@RequestParam(defaultValue = "") String month, Actor actor, Model model) {
        var shown = month(month).orElse(YearMonth.from(calendar.today()));
        model.addAttribute("month", shown);
        model.addAttribute("askers", burden.byAsker(actor, shown));
        model.addAttribute("decider", actor.may(Permission.EXCEED_BUDGETS));
        model.addAttribute("units", units.all());
        model.addAttribute("names", Names.of(units.all(), Map.of()));
        return "reports/burden";
    }

    private static Optional<YearMonth> month(String month) {
        try {
            return month.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(month.strip()));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    @PostMapping("/reports/burden")
    @Needs(Permission.EXCEED_BUDGETS)
    String budget(
            @RequestParam String unit,
            @RequestParam int requests,
            @RequestParam int minutes,
            Actor actor,
            RedirectAttributes next) {
        switch (budgets.set(actor, unit, new Budget(requests, minutes))) {
            case SET -> Notices.done(next, "reports.budget.set");
            case NO_SUCH_UNIT -> Notices.refused(next, "reports.no-such-unit");
            case OUT_OF_RANGE -> Notices.refused(next, "reports.budget.out-of-range", SetBudget.MOST);
        }
        return "redirect:/reports/burden";
    }

    @GetMapping("/reports/fields")
    String fields(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", dictionary.page(q.strip(), page));
        model.addAttribute("editor", actor.may(Permission.REQUEST_REPORTS));
        model.addAttribute("units", units.all());
        model.addAttribute("names", Names.of(units.all(), Map.of()));
        return "reports/fields";
    }

    @PostMapping("/reports/fields")
    @Needs(Permission.REQUEST_REPORTS)
    String add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam String owner,
            @RequestParam String source,
            Actor actor,
            RedirectAttributes next) {
        return answered(dictionary.add(actor, name, measure, owner, source), "reports.field.added", next);
    }

    @PostMapping("/reports/fields/{id}/end")
    @Needs(Permission.REQUEST_REPORTS)
    String end(@PathVariable long id, Actor actor, RedirectAttributes next) {
        return answered(dictionary.end(actor, id), "reports.field.ended", next);
    }

    private static String answered(FieldDictionary.Outcome outcome, String done, RedirectAttributes next) {
        if (outcome == FieldDictionary.Outcome.DONE) {
            Notices.done(next, done);
        } else {
            Notices.refused(next, "reports.field.refused." + outcome);
        }
        return "redirect:/reports/fields";
    }
}
