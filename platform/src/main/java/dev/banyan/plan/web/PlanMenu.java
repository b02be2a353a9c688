package dev.banyan.plan.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's entry in the menu. */
@Configuration
class PlanMenu {
    @Bean
    MenuItem plansMenuItem() {
        return new MenuItem(MenuItem.Group.PLANS, 10, "plan.plans", "/plans", Permission.READ_PLANS.name());
    }
}
