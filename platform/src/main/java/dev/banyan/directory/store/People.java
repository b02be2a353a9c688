package dev.banyan.directory.store;

import dev.banyan.directory.Person;
import dev.banyan.directory.Role;
import dev.banyan.directory.rules.Lockout;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the people. */
@Repository
public class People {
    private static final String SELECT = "select *, password is not null as password_set from directory.person ";

    private final JdbcClient database;

    public People(JdbcClient database) {
        this.database = database;
    }

    public Optional<Person> find(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(People::person)
                .optional();
    }

    /** The person, whom nobody else changes until this transaction ends. */
    public Optional<Person> findToChange(UUID id) {
        return database.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(People::person)
                .optional();
    }

    public Optional<UUID> idOf(String signInName) {
        return database.sql("select id from directory.person where sign_in_name = :name")
                .param("name", signInName)
                .query(UUID.class)
                .optional();
    }

    public Map<UUID, String> signInNames() {
        return database
                .sql("select id, sign_in_name from directory.person")
                .query((row, at) -> Map.entry(row.getObject("id", UUID.class), row.getString("sign_in_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** People who work for a unit, by name. */
    public List<Person> of(String unit) {
        return database.sql(SELECT + "where unit = :unit order by sign_in_name")
                .param("unit", unit)
                .query(People::person)
                .list();
    }

    /** Units for which somebody works who holds the role and is not blocked. */
    public List<String> unitsWith(Role role) {
        return database.sql("""
                        select distinct unit from directory.person
                        where unit is not null and not locked and :role = any (roles) order by unit""").param("role", role.name()).query(String.class).list();
    }

    /** People who hold one of the roles and are not blocked, by name. */
    public List<Person> withAny(Collection<Role> roles) {
        return database.sql(SELECT + "where roles && cast(:roles as text[]) and not locked order by sign_in_name")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(People::person)
                .list();
    }

    public void setDetails(UUID id, String displayName, Optional<String> unit) {
        database.sql("""
                        update directory.person
                        set display_name = :displayName, unit = :unit, stamp = stamp + 1 where id = :id
                        """)
                .param("id", id)
                .param("displayName", displayName)
                .param("unit", unit.orElse(null))
                .update();
    }

    public List<Person> page(String search, int offset, int limit) {
        return database.sql(SELECT + """
                        where position(lower(:search) in sign_in_name) > 0 or position(:search in display_name) > 0
                        order by sign_in_name offset :offset limit :limit
                        """)
                .param("search", search)
                .param("offset", offset)
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    public boolean any() {
        return database.sql("select exists (select from directory.person)")
                .query(Boolean.class)
                .single();
    }

    public List<Person> demo() {
        return database.sql(SELECT + "where demo order by created_at, sign_in_name")
                .query(People::person)
                .list();
    }

    /** Administrators who are not blocked, none of whom anybody else changes until this transaction ends. */
    public List<Person> activeAdministratorsToChange() {
        return database.sql(SELECT + "where 'ADMINISTRATOR' = any (roles) and not locked order by id for update")
                .query(People::person)
                .list();
    }

    public boolean anyAdministrator(boolean countDemo) {
        return database.sql("""
                        select exists (select from directory.person
                            where 'ADMINISTRATOR' = any (roles) and (not demo or :countDemo))
                        """)
                .param("countDemo", countDemo)
                .query(Boolean.class)
                .single();
    }

    /** Until this transaction ends nobody else adds or changes a person. */
    public void lockAll() {
        database.sql("lock table directory.person in share row exclusive mode").update();
    }

    public boolean isTaken(String signInName, String displayName) {
        return database.sql("""
                        select exists (select from directory.person
                            where sign_in_name = :signInName or display_name = :displayName)
                        """)
                .param("signInName", signInName)
                .param("displayName", displayName)
                .query(Boolean.class)
                .single();
    }

    /** Adds a person; empty if the sign-in name or the display name is another's already. */
    public Optional<UUID> add(
            String signInName, String displayName, Optional<String> unit, Set<Role> roles, boolean demo, Instant now) {
        return database.sql("""
                        insert into directory.person (sign_in_name, display_name, unit, roles, demo, created_at)
                        values (:signInName, :displayName, :unit, :roles, :demo, :now)
                        on conflict do nothing returning id
                        """)
                .param("signInName", signInName)
                .param("displayName", displayName)
                .param("unit", unit.orElse(null))
                .param("roles", names(roles))
                .param("demo", demo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    public void setRoles(UUID id, Set<Role> roles) {
        database.sql("update directory.person set roles = :roles, stamp = stamp + 1 where id = :id")
                .param("id", id)
                .param("roles", names(roles))
                .update();
    }

    public void setBlocked(UUID id, boolean blocked) {
        database.sql("""
                        update directory.person
                        set locked = :blocked, failures = 0, locked_until = null, stamp = stamp + 1 where id = :id
                        """).param("id", id).param("blocked", blocked).update();
    }

    public void setPassword(UUID id, String hash) {
        database.sql("""
                        update directory.person
                        set password = :hash, failures = 0, locked_until = null, stamp = stamp + 1 where id = :id
                        """).param("id", id).param("hash", hash).update();
    }

    /** What signing in needs to know of a person. */
    public record Credentials(Person person, Optional<String> password, Lockout.State state) {}

    public Optional<Credentials> credentials(UUID id) {
        return credentials("id = :key", id);
    }

    public Optional<Credentials> credentialsToChange(String signInName) {
        return credentials("sign_in_name = :key for update", signInName);
    }

    private Optional<Credentials> credentials(String condition, Object key) {
        return database.sql(SELECT + "where " + condition)
                .param("key", key)
                .query((row, at) -> {
                    Person person = person(row, at);
                    return new Credentials(
                            person,
                            Optional.ofNullable(row.getString("password")),
                            new Lockout.State(row.getInt("failures"), person.lockedUntil()));
                })
                .optional();
    }

    public void setState(UUID id, Lockout.State state) {
        database.sql("update directory.person set failures = :failures, locked_until = :until where id = :id")
                .param("id", id)
                .param("failures", state.failures())
                .param(
                        "until",
                        state.until().map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static Person person(ResultSet row, int at) throws SQLException {
        Array roles = row.getArray("roles");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("unit")),
                Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("locked"),
                row.getBoolean("password_set"),
                row.getInt("stamp"),
                row.getBoolean("demo"));
    }
}
