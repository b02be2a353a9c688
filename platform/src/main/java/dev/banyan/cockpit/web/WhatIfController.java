package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.TryWhatIf;
import dev.banyan.cockpit.WhatIf;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.frame.MenuItem;
import dev.banyan.plan.TaskId;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where other rules, weights and targets are tried; its address holds all that was tried, and nothing is written. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class WhatIfController {
    private static final int LONGEST = 60;

    private final LookAtLights looking;
    private final TryWhatIf trying;
    private final FindUnits units;

    WhatIfController(LookAtLights looking, TryWhatIf trying, FindUnits units) {
        this.looking = looking;
        this.trying = trying;
        this.units = units;
    }

    @Bean
    static MenuItem whatIfMenuItem() {
        return new MenuItem(MenuItem.Group.LOOK, 90, "cockpit.whatif", "/what-if", Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping("/what-if")
    String show(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var standpoint = OverviewStandpoint.of(parameters);
        return looking.from(actor, standpoint)
                .map(look -> {
                    var task =
                            number(parameters.get("task")).flatMap(it -> trying.task(look, new TaskId(it.longValue())));
                    var wanted = wanted(parameters, look, task);
                    model.addAttribute("time", OverviewTime.of(standpoint, look, "/what-if", chosen(wanted)));
                    model.addAttribute("task", task);
                    model.addAttribute("wanted", wanted);
                    model.addAttribute(
                            "outcome",
                            wanted.changesNothing() ? Optional.empty() : Optional.of(trying.with(actor, look, wanted)));
                    model.addAttribute("page", page);
                    model.addAttribute("names", UnitNames.of(units));
                    return "cockpit/whatif";
                })
                .orElse(OverviewController.WAIT);
    }

    /** Only what differs from how it is. */
    private static WhatIf wanted(Map<String, String> parameters, Look look, Optional<TryWhatIf.Tryable> task) {
        var thresholds = new EnumMap<RuleKey, String>(RuleKey.class);
        for (RuleKey key : RuleKey.values()) {
            Optional.ofNullable(parameters.get(key.wireName()))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty()
                            && it.length() <= LONGEST
                            && !it.equals(look.lights().rules().written(key)))
                    .ifPresent(it -> thresholds.put(key, it));
        }
        return new WhatIf(
                thresholds,
                task.map(it -> new WhatIf.OfTask(
                        it.id(),
                        number(parameters.get("weight")).filter(weight -> weight.compareTo(it.weight()) != 0),
                        it.lead().isPresent() ? number(parameters.get("goal")) : Optional.empty())));
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(it -> it.matches("\\d{1,15}(\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }

    private static Map<String, Optional<?>> chosen(WhatIf wanted) {
        var chosen = new LinkedHashMap<String, Optional<?>>();
        wanted.thresholds().forEach((key, text) -> chosen.put(key.wireName(), Optional.of(text)));
        wanted.task().ifPresent(task -> {
            chosen.put("task", Optional.of(task.id().value()));
            chosen.put("weight", task.weight().map(BigDecimal::toPlainString));
            chosen.put("goal", task.goal().map(BigDecimal::toPlainString));
        });
        return chosen;
    }
}
