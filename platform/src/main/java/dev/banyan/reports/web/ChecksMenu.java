package dev.banyan.reports.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ways to milestones, and entries in the menu for what is checked and for figures that come by themselves. */
@Configuration
class ChecksMenu {
    @Bean
    MenuItem verificationsMenuItem() {
        return entry(40, "checks.mine", "/verifications", Permission.VERIFY_REPORTS);
    }

    @Bean
    MenuItem samplesMenuItem() {
        return entry(50, "checks.samples", "/samples", Permission.READ_REPORTS);
    }

    @Bean
    MenuItem heldFiguresMenuItem() {
        return entry(60, "feeds.held", "/figures", Permission.REVIEW_REPORTS);
    }

    @Bean
    MenuItem feedsMenuItem() {
        return new MenuItem(MenuItem.Group.SYSTEM, 40, "feeds.feeds", "/feeds", Permission.MANAGE_FEEDS.name());
    }

    @Bean
    Signpost milestonesSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                20,
                "checks.milestones",
                "/tasks/{task}/milestones",
                Permission.READ_REPORTS.name());
    }

    @Bean
    Signpost closingSignpost() {
        return new Signpost(
                Signpost.Place.DUTY, 10, "checks.closing", "/duties/{duty}/closing", Permission.READ_REPORTS.name());
    }

    private static MenuItem entry(int order, String key, String path, Permission permission) {
        return new MenuItem(MenuItem.Group.REPORTS, order, key, path, permission.name());
    }
}
