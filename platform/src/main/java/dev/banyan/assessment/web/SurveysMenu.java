package dev.banyan.assessment.web;

import dev.banyan.directory.OpenForm;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Surveys, panels and consequences in the menu, and the form that the public fills in. */
@Configuration
class SurveysMenu {
    @Bean
    MenuItem surveysMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSESSMENT, 60, "surveys.surveys", "/surveys", Permission.READ_SCORES.name());
    }

    @Bean
    MenuItem panelsMenuItem() {
        return new MenuItem(MenuItem.Group.ASSESSMENT, 70, "panels.panels", "/panels", Permission.READ_SCORES.name());
    }

    @Bean
    MenuItem consequencesMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSESSMENT,
                80,
                "consequences.consequences",
                "/consequences",
                Permission.READ_SCORES.name());
    }

    @Bean
    OpenForm surveyForm() {
        return new OpenForm(PublicSurveyController.PATH);
    }
}
