package dev.banyan.directory.store;

import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the posts and of those who hold them. */
@Repository
public class Posts {
    private static final String POST = "select post.* from directory.post ";
    private static final String HOLDING = "select holding.* from directory.holding ";
    private static final String ORDER =
            "order by unit, array_position(array['HEAD', 'DEPUTY_HEAD', 'LEADER_IN_CHARGE', 'LIAISON', 'MEMBER'], kind), id";

    private final JdbcClient database;

    public Posts(JdbcClient database) {
        this.database = database;
    }

    public List<Post> all() {
        return database.sql(POST + ORDER).query(Posts::post).list();
    }

    public Optional<Post> find(PostId id) {
        return database.sql(POST + "where id = :id")
                .param("id", id.value())
                .query(Posts::post)
                .optional();
    }

    public Optional<Post> find(String unit, String title) {
        return database.sql(POST + "where unit = :unit and title = :title")
                .param("unit", unit)
                .param("title", title)
                .query(Posts::post)
                .optional();
    }

    public List<Post> of(String unit) {
        return database.sql(POST + "where unit = :unit " + ORDER)
                .param("unit", unit)
                .query(Posts::post)
                .list();
    }

    /** Adds a post; the same unit and title again is the same post. */
    public PostId add(String unit, PostKind kind, String title, Term term) {
        return new PostId(database.sql("""
                        insert into directory.post (unit, kind, title, since, until)
                        values (:unit, :kind, :title, :since, :until)
                        on conflict (unit, title) do update
                            set kind = excluded.kind, since = excluded.since, until = excluded.until
                        returning id
                        """)
                .param("unit", unit)
                .param("kind", kind.name())
                .param("title", title)
                .param("since", term.since().orElse(null))
                .param("until", term.until().orElse(null))
                .query(Long.class)
                .single());
    }

    public void setTerm(PostId id, Term term) {
        database.sql("update directory.post set since = :since, until = :until where id = :id")
                .param("id", id.value())
                .param("since", term.since().orElse(null))
                .param("until", term.until().orElse(null))
                .update();
    }

    public List<Holding> holdings() {
        return database.sql(HOLDING + "order by post, since nulls first, holding.id")
                .query(Posts::holding)
                .list();
    }

    public Optional<Holding> findHolding(long number) {
        return database.sql(HOLDING + "where id = :id")
                .param("id", number)
                .query(Posts::holding)
                .optional();
    }

    /** Holdings of a post, oldest first. */
    public List<Holding> holdings(PostId post) {
        return database.sql(HOLDING + "where post = :post order by since nulls first, id")
                .param("post", post.value())
                .query(Posts::holding)
                .list();
    }

    /** Holdings of a unit's posts, oldest first. */
    public List<Holding> holdingsIn(String unit) {
        return database.sql(HOLDING + """
                        join directory.post on post.id = holding.post
                        where post.unit = :unit order by holding.since nulls first, holding.id
                        """)
                .param("unit", unit)
                .query(Posts::holding)
                .list();
    }

    /** Adds a holding; the same holder of the same post from the same day again is the same holding. */
    public long add(PostId post, String name, Optional<UUID> person, boolean acting, Term term) {
        return database.sql("""
                        insert into directory.holding (post, name, person, acting, since, until)
                        values (:post, :name, :person, :acting, :since, :until)
                        on conflict (post, name, acting, since) do update
                            set person = excluded.person, until = excluded.until
                        returning id
                        """)
                .param("post", post.value())
                .param("name", name)
                .param("person", person.orElse(null))
                .param("acting", acting)
                .param("since", term.since().orElse(null))
                .param("until", term.until().orElse(null))
                .query(Long.class)
                .single();
    }

    public void endHolding(long number, LocalDate lastDay) {
        database.sql("update directory.holding set until = :until where id = :id")
                .param("id", number)
                .param("until", lastDay)
                .update();
    }

    /** Takes back a holding that never began. */
    public void dropHolding(long number) {
        database.sql("delete from directory.holding where id = :id")
                .param("id", number)
                .update();
    }

    /** Posts that a person holds or acts for on a day, mere membership left out. */
    public List<Post> heldBy(UUID person, LocalDate day) {
        return database.sql("""
                        select post.* from directory.post join directory.holding on holding.post = post.id
                        where person = :person and kind <> 'MEMBER'
                            and :day between coalesce(holding.since, :day) and coalesce(holding.until, :day)
                            and :day between coalesce(post.since, :day) and coalesce(post.until, :day)
                        """)
                .param("person", person)
                .param("day", day)
                .query(Posts::post)
                .list();
    }

    private static Post post(ResultSet row, int at) throws SQLException {
        return new Post(
                new PostId(row.getLong("id")),
                row.getString("unit"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Terms.of(row));
    }

    private static Holding holding(ResultSet row, int at) throws SQLException {
        return new Holding(
                row.getLong("id"),
                new PostId(row.getLong("post")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getBoolean("acting"),
                Terms.of(row));
    }
}
