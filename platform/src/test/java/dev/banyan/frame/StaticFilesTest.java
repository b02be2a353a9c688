package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.launch.TestApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** How long a browser may keep what it got. */
class StaticFilesTest {
    @Test
    void a_file_is_kept_while_its_content_is_the_same_and_a_page_never() throws Exception {
        try (var application = TestApplication.start();
                var client = HttpClient.newHttpClient()) {
            var style = get(client, application.url() + "/banyan.css", "\"none\"");
            String tag = style.headers().firstValue("ETag").orElseThrow();
            var again = get(client, application.url() + "/banyan.css", tag);
            var script = get(client, application.url() + "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "\"none\"");
            var page = get(client, application.url() + "/sign-in", "\"none\"");

            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(keeping(style)).isEqualTo("no-cache");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(keeping(script)).isEqualTo("max-age=31536000, immutable");
            assertThat(keeping(page)).contains("no-store");
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address, String tag) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String keeping(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
