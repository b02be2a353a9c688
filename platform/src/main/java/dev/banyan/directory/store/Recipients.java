package dev.banyan.directory.store;

import dev.banyan.directory.PostKind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that stand for a unit. */
@Component
public class Recipients {
    private final JdbcClient database;

    Recipients(JdbcClient database) {
        this.database = database;
    }

    /** Those in posts of these kinds; for the liaison, where there is none with an open account, those with such a role. */
    public Set<UUID> of(String unit, Set<PostKind> kinds, LocalDate day) {
        return new LinkedHashSet<>(database.sql("""
                        with holder as (
                            select post.kind, person.id from directory.post
                            join directory.holding on holding.post = post.id
                            join directory.person on person.id = holding.person and not person.locked
                            where post.unit = :unit and post.kind = any (:kinds)
                                and :day between coalesce(post.since, :day) and coalesce(post.until, :day)
                                and :day between coalesce(holding.since, :day) and coalesce(holding.until, :day))
                        select id from holder
                        union
                        select id from directory.person
                        where unit = :unit and not locked and roles && array['LIAISON', 'OFFICE'] and 'LIAISON' = any (:kinds)
                            and not exists (select from holder where kind = 'LIAISON')
                        order by id""")
                .param("unit", unit)
                .param("kinds", kinds.stream().map(PostKind::name).toArray(String[]::new))
                .param("day", day)
                .query(UUID.class)
                .list());
    }
}
