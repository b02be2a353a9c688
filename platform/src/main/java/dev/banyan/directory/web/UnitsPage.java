package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.directory.rules.UnitTree;
import dev.banyan.frame.MenuItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/units")
@Needs(Permission.READ_PLANS)
class UnitsPage {
    private static final int PAGE = 200;

    private final FindUnits findUnits;
    private final Clock clock;

    UnitsPage(FindUnits findUnits, Clock clock) {
        this.findUnits = findUnits;
        this.clock = clock;
    }

    @Bean
    static MenuItem unitsMenuItem() {
        return new MenuItem(MenuItem.Group.CITY, 10, "directory.units", "/units", Permission.READ_PLANS.name());
    }

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = Math.clamp(page, 1, 100_000);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on.orElse(today);
        List<Unit> all = findUnits.on(day);
        List<Unit> matches = all.stream()
                .filter(unit -> UnitTree.matches(unit, q.strip(), kind))
                .toList();
        List<Unit> shown =
                matches.stream().skip((number - 1L) * PAGE).limit(PAGE).toList();
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("on", day);
        model.addAttribute("past", !day.equals(today));
        model.addAttribute("page", number);
        model.addAttribute("more", matches.size() > number * PAGE);
        model.addAttribute("count", matches.size());
        model.addAttribute("roots", UnitTree.of(all, shown));
        model.addAttribute("manage", actor.may(Permission.MANAGE_UNITS));
        return "directory/units";
    }
}
