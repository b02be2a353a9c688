package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPlainTextTest {
    private static final String PLAN = "一、工作目标\n到2025年，森林覆盖率达58.5%，𠮷林路小学建成。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void the_encoding_is_found_without_a_mark(String charset) {
        assertThat(ReadDocument.read(PLAN.getBytes(Charset.forName(charset)))).isEqualTo(plain(PLAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides_and_is_no_part_of_the_text(String charset) {
        byte[] marked = ("\uFEFF" + PLAN).getBytes(Charset.forName(charset));

        assertThat(ReadDocument.read(marked)).isEqualTo(plain(PLAN));
    }

    @Test
    void a_short_gbk_text_is_read() {
        assertThat(ReadDocument.read("年底前完成".getBytes(Charset.forName("GBK")))).isEqualTo(plain("年底前完成"));
    }

    @Test
    void line_ends_of_every_system_become_line_feeds_and_every_character_keeps_its_place() {
        byte[] file = "  第一章\t总则\r\n\r\n第二章\r第三章".getBytes(StandardCharsets.UTF_8);

        assertThat(ReadDocument.read(file)).isEqualTo(plain("  第一章\t总则 \n \n第二章\n第三章"));
    }

    @Test
    void one_broken_byte_does_not_spoil_a_long_text() {
        byte[] file = PLAN.repeat(20).getBytes(StandardCharsets.UTF_8);
        file[31] = (byte) 0xC0;

        assertThat(ReadDocument.read(file))
                .isInstanceOfSatisfying(
                        Text.class, read -> assertThat(read.text()).endsWith(PLAN.repeat(19)));
    }

    private static Text plain(String text) {
        return new Text(text, Format.PLAIN_TEXT, List.of());
    }
}
