package dev.banyan.messages.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's entries in the menu. */
@Configuration
class MessagesMenu {
    @Bean
    MenuItem inboxMenuItem() {
        return new MenuItem(
                MenuItem.Group.WORK, 50, "messages.inbox", InboxController.PATH, Permission.READ_PLANS.name());
    }
}
