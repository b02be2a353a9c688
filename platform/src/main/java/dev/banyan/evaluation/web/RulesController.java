package dev.banyan.evaluation.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.ChooseRules;
import dev.banyan.evaluation.FindRules;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which rules the city is evaluated: in words, with their values, and who chose them. */
@Controller
@RequestMapping("/rules")
@Needs(Permission.READ_PLANS)
class RulesController {
    private final FindRules rules;
    private final ChooseRules choosing;
    private final CityCalendar calendar;

    RulesController(FindRules rules, ChooseRules choosing, CityCalendar calendar) {
        this.rules = rules;
        this.choosing = choosing;
        this.calendar = calendar;
    }

    @Bean
    static MenuItem rulesMenuItem() {
        return new MenuItem(MenuItem.Group.CITY, 30, "evaluation.rules", "/rules", Permission.READ_PLANS.name());
    }

    @GetMapping
    String show(Actor actor, @RequestParam Optional<String> rules, Model page) {
        var held = this.rules.holding();
        var form = new RulesForm(held.name(), calendar.today(), "", UUID.randomUUID(), Optional.empty());
        return page(actor, rules, form, page);
    }

    private String page(Actor actor, Optional<String> shown, RulesForm form, Model page) {
        var held = rules.holding();
        page.addAttribute("sets", rules.shipped());
        page.addAttribute("held", held);
        page.addAttribute("shown", shown.flatMap(rules::shipped).orElse(held));
        page.addAttribute("choices", rules.choices());
        page.addAttribute("today", calendar.today());
        page.addAttribute("may", actor.may(Permission.CHOOSE_RULES));
        page.addAttribute("form", form);
        return "evaluation/rules";
    }

    @PostMapping
    @Needs(Permission.CHOOSE_RULES)
    String choose(
            Actor actor,
            @RequestParam String rules,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam String reason,
            @RequestParam UUID request,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (choosing.choose(actor, rules, since, reason, request)) {
            case ChooseRules.Chosen(var choice) -> {
                Notices.done(
                        next,
                        "evaluation.rules.done",
                        this.rules.shipped(choice.rules()).orElseThrow().title(),
                        choice.since());
                yield "redirect:/rules";
            }
            case ChooseRules.Refused refused -> {
                response.setStatus(422);
                yield page(
                        actor,
                        Optional.empty(),
                        new RulesForm(rules, since, reason, request, Optional.of(refused)),
                        page);
            }
        };
    }
}
