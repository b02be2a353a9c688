package dev.banyan.assessment;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import dev.banyan.messages.ReadInbox;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo city without plans, in which units are judged. */
public final class JudgedCity implements AutoCloseable {
    public static final String GULOU = "350102";
    public static final String CANGSHAN = "350104";

    public final TestApplication application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
    public final Actor office = account("office");
    public final Actor leader = account("leader");
    public final Actor gulou = account("liaison.gulou");
    public final LocalDate today = bean(dev.banyan.calendar.CityCalendar.class).today();
    private final Map<String, Visitor> visitors = new HashMap<>();

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    public static <T> T as(Actor actor, Function<Actor, T> work) {
        return CurrentActor.as(actor, () -> work.apply(actor));
    }

    /** One of the accounts of the demo. */
    public Actor account(String name) {
        return bean(DemoAccounts.class).all().stream()
                .filter(it -> it.signInName().equals(name))
                .map(it -> new Actor(it.id(), it.signInName(), it.displayName(), it.roles()))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody more. */
    public Actor person(String displayName, String unit, Role... roles) {
        var id = UUID.randomUUID();
        String signIn = "p" + id.toString().substring(0, 8);
        var names = java.util.Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        database()
                .sql("insert into directory.person (id, sign_in_name, display_name, unit, roles, created_at)"
                        + " values (:id, :name, :shown, :unit, :roles, now())")
                .param("id", id)
                .param("name", signIn)
                .param("shown", displayName)
                .param("unit", unit)
                .param("roles", names)
                .update();
        return new Actor(id, signIn, displayName, Set.of(roles));
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** A browser in which somebody of the demo is signed in. */
    public Visitor visitor(String name) {
        return visitors.computeIfAbsent(name, it -> new Visitor(application.url()).signIn(it, DemoAccounts.PASSWORD));
    }

    /** Whether somebody was told of a page. */
    public boolean told(Actor actor, String path) {
        return as(actor, it -> bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50)).stream()
                .anyMatch(it -> it.path().equals(path));
    }

    @Override
    public void close() {
        application.close();
    }
}
