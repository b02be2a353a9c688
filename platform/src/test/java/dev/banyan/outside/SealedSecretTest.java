package dev.banyan.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class SealedSecretTest {
    private static final byte[] KEY = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    private static final byte[] OTHER = HexFormat.of().parseHex("1123456789abcdeffedcba9876543210");
    private static final byte[] NONCE = HexFormat.of().parseHex("00001234567800000000abcd");

    @Test
    void a_secret_comes_out_as_it_went_in_and_does_not_show_meanwhile() {
        byte[] sealed = SealedSecret.seal(KEY, NONCE, "feed 1", "口令 s3cret");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
        assertThat(SealedSecret.open(KEY, "feed 1", sealed)).contains("口令 s3cret");
        assertThat(SealedSecret.open(KEY, "feed 1", SealedSecret.seal(KEY, NONCE, "feed 1", "")))
                .contains("");
    }

    @Test
    void another_key_another_owner_and_any_changed_bit_open_nothing() {
        byte[] sealed = SealedSecret.seal(KEY, NONCE, "feed 1", "s3cret");

        assertThat(SealedSecret.open(OTHER, "feed 1", sealed)).isEmpty();
        assertThat(SealedSecret.open(KEY, "feed 2", sealed)).isEmpty();
        assertThat(SealedSecret.open(KEY, "feed 1", new byte[5])).isEmpty();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SealedSecret.open(KEY, "feed 1", changed)).isEmpty();
        }
    }

    /** The vector of RFC 8998, appendix A.1, for SM4-GCM. */
    @Test
    void the_cipher_is_the_published_one() throws InvalidCipherTextException {
        var hex = HexFormat.of();
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                true,
                new AEADParameters(
                        new KeyParameter(KEY), 128, NONCE, hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2")));
        byte[] plain = hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] out = new byte[cipher.getOutputSize(plain.length)];
        int length = cipher.processBytes(plain, 0, plain.length, out, 0);
        cipher.doFinal(out, length);

        assertThat(hex.formatHex(out))
                .isEqualTo(
                        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void the_name_of_a_key_tells_keys_apart_and_not_the_key() {
        assertThat(SealedSecret.keyName(KEY)).hasSize(8).isNotEqualTo(SealedSecret.keyName(OTHER));
        assertThat(HexFormat.of().formatHex(KEY)).doesNotContain(SealedSecret.keyName(KEY));
    }
}
