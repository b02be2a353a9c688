package dev.banyan.responsibility.web;

import static dev.banyan.directory.Permission.READ_ASSIGNMENTS;

import dev.banyan.frame.Signpost;
import dev.banyan.frame.Signpost.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From a task to who owes it, and from units and posts to what would break without them. */
@Configuration
class DutySignposts {
    @Bean
    Signpost taskDutiesSignpost() {
        return new Signpost(
                Place.TASK, 10, "responsibility.signpost", "/responsibility/tasks/{task}", READ_ASSIGNMENTS.name());
    }

    @Bean
    Signpost unitPreviewSignpost() {
        return new Signpost(
                Place.UNIT, 10, "responsibility.preview", "/coverage/preview?unit={unit}", READ_ASSIGNMENTS.name());
    }

    @Bean
    Signpost postPreviewSignpost() {
        return new Signpost(
                Place.POST,
                10,
                "responsibility.preview",
                "/coverage/preview?unit={unit}&post={post}",
                READ_ASSIGNMENTS.name());
    }
}
