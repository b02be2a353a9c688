package dev.banyan.launch;

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
        Application.serve(options, Purpose.CITY, Map.of(), context -> {});
        return 0;
    }
}
