package dev.banyan.messages.gates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.messages.Received;
import dev.banyan.messages.Said;
import dev.banyan.messages.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    @Test
    void a_text_is_cut_between_characters_where_its_way_carries_no_more() {
        var letter = new Letter(
                new UUID(0, 1),
                new Words(Language.CHINESE),
                Optional.empty(),
                List.of(new Received(
                        1,
                        Topic.DUTIES,
                        Said.of("messages.inbox.all-read", "榕𠮷".repeat(400)),
                        "/duties/1",
                        Instant.EPOCH,
                        Optional.empty())));

        String cut = new LetterText(letter, "").body(2_048);

        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(2_041, 2_048);
        assertThat(cut).doesNotContain("\uFFFD").endsWith("…\n内容较长，请登录系统查看全文。");
        assertThat(new LetterText(letter, "").subject()).hasSizeLessThan(170).endsWith("…");
    }
}
