package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.FindResolutions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What meetings resolved and is not done yet. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class ResolutionsController {
    private final FindResolutions resolutions;
    private final MeetingNames.Lookup names;
    private final CityCalendar calendar;

    ResolutionsController(FindResolutions resolutions, MeetingNames.Lookup names, CityCalendar calendar) {
        this.resolutions = resolutions;
        this.names = names;
        this.calendar = calendar;
    }

    @GetMapping("/meetings/resolutions")
    String open(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("found", resolutions.open(actor, mine, page));
        model.addAttribute("mine", mine);
        model.addAttribute("names", names.all());
        model.addAttribute("today", calendar.today());
        return "supervision/resolutions";
    }
}
