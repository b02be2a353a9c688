package dev.banyan.launch;

import dev.banyan.directory.Actor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application for tests: {@code try (var application = TestApplication.start("banyan.demo=true"))} runs it on a
 * free port ({@code application.url()}) with a fresh database, its beans at hand through {@code application.bean(Type)}.
 */
public final class TestApplication implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Map<String, Visitor> visitors = new HashMap<>();

    private TestApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts with properties of the form {@code name=value}. */
    public static TestApplication start(String... properties) {
        return on(TestDatabase::fresh, properties);
    }

    /** The same on a database that is there. */
    public static TestApplication on(DataSource database, String... properties) {
        return on(() -> database, properties);
    }

    private static TestApplication on(Supplier<DataSource> database, String... properties) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "banyan.reports.ask-what-is-due", "false",
                "banyan.jobs.run", "false",
                "banyan.lights.kept", "false"));
        Arrays.stream(properties).map(property -> property.split("=", 2)).forEach(pair -> all.put(pair[0], pair[1]));
        return new TestApplication(Application.start(database, all));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Its address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody of the demo. */
    public Actor account(String signInName) {
        return bean(DemoAccounts.class).find(signInName).orElseThrow();
    }

    /** Where somebody of the demo is signed in, the same for each name. */
    public Visitor visitor(String signInName) {
        return visitors.computeIfAbsent(signInName, it -> new Visitor(url()).signIn(it, DemoAccounts.PASSWORD));
    }

    /** Somebody more. */
    public Actor person(String displayName, String unit, Role... roles) {
        var id = UUID.randomUUID();
        var person = new Actor(id, "p" + id.toString().substring(0, 8), displayName, Set.of(roles));
        bean(JdbcClient.class)
                .sql("insert into directory.person (id, sign_in_name, display_name, unit, roles, created_at)"
                        + " values (:id, :name, :shown, :unit, :roles, now())")
                .param("id", id)
                .param("name", person.signInName())
                .param("shown", displayName)
                .param("unit", unit)
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .update();
        return person;
    }

    public ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
