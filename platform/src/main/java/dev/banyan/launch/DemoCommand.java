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
    /** 46 tasks each: more than a hundred thousand. */
    private static final int MOST_COPIES = 2200;

    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "Day that the demo takes for today and from which time goes on, such as 2024-06-30.")
    private @Nullable LocalDate today;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Copies of the demo plan to add, with assignments and reports, to see a large city.")
    private int scale;

    @Override
    public Integer call() throws InterruptedException {
        var properties = new HashMap<String, Object>(Map.of("banyan.demo", "true", "server.address", "127.0.0.1"));
        if (today != null) {
            properties.put("banyan.today", today);
        }
        if (scale < 0 || scale > MOST_COPIES) {
            throw new CannotStart("--scale can be 0 to " + MOST_COPIES + ".");
        }
        if (scale > 0) {
            properties.put("banyan.demo.scale", scale);
        }
        Application.serve(options, Purpose.DEMO, properties, context -> {});
        return 0;
    }
}
