package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.ReadOverview;
import dev.banyan.cockpit.Standpoint;
import dev.banyan.cockpit.Turns;
import dev.banyan.cockpit.rules.LightBar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.frame.MenuItem;
import dev.banyan.plan.PlanId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The overview, and the lists behind its numbers. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class OverviewController {
    static final String WAIT = "cockpit/overviewwait";

    private final LookAtLights looking;
    private final ReadOverview reading;
    private final FindUnits units;

    OverviewController(LookAtLights looking, ReadOverview reading, FindUnits units) {
        this.looking = looking;
        this.reading = reading;
        this.units = units;
    }

    @Bean
    static MenuItem overviewMenuItem() {
        return new MenuItem(
                MenuItem.Group.LOOK, 10, "cockpit.overview", "/overview", Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping("/overview")
    String show(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var asked = Asked.of(parameters);
        return looking.from(actor, asked.standpoint())
                .map(look -> {
                    var choice = reading.choice(look, asked.plan());
                    model.addAttribute("time", time(asked, look, "/overview", choice.chosen(), Map.of()));
                    model.addAttribute("choice", choice);
                    model.addAttribute("overview", reading.of(actor, look, choice.chosen()));
                    model.addAttribute("page", page);
                    model.addAttribute("names", UnitNames.of(units));
                    return "cockpit/overview";
                })
                .orElse(WAIT);
    }

    private static OverviewTime time(
            Asked asked, Look look, String path, Optional<PlanId> plan, Map<String, Optional<?>> more) {
        var others = new LinkedHashMap<String, Optional<?>>();
        others.put("plan", plan.map(PlanId::value));
        others.putAll(more);
        return OverviewTime.of(asked.standpoint(), look, path, others);
    }

    /** Tasks below a place of the tree, or those that speak of a tag, lit in one way or in any. */
    @GetMapping("/overview/tasks")
    String tasks(
            @RequestParam Map<String, String> parameters,
            @RequestParam Optional<String> part,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<LightBar.Kind> light,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var asked = Asked.of(parameters);
        return looking.from(actor, asked.standpoint())
                .map(look -> {
                    var wanted = tag.filter(it -> !it.isBlank());
                    var above = above(look, part, asked.plan());
                    var tasks = wanted.isPresent()
                            ? reading.tasks(
                                    look.lights(), asked.plan().orElseThrow(OverviewController::notFound), wanted.get())
                            : reading.tasks(look.lights(), above);
                    model.addAttribute(
                            "time",
                            time(
                                    asked,
                                    look,
                                    "/overview/tasks",
                                    asked.plan(),
                                    Map.of("part", part, "tag", wanted, "light", light)));
                    model.addAttribute("heading", wanted.orElse(above.title()));
                    model.addAttribute("above", wanted.isPresent() ? Optional.empty() : Optional.of(above));
                    model.addAttribute("counts", tasks.counts());
                    model.addAttribute("light", light);
                    model.addAttribute("found", tasks.page(light, page));
                    return "cockpit/overviewtasks";
                })
                .orElse(WAIT);
    }

    private static TreeLight above(Look look, Optional<String> part, Optional<PlanId> plan) {
        PlanNode whole = plan.<PlanNode>map(PlanNode.Plan::new).orElseGet(PlanNode.City::new);
        return look.lights()
                .find(part.filter(it -> !it.isBlank())
                        .map(key -> PlanNode.of(key).orElseThrow(OverviewController::notFound))
                        .orElse(whole))
                .orElseThrow(OverviewController::notFound);
    }

    @GetMapping("/overview/turned")
    String turned(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "WORSE") Turns.Way way,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        return turns("/overview/turned", parameters, way, page, actor, model);
    }

    @GetMapping("/overview/coming")
    String coming(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "WORSE") Turns.Way way,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        return turns("/overview/coming", parameters, way, page, actor, model);
    }

    private String turns(
            String path, Map<String, String> parameters, Turns.Way way, int page, Actor actor, Model model) {
        var asked = Asked.of(parameters);
        boolean coming = path.endsWith("coming");
        return looking.from(actor, asked.standpoint())
                .flatMap(look -> {
                    var whole = above(look, Optional.empty(), asked.plan());
                    var turns = coming ? reading.coming(actor, look, whole) : reading.turned(actor, look, whole);
                    model.addAttribute(
                            "time", time(asked, look, path, asked.plan(), Map.of("way", Optional.of(way.name()))));
                    model.addAttribute("coming", coming);
                    model.addAttribute("way", way);
                    model.addAttribute("page", page);
                    model.addAttribute("names", UnitNames.of(units));
                    return turns.map(it -> {
                        model.addAttribute("turns", it);
                        return "cockpit/overviewturned";
                    });
                })
                .orElse(WAIT);
    }

    /**
     * What an address asks for; what cannot be read is as if it was not there.
     *
     * @param plan number of a plan
     */
    record Asked(Standpoint standpoint, Optional<PlanId> plan) {
        static Asked of(Map<String, String> parameters) {
            return new Asked(
                    OverviewStandpoint.of(parameters),
                    Optional.ofNullable(parameters.get("plan"))
                            .filter(it -> it.matches("\\d{1,18}"))
                            .map(it -> new PlanId(Long.parseLong(it))));
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
