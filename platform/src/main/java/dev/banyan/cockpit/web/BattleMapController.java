package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.ReadBattleMap;
import dev.banyan.cockpit.Standpoint;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.frame.MenuItem;
import dev.banyan.plan.PlanId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The battle map: a page to look at, to hang on a wall, and to print. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class BattleMapController {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2079;

    private final LookAtLights looking;
    private final ReadBattleMap reading;
    private final FindUnits units;

    BattleMapController(LookAtLights looking, ReadBattleMap reading, FindUnits units) {
        this.looking = looking;
        this.reading = reading;
        this.units = units;
    }

    @Bean
    static MenuItem battleMapMenuItem() {
        return new MenuItem(
                MenuItem.Group.LOOK, 40, "cockpit.battle", "/battle-map", Permission.READ_ASSIGNMENTS.name());
    }

    /** @param wall whether it hangs on a wall: large, without a menu, turning its pages by itself */
    @GetMapping("/battle-map")
    String show(
            @RequestParam Optional<Long> plan,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<LocalDate> day,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean wall,
            Actor actor,
            Model model) {
        return looking.from(actor, new Standpoint(day, Optional.empty(), Optional.empty()))
                .map(look -> shown(look, plan, year, page, wall, actor, model))
                .orElse("cockpit/overviewwait");
    }

    private String shown(
            Look look, Optional<Long> plan, Optional<Integer> year, int page, boolean wall, Actor actor, Model model) {
        var plans = reading.plans(look.lights());
        var chosen = plans.stream()
                .filter(it -> plan.isEmpty() || it.node().equals(new PlanNode.Plan(new PlanId(plan.get()))))
                .findFirst();
        int shown = Math.clamp(year.orElse(look.day().getYear()), FIRST_YEAR, LAST_YEAR);
        model.addAttribute("look", look);
        model.addAttribute("plans", plans);
        model.addAttribute("map", chosen.map(it -> reading.of(actor, look.lights(), it, Year.of(shown), page)));
        model.addAttribute("year", shown);
        model.addAttribute("names", UnitNames.of(units));
        return wall && chosen.isPresent() ? "cockpit/battlewall" : "cockpit/battlemap";
    }
}
