package dev.banyan.launch;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import dev.banyan.directory.Actor;
import dev.banyan.messages.ChannelEntry;
import dev.banyan.messages.DeliverMessages;
import dev.banyan.messages.ManageChannels;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import dev.banyan.outside.ListHosts;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast messages are laid out and delivered (消息性能测量), beside bare inserts of the same rows. */
@Command(
        name = "messages",
        description = "Measures how fast messages are laid out, beside bare inserts, and delivered.")
final class BenchMessagesCommand implements Callable<Integer> {
    private static final int PEOPLE = 2_000;

    /** The rows of one message with one way out, in one transaction. */
    private static final List<String> BARE = List.of("begin", """
            insert into bench.message (recipient, thing, topic, said, filled, path, sent_at)
            select gen_random_uuid(), 'bench ' || nextval('bench.thing'), 'DUTIES', 'messages.inbox.all-read', array['t1'],
                '/inbox', now()""", """
            insert into bench.delivery (message, channel, recipient, thing, due)
            select currval('bench.thing'), 1, gen_random_uuid(), 'bench ' || currval('bench.thing'), now()""", "commit");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each number of clients (default: ${DEFAULT-VALUE}).")
    private int seconds = 8;

    @Option(
            names = "--clients",
            paramLabel = "N",
            split = ",",
            description = "How many lay messages out at the same time (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of(1, 8);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final AtomicLong things = new AtomicLong();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var received = new AtomicLong();
        var receiver = receiver(received);
        try (var server = BenchServer.start(null, Map.of("banyan.jobs.run", "false"))) {
            measure(
                    server.context(),
                    server.pool(),
                    server.data(),
                    receiver.getAddress().getPort(),
                    received);
        } finally {
            receiver.stop(0);
        }
        return 0;
    }

    private static HttpServer receiver(AtomicLong received) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private void measure(
            ConfigurableApplicationContext context, HikariDataSource database, Path data, int port, AtomicLong received)
            throws IOException, SQLException, InterruptedException {
        var people = prepare(context, port);
        var bare = new BareInserts(database, data);
        out().println("Bare inserts by " + bare.tool() + "; whoever sends and whoever inserts shares the processors.");
        laidOut(context, people, clients.getLast(), seconds);
        out().println("laid out  clients  messages/s  bare inserts/s  of bare");
        double share = 0;
        for (int many : clients) {
            double reached = laidOut(context, people, many, seconds);
            double inserts = bare.perSecond(BARE, many, seconds);
            share = reached / inserts;
            out().printf(Locale.ROOT, "%17d  %10.0f  %14.0f  %7.2f%n", many, reached, inserts, share);
        }
        out().printf(Locale.ROOT, "measure messages-of-bare %.2f at %d clients%n", share, clients.getLast());
        long messages = things.get();
        // Quiet hours are for people.
        context.getBean(JdbcClient.class)
                .sql("update messages.delivery set due = sent_at from messages.message m where m.id = message")
                .update();
        long begun = System.nanoTime();
        long parcels = context.getBean(DeliverMessages.class).deliver();
        double took = (System.nanoTime() - begun) / 1e9;
        out().printf(
                        Locale.ROOT,
                        "measure delivered %.0f messages/s in %.0f posts/s: %d messages to %d people, %d posts received%n",
                        messages / took,
                        parcels / took,
                        messages,
                        people.size(),
                        received.get());
    }

    private static List<UUID> prepare(ConfigurableApplicationContext context, int port) {
        var sql = context.getBean(JdbcClient.class);
        sql.sql("""
                insert into directory.person (sign_in_name, display_name, roles, created_at)
                select 'bench' || number, '测量' || number, array['LIAISON'], now() from generate_series(1, %d) number""".formatted(PEOPLE)).update();
        for (String statement : List.of(
                "create schema bench",
                "create sequence bench.thing",
                "create table bench.message (like messages.message including all)",
                "create table bench.delivery (like messages.delivery including all)")) {
            sql.sql(statement).update();
        }
        context.getBean(ListHosts.class).add(Actor.SYSTEM, "127.0.0.1", port);
        context.getBean(ManageChannels.class)
                .add(
                        Actor.SYSTEM,
                        new ChannelEntry(
                                Map.of(
                                        "name", "bench",
                                        "platform", "WEBHOOK",
                                        "address", "http://127.0.0.1:" + port + "/",
                                        "signing", "bench"),
                                EnumSet.allOf(Topic.class)));
        return sql.sql("select id from directory.person order by id")
                .query(UUID.class)
                .list();
    }

    /** Messages a second, each in a transaction of its own. */
    private double laidOut(ConfigurableApplicationContext context, List<UUID> people, int many, int seconds)
            throws InterruptedException {
        var sending = context.getBean(SendMessage.class);
        var transactions = context.getBean(TransactionTemplate.class);
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < many; i++) {
                counts.add(threads.submit(() -> {
                    long count = 0;
                    for (; System.nanoTime() < end; count++) {
                        long thing = things.incrementAndGet();
                        var message = new Message(
                                "bench " + thing, Topic.DUTIES, Said.of("messages.inbox.all-read", thing), "/inbox");
                        var to = To.person(people.get((int) (thing % people.size())));
                        transactions.executeWithoutResult(_ -> sending.send(message, to));
                    }
                    return count;
                }));
            }
            long sum = 0;
            for (var count : counts) {
                sum += count.get();
            }
            return sum / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
