package dev.banyan.messages.gates;

import dev.banyan.messages.Channel.Platform;
import dev.banyan.messages.Parcel.Failure;
import dev.banyan.messages.rules.ChannelSecret;
import dev.banyan.outside.CallLimits;
import dev.banyan.outside.PinnedClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts letters to the robot of a group or to the city's own gateway (机器人与网关), signed as each of them asks. */
final class PostGate implements Gate {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Codes by which a platform says that it is too much at once, or that it is busy. */
    private static final Set<Integer> BUSY = Set.of(-1, 130_101, 130_102, 45_009, 9_499, 11_232);

    private final Platform platform;
    private final ChannelSecret secret;
    private final PinnedClient client;
    private final Clock clock;
    private final String address;

    PostGate(Platform platform, ChannelSecret secret, Reach reach, Clock clock, String address) {
        this.platform = platform;
        this.secret = secret;
        this.client = new PinnedClient(reach.host(), reach.address(), reach.limits());
        this.clock = clock;
        this.address = address;
    }

    /** Where it may connect to, and how long it may take. */
    record Reach(String host, InetAddress address, CallLimits limits) {}

    @Override
    public Posted post(Letter letter) {
        return switch (client.call(request(letter))) {
            case PinnedClient.Answered(int _, byte[] body) -> platform == Platform.WEBHOOK ? new Sent() : judged(body);
            case PinnedClient.Moved _ -> new Failed(Failure.LEADS_ELSEWHERE, "");
            case PinnedClient.Refused(int status) ->
                new Failed(
                        status == 429 || status == 503
                                ? Failure.TOO_BUSY
                                : status >= 500 ? Failure.SERVER_FAILED : Failure.REFUSED,
                        "HTTP " + status);
            case PinnedClient.TooLarge() -> new Failed(Failure.REFUSED, "");
            case PinnedClient.TimedOut() -> new Failed(Failure.TIMED_OUT, "");
            case PinnedClient.Broken(String what) -> new Failed(Failure.UNREACHABLE, what);
        };
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpPost request(Letter letter) {
        Instant now = clock.instant();
        var text = new LetterText(letter, address);
        return switch (platform) {
            // 20,000 bytes are allowed; people read the beginning.
            case DINGTALK -> json(signed(now), Map.of("msgtype", "text", "text", Map.of("content", text.body(6_000))));
            case WECOM ->
                json(secret.address(), Map.of("msgtype", "text", "text", Map.of("content", text.body(2_048))));
            case FEISHU -> {
                var body = new LinkedHashMap<String, Object>();
                if (!secret.signing().isEmpty()) {
                    body.put("timestamp", String.valueOf(now.getEpochSecond()));
                    body.put("sign", Signatures.feishu(now, secret.signing()));
                }
                body.put("msg_type", "text");
                body.put("content", Map.of("text", text.body(6_000)));
                yield json(secret.address(), body);
            }
            case WEBHOOK -> webhook(letter, now);
        };
    }

    private String signed(Instant now) {
        return secret.signing().isEmpty()
                ? secret.address()
                : secret.address()
                        + (URI.create(secret.address()).getRawQuery() == null ? "?" : "&")
                        + "timestamp="
                        + now.toEpochMilli()
                        + "&sign="
                        + URLEncoder.encode(Signatures.dingTalk(now, secret.signing()), StandardCharsets.UTF_8);
    }

    private HttpPost webhook(Letter letter, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", letter.id().toString());
        letter.addressee().ifPresent(it -> {
            body.put("recipient", it.signInName());
            body.put("name", it.displayName());
        });
        body.put(
                "messages",
                letter.items().stream()
                        .map(it -> Map.of(
                                "number", it.number(),
                                "topic", it.topic().name(),
                                "text", it.said().in(letter.words()),
                                "sent", it.sent().toString(),
                                "address", address + it.path()))
                        .toList());
        String text = JSON.writeValueAsString(body);
        var request = json(secret.address(), text);
        request.setHeader("Banyan-Delivery", letter.id().toString());
        request.setHeader("Banyan-Timestamp", String.valueOf(now.getEpochSecond()));
        request.setHeader("Banyan-Signature", "v1=" + Signatures.webhook(now, text, secret.signing()));
        return request;
    }

    private static HttpPost json(String to, Object body) {
        return json(to, JSON.writeValueAsString(body));
    }

    private static HttpPost json(String to, String body) {
        var request = new HttpPost(to);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    /** Robots answer 200 to everything and say in the body what they think of it. */
    private static Posted judged(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            JsonNode code = answer.path("errcode");
            if (code.isMissingNode()) {
                code = answer.path("code");
            }
            if (code.isMissingNode()) {
                code = answer.path("StatusCode");
            }
            if (!code.isNumber()) {
                return new Failed(Failure.SERVER_FAILED, "JSON");
            }
            return code.asInt() == 0
                    ? new Sent()
                    : new Failed(
                            BUSY.contains(code.asInt()) ? Failure.TOO_BUSY : Failure.REFUSED, "code " + code.asInt());
        } catch (JacksonException e) {
            return new Failed(Failure.SERVER_FAILED, "JSON");
        }
    }
}
