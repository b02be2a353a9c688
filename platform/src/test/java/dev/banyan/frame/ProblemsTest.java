package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.launch.TestApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Failures as a reader meets them. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private static final Pattern REFERENCE = Pattern.compile("<code>([2-9A-Z]{8})</code>");

    private static TestApplication application;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.test.failures=true");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, 找不到这个页面, Page not found",
        "/failing/number?number=x, 400, 请求无法识别, The request was not understood",
        "/failing/forbidden, 403, 无权进行此操作, Not permitted",
        "/failing/form, 405, 不能这样打开此页面, This page cannot be opened in this way",
        "/failing/unexpected, 500, 系统出现故障, The system failed",
        "/failing/template, 500, 系统出现故障, The system failed",
        "/failing/database, 503, 系统暂时不可用, The system is not available at the moment"
    })
    void each_is_explained_in_both_languages_and_found_in_the_log(
            String path, int status, String chinese, String english, CapturedOutput log) throws Exception {
        var inChinese = get(path, "language=zh-CN");
        var inEnglish = get(path, "language=en");

        assertThat(inChinese.statusCode()).isEqualTo(status);
        assertThat(inChinese.body()).contains("<h1>" + chinese + "</h1>");
        assertThat(inEnglish.body()).contains("<h1>" + english + "</h1>");
        assertThat(inChinese.body() + inEnglish.body()).doesNotContain("secret", "Exception", "\tat ");
        assertThat(log.getAll())
                .contains(reference(inChinese) + ": GET " + path.replaceFirst("\\?.*", "") + " answered " + status);
    }

    @Test
    void the_log_keeps_what_the_page_does_not_show(CapturedOutput log) throws Exception {
        get("/failing/unexpected", "language=en");

        assertThat(log.getAll()).contains("IllegalStateException: secret state", "FailingPages.unexpected");
    }

    @Test
    void an_upload_over_the_limit_is_told_the_limit() throws Exception {
        String boundary = "part";
        var answer = send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"),
                        BodyPublishers.ofByteArray(new byte[30 * 1024 * 1024]),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>文件太大</h1>", "20 MB");
    }

    private static String reference(HttpResponse<String> answer) {
        var found = REFERENCE.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Cookie", cookie));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(application.url() + path);
    }
}
