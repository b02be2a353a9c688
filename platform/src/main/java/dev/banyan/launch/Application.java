package dev.banyan.launch;

import dev.banyan.Banyan;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the rooms and their pages on a database (启动应用). */
final class Application {
    private Application() {}

    /** Starts on a database that may still be opening; it is asked for when the first bean needs it. */
    static ConfigurableApplicationContext start(Supplier<DataSource> database, Map<String, Object> properties) {
        ApplicationContextInitializer<GenericApplicationContext> wiring =
                context -> context.registerBean(DataSource.class, database, bean -> bean.setDestroyMethodName(""));
        return new SpringApplicationBuilder(Banyan.class).initializers(wiring).run(arguments(properties));
    }

    // As arguments they win over application.properties.
    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
