package dev.banyan.launch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application for tests: {@code try (var application = TestApplication.start("banyan.demo=true"))} runs it on a
 * free port ({@code application.url()}) with a fresh database, its beans at hand through {@code application.bean(Type)}.
 */
public final class TestApplication implements AutoCloseable {
    private final ConfigurableApplicationContext context;

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

    public ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
