package dev.banyan.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the rooms and their pages on a database (启动应用). */
final class Application {
    // Whoever started it tells why it does not start, once.
    private static final List<String> SILENT_ABOUT_FAILURE = List.of(
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics=off",
            "--logging.level.org.springframework.boot.web.server.servlet.context=off");

    private Application() {}

    /** Serves the pages until the process is told to stop. */
    static void serve(
            ServeOptions options,
            Purpose purpose,
            Map<String, Object> properties,
            Consumer<ConfigurableApplicationContext> whenReady)
            throws InterruptedException {
        refuseTakenPort(options.port);
        // The server starts while the rooms are being put together.
        var opening = opening(options.where, purpose);
        SpringApplication.getShutdownHandlers().add(() -> close(opening));
        // Where keys and folders of feeds lie; with a database outside, only they do.
        var data = options.where.dataOr(purpose == Purpose.DEMO ? ".banyan/demo" : ".banyan");
        var context = start(
                () -> opening.join().dataSource(),
                properties,
                "--server.port=" + options.port,
                "--banyan.data=" + data);
        System.out.println("Banyan is ready: http://localhost:" + options.port + "  (Ctrl-C stops it)");
        whenReady.accept(context);
        new CountDownLatch(1).await();
    }

    private static CompletableFuture<Database> opening(WhereOptions where, Purpose purpose) {
        Supplier<Database> opened;
        var outside = where.outside();
        if (outside.isPresent()) {
            opened = () -> Database.outside(outside.get());
        } else {
            var data = where.dataOr(purpose == Purpose.DEMO ? ".banyan/demo" : ".banyan");
            var lock = DataLock.take(data);
            opened = () -> Database.embeddedIn(data, lock);
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    var database = opened.get();
                    try {
                        purpose.claim(database.dataSource());
                        return database;
                    } catch (RuntimeException e) {
                        database.close();
                        throw e;
                    }
                },
                task -> Thread.ofPlatform().name("database").start(task));
    }

    private static void close(CompletableFuture<Database> opening) {
        opening.handle((database, failure) -> {
                    if (database != null) {
                        database.close();
                    }
                    return true;
                })
                .join();
    }

    private static void refuseTakenPort(int port) {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("Port " + port + " cannot be used, most likely because another program does: give "
                    + "another one with --port.");
        }
    }

    /** Starts on a database that may still be opening; it is asked for when the first bean needs it. */
    static ConfigurableApplicationContext start(
            Supplier<DataSource> database, Map<String, Object> properties, String... arguments) {
        ApplicationContextInitializer<GenericApplicationContext> wiring =
                context -> context.registerBean(DataSource.class, database, bean -> bean.setDestroyMethodName(""));
        // As arguments they win over application.properties.
        var settings =
                properties.entrySet().stream().map(property -> "--" + property.getKey() + "=" + property.getValue());
        return new SpringApplicationBuilder(LaunchConfiguration.class)
                .initializers(wiring)
                .run(Stream.of(SILENT_ABOUT_FAILURE.stream(), settings, Stream.of(arguments))
                        .flatMap(all -> all)
                        .toArray(String[]::new));
    }
}
