package dev.banyan.supervision.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers in the menu. */
@Configuration
class MattersMenu {
    @Bean
    MenuItem registersMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION,
                10,
                "matters.registers",
                "/registers",
                Permission.READ_ASSIGNMENTS.name(),
                List.of("/matters"));
    }
}
