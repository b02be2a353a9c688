package dev.banyan.launch;

import dev.banyan.directory.FirstAdministrator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Banyan for real work (运行). */
@Command(name = "run", description = "Starts Banyan for a city's real work.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException {
        Application.serve(
                options,
                Purpose.CITY,
                Map.of(),
                context -> context.getBean(FirstAdministrator.class)
                        .link(options.port)
                        .ifPresent(link -> System.out.println(
                                "Nobody can sign in yet. Make the first administrator; the link works once, for 24 hours:\n  "
                                        + link)));
        return 0;
    }
}
