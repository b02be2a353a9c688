package dev.banyan.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.web.JournalView.Change;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalViewTest {
    @Test
    void records_are_compared_field_by_field() {
        assertThat(JournalView.changes(
                        Optional.of("{\"name\":\"王伟\",\"roles\":[\"READER\"],\"unit\":{\"code\":1}}"),
                        Optional.of("{\"name\":\"王伟\",\"roles\":[\"READER\",\"OFFICE\"],\"unit\":{\"code\":2}}")))
                .containsExactly(new Change("roles", "READER", "READER, OFFICE"), new Change("unit.code", "1", "2"));
        assertThat(JournalView.changes(Optional.empty(), Optional.of("{\"list\":[{\"a\":1},{\"a\":null}]}")))
                .containsExactly(new Change("list[1].a", "", "1"));
    }

    @Test
    void what_is_no_record_is_shown_as_a_whole() {
        assertThat(JournalView.changes(Optional.of("38名"), Optional.of("{broken")))
                .containsExactly(new Change("", "38名", "{broken"));
        assertThat(JournalView.changes(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void the_next_page_keeps_the_choice() {
        var chosen = new JournalView.Chosen(
                Optional.of("a&b"), Optional.of("王 伟"), Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());

        assertThat(chosen.older(7))
                .isEqualTo("/journal?kind=a%26b&actor=%E7%8E%8B%20%E4%BC%9F&from=2026-11-01&before=7");
    }

    @Test
    void an_act_without_a_word_keeps_its_name() {
        assertThat(JournalView.word(new Words(Language.CHINESE), "act", "SignedIn"))
                .isEqualTo("登录");
        assertThat(JournalView.word(new Words(Language.ENGLISH), "act", "SignedIn"))
                .isEqualTo("Signed in");
        assertThat(JournalView.word(new Words(Language.ENGLISH), "act", "Unheard"))
                .isEqualTo("Unheard");
    }
}
