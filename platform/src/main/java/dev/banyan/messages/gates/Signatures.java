package dev.banyan.messages.gates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How receivers know that a letter comes from here (消息签名): HMAC-SHA256, in the form that each of them asks for. */
public final class Signatures {
    private Signatures() {}

    /** DingTalk: over the moment in milliseconds and the secret, under the secret. */
    public static String dingTalk(Instant moment, String secret) {
        return Base64.getEncoder().encodeToString(hmac(bytes(secret), bytes(moment.toEpochMilli() + "\n" + secret)));
    }

    /** Feishu: over nothing, under the moment in seconds and the secret. */
    public static String feishu(Instant moment, String secret) {
        return Base64.getEncoder().encodeToString(hmac(bytes(moment.getEpochSecond() + "\n" + secret), new byte[0]));
    }

    /** A gateway: over the moment in seconds, a dot and the body, under the secret; in hexadecimal. */
    public static String webhook(Instant moment, String body, String secret) {
        return HexFormat.of().formatHex(hmac(bytes(secret), bytes(moment.getEpochSecond() + "." + body)));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
