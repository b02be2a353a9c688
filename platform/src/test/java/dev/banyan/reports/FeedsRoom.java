package dev.banyan.reports;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.outside.ListHosts;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FeedRun.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application with short limits for feeds and no clockwork, and a service of others that answers as a test says. */
final class FeedsRoom implements AutoCloseable {
    static final Actor ADMINISTRATOR = new Actor(UUID.randomUUID(), "administrator", "管理员", Set.of(Role.ADMINISTRATOR));
    static final Actor OFFICE = new Actor(UUID.randomUUID(), "office", "督查室", Set.of(Role.OFFICE));
    private static final AtomicInteger NAMES = new AtomicInteger();

    final TestApplication application;
    final HttpServer service;
    final TaskId task;

    FeedsRoom(String... properties) {
        var all = new java.util.ArrayList<>(java.util.List.of(properties));
        all.addAll(
                java.util.List.of("banyan.feeds.silence=PT2S", "banyan.feeds.total=PT4S", "banyan.feeds.bytes=4000"));
        application = TestApplication.start(all.toArray(String[]::new));
        service = service();
        task = new TaskId(bean(JdbcClient.class)
                .sql("insert into plan.task (title, text) values ('稳增长', '地区生产总值增长。') returning id")
                .query(Long.class)
                .single());
    }

    static HttpServer service() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    int port() {
        return service.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** A path of the service that answers so. */
    String answering(int status, String body, String... headers) {
        return answering(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    String answering(HttpHandler handler) {
        String path = "/path" + NAMES.incrementAndGet();
        service.createContext(path, handler);
        return path;
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }

    /** A feed of figures in yuan for hundreds of millions of yuan; pairs of fields change or add to that. */
    FeedId feed(String... fields) {
        var entry = new HashMap<>(Map.of(
                "name", "接入" + NAMES.incrementAndGet(),
                "task", String.valueOf(task.value()),
                "kind", "WEB_JSON",
                "address", address("/none"),
                "rows", "$.rows[*]",
                "value", "$.value",
                "day", "$.month",
                "from", "万元",
                "to", "亿元",
                "schedule", "06:00"));
        for (int i = 0; i < fields.length; i += 2) {
            entry.put(fields[i], fields[i + 1]);
        }
        var outcome = as(
                ADMINISTRATOR,
                () -> bean(ManageFeeds.class).add(ADMINISTRATOR, UUID.randomUUID(), new FeedEntry(entry)));
        if (outcome instanceof ManageFeeds.Saved(FeedId id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    void list(String host, int port) {
        as(ADMINISTRATOR, () -> bean(ListHosts.class).add(ADMINISTRATOR, host, port));
    }

    FeedRun run(FeedId feed) {
        var outcome = as(
                ADMINISTRATOR, () -> bean(RunFeed.class).run(ADMINISTRATOR, feed, UUID.randomUUID(), Cause.PERSON, 1));
        return ((RunFeed.Ran) outcome).runs().getFirst();
    }

    Feed find(FeedId feed) {
        return as(ADMINISTRATOR, () -> bean(FindFeeds.class).find(feed).orElseThrow());
    }

    java.util.List<Figure> figures(FeedId feed) {
        return as(ADMINISTRATOR, () -> bean(FindFeeds.class).figures(feed, 1).items());
    }

    @Override
    public void close() {
        service.stop(0);
        application.close();
    }
}
