package dev.banyan.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Banyan with a demo city (演示). */
@Command(name = "demo", description = "Starts Banyan with a demo city, for this machine only.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException {
        Application.serve(
                options, Purpose.DEMO, Map.of("banyan.demo", "true", "server.address", "127.0.0.1"), context -> {});
        return 0;
    }
}
