package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.supervision.FindQueue;
import dev.banyan.supervision.QueueItem;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs a decision or a signature today. */
@Controller
@Needs(Permission.SUPERVISE)
class QueueController {
    private final FindQueue queue;
    private final Names.Lookup names;
    private final CityCalendar calendar;

    QueueController(FindQueue queue, Names.Lookup names, CityCalendar calendar) {
        this.queue = queue;
        this.names = names;
        this.calendar = calendar;
    }

    @Bean
    static MenuItem queueMenuItem() {
        return new MenuItem(MenuItem.Group.SUPERVISION, 5, "supervision.queue", "/queue", Permission.SUPERVISE.name());
    }

    @GetMapping("/queue")
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = queue.page(actor, all, page);
        model.addAttribute("found", found);
        model.addAttribute("all", all);
        model.addAttribute("leader", actor.may(Permission.SIGN_SUPERVISION));
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "names", names.of(found.items().stream().map(QueueItem::task).toList()));
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/queue";
    }
}
