package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.supervision.PaperOutcome.Done;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.PaperOutcome.Refused;
import dev.banyan.supervision.sources.SealServices;
import dev.banyan.supervision.store.Papers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals are set by the city's own service, here one on this machine. */
class SealPaperTest extends PaperCity {
    @Test
    void without_a_seal_service_the_place_stays_free_and_that_is_said() {
        var paper = issued(PaperSteps.order(PaperKind.NOTICE));

        assertThat(seal(city.bean(SealPaper.class), paper)).isEqualTo(PaperOutcome.refused(Reason.NO_SEAL_SERVICE));
        assertThat(view(office, paper).orElseThrow().sealed()).isEmpty();
    }

    @Test
    void a_seal_service_gets_both_files_with_the_place_and_what_it_returns_is_kept() throws IOException {
        var paper = issued(PaperSteps.order(PaperKind.RED_SHEET));
        var asked = new AtomicReference<Map<String, String>>(Map.of());
        var server = server(exchange -> {
            var heads = new HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> heads.put(name, values.getFirst()));
            asked.set(heads);
            byte[] content = exchange.getRequestBody().readAllBytes();
            byte[] sealed = (new String(content, StandardCharsets.ISO_8859_1) + "%sealed")
                    .getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, sealed.length);
            exchange.getResponseBody().write(sealed);
            exchange.close();
        });
        try {
            var sealing = sealing(server, Duration.ofSeconds(20));
            assertThat(seal(sealing, paper)).isInstanceOf(Done.class);
            assertThat(seal(sealing, paper)).isEqualTo(PaperOutcome.refused(Reason.SEALED_ALREADY));
        } finally {
            server.stop(0);
        }

        assertThat(asked.get()).containsEntry("Authorization", "Bearer k").containsEntry("Seal-page", "1");
        assertThat(java.net.URLDecoder.decode(asked.get().getOrDefault("Paper-number", ""), StandardCharsets.UTF_8))
                .isEqualTo(paper.number().toString());
        assertThat(view(office, paper).orElseThrow().sealed()).containsOnlyKeys(PaperFormat.PDF, PaperFormat.OFD);
        var pdf = file(office, paper, PaperFormat.PDF).orElseThrow();
        assertThat(pdf.sealed()).isTrue();
        assertThat(new String(pdf.content(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%sealed");
    }

    @Test
    void a_seal_service_that_refuses_answers_nonsense_or_is_silent_changes_nothing() throws IOException {
        var paper = issued(PaperSteps.order(PaperKind.ORANGE_SHEET));
        var silent = new CountDownLatch(1);
        var refuses = server(exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        var nonsense = server(exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        var hangs = server(exchange -> {
            try {
                silent.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        try {
            assertThat(failure(refuses, Duration.ofSeconds(20), paper)).isEqualTo("HTTP 503");
            assertThat(failure(nonsense, Duration.ofSeconds(20), paper)).contains("PDF");
            assertThat(failure(hangs, Duration.ofSeconds(2), paper)).contains("没有答复");
            assertThat(view(office, paper).orElseThrow().sealed()).isEmpty();
        } finally {
            silent.countDown();
            List.of(refuses, nonsense, hangs).forEach(it -> it.stop(0));
        }
    }

    private static String failure(HttpServer server, Duration timeout, Paper paper) {
        var outcome = as(office, it -> sealing(server, timeout).seal(it, paper.id()));
        var fault = ((Refused) outcome).faults().getFirst();
        assertThat(fault.reason()).isEqualTo(Reason.SEAL_FAILED);
        return fault.what();
    }

    private static SealPaper sealing(HttpServer server, Duration timeout) {
        return new SealPaper(
                city.bean(FindPapers.class),
                city.bean(Papers.class),
                SealServices.at("http://127.0.0.1:" + server.getAddress().getPort() + "/seal", "k", timeout),
                city.bean(IssuePaper.Keeping.class),
                city.bean(TransactionTemplate.class));
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/seal", handler);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }
}
