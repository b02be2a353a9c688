package dev.banyan.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Walks through a start and the first pages once, so that Java can write down what it loaded (预热). */
@Command(name = "warm-up", hidden = true, description = "Trains the cache for quick starts.")
final class WarmUpCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/sign-in", "/sign-in?lang=en", "/");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("banyan-warm-up-");
        try (var database = Database.embeddedIn(data, DataLock.take(data));
                var context = Application.start(
                        database::dataSource,
                        Map.of("banyan.demo", "true", "server.address", "127.0.0.1", "server.port", "0"))) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            try (var client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()) {
                for (String page : PAGES) {
                    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .timeout(Duration.ofSeconds(30))
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } finally {
            PostgresBinaries.deleteTree(data);
        }
        return 0;
    }
}
