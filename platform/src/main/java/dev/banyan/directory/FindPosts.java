package dev.banyan.directory;

import dev.banyan.directory.rules.Vacancies;
import dev.banyan.directory.store.Posts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Posts, who holds them, and which are vacant (查询岗位与任职). */
@Component
@Needs(Permission.READ_PLANS)
public class FindPosts {
    private final Posts posts;

    public FindPosts(Posts posts) {
        this.posts = posts;
    }

    public Optional<Post> find(PostId id) {
        return posts.find(id);
    }

    /** Posts of a unit on a day, the head first. */
    public List<Post> of(String unit, LocalDate day) {
        return posts.of(unit).stream().filter(post -> post.term().covers(day)).toList();
    }

    /** All posts a unit ever had. */
    public List<Post> of(String unit) {
        return posts.of(unit);
    }

    /** Who held and will hold a post, oldest first. */
    public List<Holding> holdings(PostId post) {
        return posts.holdings(post);
    }

    /** Who held and will hold the posts of a unit, oldest first. */
    public List<Holding> holdingsIn(String unit) {
        return posts.holdingsIn(unit);
    }

    /** Who holds a post on a day, and who acts for the holder. */
    public List<Holding> holders(PostId post, LocalDate day) {
        return posts.holdings(post).stream()
                .filter(holding -> holding.term().covers(day))
                .toList();
    }

    /** Posts that a person holds or acts for on a day, mere membership left out. */
    public List<Post> heldBy(UUID person, LocalDate day) {
        return posts.heldBy(person, day);
    }

    /** Posts that are vacant on a day or fall vacant within so many days after it, in the order of their units. */
    public List<Vacancy> vacancies(LocalDate day, int ahead) {
        return Vacancies.within(day, day.plusDays(ahead), posts.all(), posts.holdings());
    }

    public List<Vacancy> vacancies(PostId post, LocalDate day, int ahead) {
        return posts.find(post)
                .map(it -> Vacancies.within(day, day.plusDays(ahead), List.of(it), posts.holdings(post)))
                .orElse(List.of());
    }
}
