package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Object[] FILLING = {"甲", "乙", "丙", "丁", "5", "6", "7", "8", "9", "10"};

    @ParameterizedTest
    @EnumSource
    void texts_are_filled_as_a_message_format_fills_them(Language language) {
        var words = new Words(language);
        for (String room : new String[] {"cockpit", "frame", "plan", "reports"}) {
            var bundle = ResourceBundle.getBundle("i18n." + room, language.locale());
            for (String key : bundle.keySet()) {
                assertThat(words.of(key, FILLING))
                        .isEqualTo(new MessageFormat(bundle.getString(key), language.locale()).format(FILLING));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbers_are_written_plainly_and_what_is_not_given_stays_open(Language language) {
        var words = new Words(language);

        assertThat(words.of("cockpit.ledger.left", 12345)).contains("12345").doesNotContain("{");
        assertThat(words.of("cockpit.ledger.left")).contains("{0}");
    }
}
