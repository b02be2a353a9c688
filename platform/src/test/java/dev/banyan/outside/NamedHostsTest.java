package dev.banyan.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.banyan.launch.TestDatabase;
import dev.banyan.outside.NamedHosts.NoWay;
import dev.banyan.outside.store.Hosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of hosts may lie: they are asked for once, and the connection goes where that answer led. */
class NamedHostsTest {
    private static final CallLimits LIMITS =
            new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 4000);

    private final Hosts hosts = hosts();

    private static Hosts hosts() {
        var database = JdbcClient.create(TestDatabase.fresh());
        return new Hosts(database);
    }

    private void list(String host, int port) {
        hosts.add(new OutsideHost(host, port), "管理员", Instant.EPOCH);
    }

    private static InetAddress[] addresses(String... literals) {
        return java.util.stream.Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private NamedHosts.Found find(String host, int port, String... literals) {
        return new NamedHosts(hosts, name -> addresses(literals)).find(host, port);
    }

    private static NamedHosts.Found refused(NoWay why, String detail) {
        return new NamedHosts.Unreachable(why, detail);
    }

    @Test
    void one_inner_address_among_several_spoils_a_name_listed_without_its_port() {
        list("stats.example", OutsideHost.ANY_PORT);

        assertThat(find("stats.example", 443, "8.8.8.8"))
                .isEqualTo(new NamedHosts.Pinned(InetAddress.ofLiteral("8.8.8.8")));
        assertThat(find("STATS.example.", 443, "8.8.8.8"))
                .isEqualTo(new NamedHosts.Pinned(InetAddress.ofLiteral("8.8.8.8")));
        for (String inner : List.of("127.0.0.1", "10.0.0.1", "::1", "fd00::1", "169.254.169.254", "::ffff:127.0.0.1")) {
            assertThat(find("stats.example", 443, "8.8.8.8", inner))
                    .isEqualTo(refused(NoWay.ADDRESS_NOT_PUBLIC, "stats.example:443"));
        }
    }

    @Test
    void an_inner_service_is_reached_on_its_listed_port_only() {
        list("db.inner", 5432);

        assertThat(find("db.inner", 5432, "10.0.0.1"))
                .isEqualTo(new NamedHosts.Pinned(InetAddress.ofLiteral("10.0.0.1")));
        assertThat(find("db.inner", 5433, "10.0.0.1")).isEqualTo(refused(NoWay.HOST_NOT_LISTED, "db.inner:5433"));
        assertThat(find("db.inner", 5432, "169.254.169.254"))
                .isEqualTo(refused(NoWay.ADDRESS_NOT_PUBLIC, "db.inner:5432"));
    }

    @Test
    void nobody_is_asked_about_a_host_that_is_not_listed() {
        var asked = new ArrayList<String>();
        var names = new NamedHosts(hosts, name -> {
            asked.add(name);
            throw new UnknownHostException(name);
        });

        assertThat(names.find("unlisted.example", 443))
                .isEqualTo(refused(NoWay.HOST_NOT_LISTED, "unlisted.example:443"));
        assertThat(asked).isEmpty();
        list("gone.example", 443);
        assertThat(names.find("gone.example", 443)).isEqualTo(refused(NoWay.NAME_UNKNOWN, "gone.example"));
    }

    @Test
    void a_name_that_answers_differently_the_second_time_is_never_asked_a_second_time() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var hostHeaders = new ArrayList<String>();
        server.createContext("/", exchange -> {
            hostHeaders.add(exchange.getRequestHeaders().getFirst("Host"));
            byte[] body = "{\"value\": 7}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            list("figures.example", port);
            var asked = new ArrayList<String>();
            var names = new NamedHosts(hosts, name -> {
                asked.add(name);
                return addresses(asked.size() == 1 ? "127.0.0.1" : "10.255.255.1");
            });
            var found = (NamedHosts.Pinned) names.find("figures.example", port);

            try (var client = new PinnedClient("figures.example", found.address(), LIMITS)) {
                assertThat(client.call(new HttpGet("http://figures.example:" + port + "/")))
                        .isInstanceOf(PinnedClient.Answered.class);
            }
            assertThat(asked).containsExactly("figures.example");
            assertThat(hostHeaders).containsExactly("figures.example:" + port);
        } finally {
            server.stop(0);
        }
    }
}
