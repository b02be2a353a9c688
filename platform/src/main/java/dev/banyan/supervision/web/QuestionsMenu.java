package dev.banyan.supervision.web;

import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's entry in the menu, and the ways to it from a task. */
@Configuration
class QuestionsMenu {
    @Bean
    MenuItem questionsMenuItem() {
        return new MenuItem(
                MenuItem.Group.SUPERVISION,
                80,
                "supervision.questions",
                "/questions",
                Permission.READ_ASSIGNMENTS.name());
    }

    @Bean
    Signpost askQuestionSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                50,
                "supervision.ask",
                "/questions/new?task={task}",
                Permission.ASK_QUESTIONS.name());
    }

    @Bean
    Signpost questionsSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                60,
                "supervision.questions",
                "/questions?task={task}",
                Permission.READ_ASSIGNMENTS.name());
    }
}
