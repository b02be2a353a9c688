package dev.banyan.launch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Banyan with a demo city (演示). */
@Command(name = "demo", description = "Starts Banyan with a demo city, for this machine only.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "Day that the demo takes for today and from which time goes on, such as 2024-06-30.")
    private @Nullable LocalDate today;

    @Override
    public Integer call() throws InterruptedException {
        var properties = new HashMap<String, Object>(Map.of("banyan.demo", "true", "server.address", "127.0.0.1"));
        if (today != null) {
            properties.put("banyan.today", today);
        }
        Application.serve(options, Purpose.DEMO, properties, context -> {});
        return 0;
    }
}
