package dev.banyan.cockpit.web;

import dev.banyan.cockpit.ReadMyWork;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for whoever signed in. */
@Controller
@Needs(Permission.READ_PLANS)
class MyWorkController {
    private final ReadMyWork reading;

    MyWorkController(ReadMyWork reading) {
        this.reading = reading;
    }

    @Bean
    static MenuItem myWorkMenuItem() {
        return new MenuItem(MenuItem.Group.WORK, 1, "cockpit.work", "/", Permission.READ_PLANS.name());
    }

    @GetMapping("/")
    String show(Actor actor, Model model) {
        var work = reading.of(actor);
        model.addAttribute("waiting", work.stream().filter(it -> it.count() > 0).toList());
        model.addAttribute("clear", work.stream().filter(it -> it.count() == 0).toList());
        return "cockpit/work";
    }
}
