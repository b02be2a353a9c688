package dev.banyan.plancompiler.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words are found as by trying every one of them at every place. */
class LexiconTest {
    private static final String SIGNS = "一丁七万丈三上下不与ab\u8000\u8400";

    @Test
    void theLongestWordIsFoundFromEitherEnd() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<String>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                words.add(randomText(random, 1 + random.nextInt(4)));
            }
            var lexicon = new Lexicon<Integer>().with(1, String.join(" ", words));
            var text = randomText(random, 60);
            for (int i = 0; i < text.length(); i++) {
                assertThat(lexicon.startingAt(text, i, text.length()).map(Lexicon.Match::end))
                        .isEqualTo(longest(words, text, i, true).map(Lexicon.Match::end));
                assertThat(lexicon.endingAt(text, i, 0).map(Lexicon.Match::start))
                        .isEqualTo(longest(words, text, i, false).map(Lexicon.Match::start));
            }
        }
    }

    private static java.util.Optional<Lexicon.Match<Integer>> longest(
            List<String> words, String text, int at, boolean starting) {
        return words.stream()
                .filter(word -> starting
                        ? text.startsWith(word, at)
                        : at <= text.length() && text.substring(0, at).endsWith(word))
                .max(Comparator.comparingInt(String::length))
                .map(word -> starting
                        ? new Lexicon.Match<>(at, at + word.length(), 1)
                        : new Lexicon.Match<>(at - word.length(), at, 1));
    }

    private static String randomText(Random random, int length) {
        return random.ints(length, 0, SIGNS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(SIGNS.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Test
    void aWordDoesNotReachBeyondTheStretch() {
        var lexicon = new Lexicon<Integer>().with(1, "达到 达").with(2, "到");

        assertThat(lexicon.startingAt("达到", 0, 1)).contains(new Lexicon.Match<>(0, 1, 1));
        assertThat(lexicon.endingAt("达到", 2, 1)).contains(new Lexicon.Match<>(1, 2, 2));
        assertThat(lexicon.startingAt("达到", 1, 1)).isEmpty();
        assertThat(lexicon.firstIn("约达到", 0, 3)).contains(new Lexicon.Match<>(1, 3, 1));
    }

    @Test
    void whatIsSaidLastOfAWordHolds() {
        assertThat(new Lexicon<Integer>().with(1, "约").with(2, "约 近").startingAt("约", 0, 1))
                .contains(new Lexicon.Match<>(0, 1, 2));
    }

    @Test
    void aWordIsNoWholeSentence() {
        assertThatThrownBy(() -> new Lexicon<Integer>().with(1, "一".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 characters");
    }
}
