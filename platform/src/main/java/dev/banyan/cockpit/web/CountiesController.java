package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.Standpoint;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.View;
import dev.banyan.frame.MenuItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A tile for each county-level unit, in the order of the unit tree. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
public class CountiesController {
    private final LookAtLights looking;
    private final FindUnits units;
    private final FindScope scopes;

    CountiesController(LookAtLights looking, FindUnits units, FindScope scopes) {
        this.looking = looking;
        this.units = units;
        this.scopes = scopes;
    }

    @Bean
    static MenuItem countiesMenuItem() {
        return new MenuItem(
                MenuItem.Group.LOOK, 50, "cockpit.counties", "/counties", Permission.READ_ASSIGNMENTS.name());
    }

    /** @param status with all below it; empty if it owes nothing */
    public record Tile(Unit unit, Optional<NodeStatus> status) {}

    @GetMapping("/counties")
    String show(@RequestParam Optional<LocalDate> day, Actor actor, Model model) {
        return looking.from(actor, new Standpoint(day, Optional.empty(), Optional.empty()))
                .map(look -> {
                    model.addAttribute("look", look);
                    model.addAttribute("tiles", tiles(actor, look));
                    return "cockpit/counties";
                })
                .orElse("cockpit/overviewwait");
    }

    private List<Tile> tiles(Actor actor, Look look) {
        var scope = scopes.toRead(actor);
        Map<String, NodeStatus> lit = look.lights().nodes(View.UNIT).stream()
                .collect(Collectors.toMap(NodeStatus::id, Function.identity(), (first, _) -> first));
        return units.on(look.day()).stream()
                .filter(it -> switch (it.kind()) {
                    case COUNTY, ZONE -> true;
                    case CITY,
                            DEPARTMENT,
                            TOWNSHIP,
                            VILLAGE,
                            LEADING_GROUP,
                            ACTION_GROUP,
                            PROJECT_COMMAND,
                            TASK_FORCE -> false;
                })
                .filter(it -> scope.covers(it.code()))
                .map(it -> new Tile(
                        it,
                        Optional.ofNullable(lit.get(it.code()))
                                .filter(status -> status.counts().all() > 0)))
                .toList();
    }
}
