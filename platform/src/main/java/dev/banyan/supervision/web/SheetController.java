package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.supervision.FindSheets;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.SheetLine;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of duties under supervision. */
@Controller
@Needs(Permission.READ_ASSIGNMENTS)
class SheetController {
    private final FindSheets sheets;
    private final Names.Lookup names;
    private final CityCalendar calendar;

    SheetController(FindSheets sheets, Names.Lookup names, CityCalendar calendar) {
        this.sheets = sheets;
        this.names = names;
        this.calendar = calendar;
    }

    @Bean
    static MenuItem sheetsMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION, 40, "supervision.sheets", "/sheets", Permission.READ_ASSIGNMENTS.name());
    }

    /** @param toReceive only those that their units have yet to confirm */
    @GetMapping("/sheets")
    String show(
            @RequestParam Optional<LadderLevel> level,
            @RequestParam(name = "receive", defaultValue = "false") boolean toReceive,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = toReceive ? sheets.toReceive(actor, page) : sheets.page(actor, level, page);
        model.addAttribute("found", found);
        model.addAttribute("level", level);
        model.addAttribute("toReceive", toReceive);
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "names", names.of(found.items().stream().map(SheetLine::task).toList()));
        return "supervision/sheets";
    }
}
