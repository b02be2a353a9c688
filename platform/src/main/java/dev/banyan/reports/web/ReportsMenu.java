package dev.banyan.reports.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's entries in the menu, and its ways on from tasks and duties. */
@Configuration
class ReportsMenu {
    @Bean
    MenuItem reportsMenuItem() {
        return entry(10, "reports.reports", "/reports", Permission.READ_REPORTS);
    }

    @Bean
    MenuItem reviewMenuItem() {
        return entry(20, "reports.review", "/reports/review", Permission.REVIEW_REPORTS);
    }

    @Bean
    MenuItem requestsMenuItem() {
        return entry(30, "reports.requests", "/reports/requests", Permission.READ_REPORTS);
    }

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
    MenuItem burdenMenuItem() {
        return entry(80, "reports.burden", "/reports/burden", Permission.READ_REPORTS);
    }

    @Bean
    MenuItem fieldsMenuItem() {
        return entry(90, "reports.fields", "/reports/fields", Permission.READ_REPORTS);
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

    @Bean
    Signpost askSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                30,
                "reports.ask",
                "/reports/requests/new?task={task}",
                Permission.REQUEST_REPORTS.name());
    }

    @Bean
    Signpost cadenceSignpost() {
        return new Signpost(
                Signpost.Place.TASK, 40, "reports.cadence", "/tasks/{task}/cadence", Permission.REQUEST_REPORTS.name());
    }

    private static MenuItem entry(int order, String key, String path, Permission permission) {
        return new MenuItem(MenuItem.Group.REPORTS, order, key, path, permission.name());
    }
}
