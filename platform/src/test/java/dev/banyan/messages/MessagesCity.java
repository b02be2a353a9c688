package dev.banyan.messages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.FindRecipients;
import dev.banyan.frame.Language;
import dev.banyan.jobs.SetClock;
import dev.banyan.launch.TestApplication;
import dev.banyan.messages.gates.Gates;
import dev.banyan.messages.store.Channels;
import dev.banyan.messages.store.Deliveries;
import dev.banyan.messages.store.Inboxes;
import dev.banyan.messages.store.Parcels;
import dev.banyan.messages.store.Wishes;
import dev.banyan.outside.ListHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A demo city whose messages go out by a clock that a test moves. */
final class MessagesCity implements AutoCloseable {
    static final String REFORM = "350100-FGW";

    /** A Thursday, ten in the morning in Shanghai. */
    static final Instant TEN = Instant.parse("2026-11-26T02:00:00Z");

    final TestApplication application;
    final SetClock clock = new SetClock(TEN);
    final Actor liaison;
    final Actor administrator;
    private final SendMessage sending;
    private final DeliverMessages delivering;

    MessagesCity(Path data) {
        application = TestApplication.start(
                "banyan.demo=true",
                "banyan.demo.plans=false",
                "banyan.data=" + data,
                "banyan.messages.patience=PT5S",
                "banyan.address=https://banyan.example");
        liaison = account("liaison");
        administrator = account("administrator");
        var calendar = new CityCalendar(bean(Notices.class), clock);
        var outbox = new SendMessage.Outbox(bean(Channels.class), bean(Wishes.class), bean(Deliveries.class), calendar);
        sending = new SendMessage(
                bean(FindRecipients.class), bean(Inboxes.class), outbox, bean(UnreadCounts.class), clock);
        delivering = new DeliverMessages(
                bean(Parcels.class),
                bean(Channels.class),
                bean(Gates.class),
                bean(DeliverMessages.Readers.class),
                clock);
    }

    /** What a receiver was posted. */
    record Posted(String query, Map<String, String> headers, String body) {}

    /** A receiver of posts that answers what a test tells it to. */
    static final class Receiver implements AutoCloseable {
        final List<Posted> posted = new CopyOnWriteArrayList<>();
        volatile int status = 200;
        volatile String answer = "{\"errcode\":0}";
        volatile boolean silent;
        private final HttpServer server;

        Receiver() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", exchange -> {
                var headers = new java.util.TreeMap<String, String>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                posted.add(new Posted(
                        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse(""),
                        headers,
                        body));
                if (!silent) {
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                }
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        String address(String path) {
            return "http://127.0.0.1:" + port() + path;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** Starts every test without channels and wishes; what was told before stays told. */
    void clear() {
        clock.set(TEN);
        var sql = bean(JdbcClient.class);
        sql.sql("delete from messages.delivery").update();
        sql.sql("delete from messages.parcel").update();
        sql.sql("delete from messages.channel").update();
        sql.sql("delete from messages.wish").update();
        sql.sql("delete from messages.message").update();
        sql.sql("delete from outside.host").update();
    }

    void list(int port) {
        as(administrator, () -> bean(ListHosts.class).add(administrator, "127.0.0.1", port));
    }

    long channel(Map<String, String> fields) {
        var outcome = as(
                administrator,
                () -> bean(ManageChannels.class)
                        .add(administrator, new ChannelEntry(fields, EnumSet.allOf(Topic.class))));
        if (outcome instanceof ManageChannels.Saved(long id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    /** A gateway at a receiver that is listed. */
    long gateway(Receiver receiver) {
        list(receiver.port());
        return channel(Map.of(
                "name",
                "网关",
                "platform",
                "WEBHOOK",
                "address",
                receiver.address("/in?token=t0ken"),
                "signing",
                "s3cret"));
    }

    /** The robot of the reform commission's group. */
    long robot(Receiver receiver, String platform, String signing) {
        list(receiver.port());
        return channel(Map.of(
                "name",
                platform,
                "platform",
                platform,
                "unit",
                REFORM,
                "address",
                receiver.address("/" + platform + "?access_token=t0ken"),
                "signing",
                signing));
    }

    /** A mail server that a test talks to in earnest. */
    static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("banyan@city.example", "banyan", "pass-w0rd");
        server.start();
        return server;
    }

    void mailChannel(GreenMail server) {
        list(server.getSmtp().getPort());
        channel(Map.of(
                "name", "市政务邮箱",
                "platform", "MAIL",
                "host", "127.0.0.1",
                "port", String.valueOf(server.getSmtp().getPort()),
                "security", "NONE",
                "user", "banyan",
                "password", "pass-w0rd",
                "from", "banyan@city.example"));
    }

    void wish(Actor actor, Wish wish) {
        as(actor, () -> bean(SetWish.class).set(actor, wish));
    }

    /** The usual wish, with an address for mail. */
    static Wish mailed(String address) {
        return new Wish(
                Language.CHINESE, Optional.of(address), Wish.USUAL.quiet(), Wish.USUAL.digest(), Wish.USUAL.modes());
    }

    int send(Message message, To to) {
        return bean(TransactionTemplate.class).execute(transaction -> sending.send(message, to));
    }

    int tell(String thing) {
        return send(message(thing, Topic.DUTIES), To.liaison(REFORM));
    }

    static Message message(String thing, Topic topic) {
        return new Message(thing, topic, Said.of("messages.inbox.all-read", thing), "/duties/1");
    }

    long deliver() {
        return delivering.deliver();
    }

    List<ReadUndelivered.Undelivered> undelivered() {
        return as(administrator, () -> bean(ReadUndelivered.class).page(0, 50));
    }

    /** The number of the parcel, if there is but one. */
    String onlyParcel() {
        return bean(JdbcClient.class)
                .sql("select id::text from messages.parcel")
                .query(String.class)
                .single();
    }

    /** Where each parcel stands, why, and after how many attempts. */
    List<String> parcels() {
        return bean(JdbcClient.class)
                .sql(
                        "select state || ' ' || coalesce(failure, '-') || ' ' || attempt from messages.parcel order by made_at")
                .query(String.class)
                .list();
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }

    Actor account(String name) {
        return bean(DemoAccounts.class).all().stream()
                .filter(it -> it.signInName().equals(name))
                .map(it -> new Actor(it.id(), it.signInName(), it.displayName(), Set.copyOf(it.roles())))
                .findFirst()
                .orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
