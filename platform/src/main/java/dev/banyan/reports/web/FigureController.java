package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.reports.DecideFigure;
import dev.banyan.reports.FindFeeds;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures that wait for a person. */
@Controller
@Needs(Permission.REVIEW_REPORTS)
class FigureController {
    private final FindFeeds feeds;
    private final DecideFigure deciding;
    private final FindUnits units;

    FigureController(FindFeeds feeds, DecideFigure deciding, FindUnits units) {
        this.feeds = feeds;
        this.deciding = deciding;
        this.units = units;
    }

    @GetMapping("/figures")
    String held(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("found", feeds.held(page));
        model.addAttribute("names", Names.of(units.ever(), Map.of()));
        return "reports/figures";
    }

    @PostMapping("/figures/{id}")
    String decide(
            Actor actor,
            @PathVariable long id,
            @RequestParam boolean accepted,
            @RequestParam String reason,
            RedirectAttributes next) {
        switch (deciding.decide(actor, id, accepted, reason)) {
            case DECIDED -> Notices.done(next, accepted ? "feeds.figure.accepted" : "feeds.figure.refused");
            case REASON_MISSING -> Notices.refused(next, "feeds.figure.reason-missing");
            case NOT_HELD -> Notices.refused(next, "feeds.figure.not-held");
        }
        return "redirect:/figures";
    }
}
