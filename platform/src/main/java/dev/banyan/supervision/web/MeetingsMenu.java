package dev.banyan.supervision.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of meetings and blockers in the menu, and the ways to them from a task. */
@Configuration
class MeetingsMenu {
    @Bean
    MenuItem meetingsMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION, 60, "meetings.meetings", "/meetings", Permission.READ_ASSIGNMENTS.name());
    }

    @Bean
    MenuItem blockersMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION, 70, "meetings.blockers", "/blockers", Permission.READ_ASSIGNMENTS.name());
    }

    @Bean
    Signpost raiseBlockerSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                80,
                "meetings.raise",
                "/blockers/new?task={task}",
                Permission.HANDLE_BLOCKERS.name());
    }
}
