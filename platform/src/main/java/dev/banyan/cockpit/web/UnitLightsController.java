package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.ReadUnitLights;
import dev.banyan.cockpit.rules.LightBar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Signpost;
import dev.banyan.plan.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one unit: what it and those below it owe. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class UnitLightsController {
    private final LookAtLights looking;
    private final ReadUnitLights reading;
    private final FindUnits units;

    UnitLightsController(LookAtLights looking, ReadUnitLights reading, FindUnits units) {
        this.looking = looking;
        this.reading = reading;
        this.units = units;
    }

    @Bean
    static Signpost unitLightsSignpost() {
        return new Signpost(
                Signpost.Place.UNIT,
                5,
                "cockpit.unit.signpost",
                "/units/{unit}/lights",
                Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping("/units/{code}/lights")
    String show(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestParam Optional<LightBar.Kind> light,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var standpoint = OverviewStandpoint.of(parameters);
        return looking.from(actor, standpoint)
                .map(look -> {
                    var unit = reading.of(actor, look, code)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
                    model.addAttribute(
                            "time",
                            OverviewTime.of(
                                    standpoint,
                                    look,
                                    "/units/" + unit.unit().code() + "/lights",
                                    Map.of("light", light)));
                    model.addAttribute("unit", unit);
                    model.addAttribute("light", light);
                    model.addAttribute("found", Page.of(unit.of(light), page));
                    model.addAttribute("names", UnitNames.of(units));
                    return "cockpit/unitlights";
                })
                .orElse(OverviewController.WAIT);
    }
}
