package dev.banyan.directory;

import dev.banyan.directory.rules.Known;
import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import org.springframework.stereotype.Component;

/** All that the lists of the directory hold (名录内容). */
@Component
class DirectoryContent {
    private final Units units;
    private final Posts posts;
    private final Bodies bodies;
    private final People people;

    DirectoryContent(Units units, Posts posts, Bodies bodies, People people) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.people = people;
    }

    Known known() {
        return new Known(
                units.all(), units.earlier(), posts.all(), posts.holdings(), bodies.all(), people.signInNames());
    }
}
