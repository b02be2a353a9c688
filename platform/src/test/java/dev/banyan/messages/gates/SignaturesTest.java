package dev.banyan.messages.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Instant MOMENT = Instant.ofEpochSecond(1_764_122_400);

    /** Computed with another implementation of HMAC-SHA256. */
    @Test
    void each_receiver_gets_the_signature_that_it_computes_itself() {
        assertThat(Signatures.dingTalk(MOMENT, "SECabc")).isEqualTo("tkpix9G7ILhA4xA7uvA+dnRt7Z00N8OTgh3huXzpNzM=");
        assertThat(Signatures.feishu(MOMENT, "SECabc")).isEqualTo("0bO2xOP4+URCd2ZfJcUybkNPEVypfJfKTLTX4GdNurM=");
        assertThat(Signatures.webhook(MOMENT, "{\"a\":1}", "SECabc"))
                .isEqualTo("0a03a3d70e7d6bff3689aa96ae41a70d835b5b6229d21f6bd8aa6b7f272823d7");
    }
}
