package dev.banyan.directory.store;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.BodyMember.Member;
import dev.banyan.directory.PostId;
import dev.banyan.directory.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what belongs to bodies. */
@Repository
public class Bodies {
    private static final String SELECT = "select body_member.* from directory.body_member ";
    private static final String ORDER =
            " order by body, array_position(array['LEADER', 'DEPUTY_LEADER', 'OFFICE', 'MEMBER'], duty), body_member.id";

    private final JdbcClient database;

    public Bodies(JdbcClient database) {
        this.database = database;
    }

    public List<BodyMember> all() {
        return database.sql(SELECT + ORDER).query(Bodies::member).list();
    }

    public Optional<BodyMember> find(long number) {
        return database.sql(SELECT + "where id = :id")
                .param("id", number)
                .query(Bodies::member)
                .optional();
    }

    public List<BodyMember> of(String body) {
        return database.sql(SELECT + "where body = :body" + ORDER)
                .param("body", body)
                .query(Bodies::member)
                .list();
    }

    /** Memberships of a unit and of its posts. */
    public List<BodyMember> withUnit(String unit) {
        return database.sql(SELECT + """
                        left join directory.post on post.id = body_member.post
                        where body_member.unit = :unit or post.unit = :unit
                        """ + ORDER)
                .param("unit", unit)
                .query(Bodies::member)
                .list();
    }

    /** Adds a member; the same member of the same body from the same day again is the same membership. */
    public long add(String body, Member member, BodyDuty duty, Term term) {
        return database.sql("""
                        insert into directory.body_member (body, unit, post, duty, since, until)
                        values (:body, :unit, :post, :duty, :since, :until)
                        on conflict (body, unit, post, since) do update
                            set duty = excluded.duty, until = excluded.until
                        returning id
                        """)
                .param("body", body)
                .param("unit", unit(member))
                .param("post", post(member))
                .param("duty", duty.name())
                .param("since", term.since().orElse(null))
                .param("until", term.until().orElse(null))
                .query(Long.class)
                .single();
    }

    public void end(long number, LocalDate lastDay) {
        database.sql("update directory.body_member set until = :until where id = :id")
                .param("id", number)
                .param("until", lastDay)
                .update();
    }

    /** Takes back a membership that never began. */
    public void drop(long number) {
        database.sql("delete from directory.body_member where id = :id")
                .param("id", number)
                .update();
    }

    /** Bodies that one of the units leads, or whose office it is, on a day. */
    public Set<String> ledBy(Set<String> units, LocalDate day) {
        return new HashSet<>(database.sql("""
                        select distinct member.body from directory.body_member member
                        join directory.unit body on body.code = member.body
                        where member.unit = any (:units) and member.duty in ('LEADER', 'OFFICE')
                            and :day between coalesce(member.since, :day) and coalesce(member.until, :day)
                            and :day between coalesce(body.since, :day) and coalesce(body.until, :day)
                        """)
                .param("units", units.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** Units that belong to one of the bodies, themselves or through a post, on a day. */
    public Set<String> unitsIn(Set<String> bodies, LocalDate day) {
        return new HashSet<>(database.sql("""
                        select distinct coalesce(member.unit, post.unit) from directory.body_member member
                        left join directory.post on post.id = member.post
                        where member.body = any (:bodies)
                            and :day between coalesce(member.since, :day) and coalesce(member.until, :day)
                        """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }

    private static @Nullable String unit(Member member) {
        return switch (member) {
            case BodyMember.OfUnit(String code) -> code;
            case BodyMember.OfPost _ -> null;
        };
    }

    private static @Nullable Long post(Member member) {
        return switch (member) {
            case BodyMember.OfUnit _ -> null;
            case BodyMember.OfPost(PostId post) -> post.value();
        };
    }

    private static BodyMember member(ResultSet row, int at) throws SQLException {
        String unit = row.getString("unit");
        return new BodyMember(
                row.getLong("id"),
                row.getString("body"),
                unit == null ? new BodyMember.OfPost(new PostId(row.getLong("post"))) : new BodyMember.OfUnit(unit),
                BodyDuty.valueOf(row.getString("duty")),
                Terms.of(row));
    }
}
