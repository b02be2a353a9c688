package dev.banyan.evaluationkernel.scores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same scheme and values give the same bytes: in this version as in the first, and however the counting is done. */
class SameBytesTest {
    private static final Formulas HUNDREDTH =
            (text, inputs) -> Optional.ofNullable(inputs.get("actual")).map(actual -> actual.movePointLeft(2));

    @Test
    void sheetsAndWorkingsAreTheSameToTheByte() throws NoSuchAlgorithmException {
        var all = IntStream.range(0, 40)
                .mapToObj(seed -> AnyAssessment.of(seed, 22 + seed, 5 + seed % 9))
                .map(SameBytesTest::text)
                .collect(Collectors.joining("\n"));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8))))
                .isEqualTo("1f13ac38668d6db0501ae8f5d93d2580cae9d5d258010073f96e8bed699a128d");
    }

    @Test
    void allSheetsWithTheirWorkingsAreTheSheetsAndTheWorkingsOfEachItem() {
        for (int seed = 0; seed < 8; seed++) {
            var drawn = AnyAssessment.of(seed, 24, 6);
            var explained = Assessment.explained(drawn.scheme(), drawn.group(), HUNDREDTH);

            assertThat(explained.stream().map(Assessment.Explained::sheet).toList())
                    .isEqualTo(Assessment.of(drawn.scheme(), drawn.group(), HUNDREDTH));
            for (var one : explained) {
                drawn.scheme()
                        .items()
                        .forEach(item -> assertThat(one.workings().get(item.key()))
                                .isEqualTo(Assessment.explain(
                                        drawn.scheme(),
                                        drawn.group(),
                                        HUNDREDTH,
                                        one.sheet().unit(),
                                        item.key())));
            }
        }
    }

    @Test
    void placesUnderOtherWeightsAreThoseOfTheSchemeWithTheseWeights() {
        var variations = new Variations(12, 400, 5);
        for (int seed = 0; seed < 12; seed++) {
            var drawn = AnyAssessment.of(seed, 22 + seed, 5 + seed % 9);
            var places = Assessment.places(drawn.scheme(), drawn.group(), HUNDREDTH);
            for (int number = 0; number < variations.count(); number++) {
                var other = variations.varied(drawn.scheme(), number);

                assertThat(places.apply(other))
                        .isEqualTo(Assessment.of(other, drawn.group(), HUNDREDTH).stream()
                                .mapToInt(sheet -> sheet.standing().place())
                                .toArray());
            }
        }
    }

    private static String text(AnyAssessment.Drawn drawn) {
        var explained = Assessment.explained(drawn.scheme(), drawn.group(), HUNDREDTH);
        var workings = explained.stream()
                .map(one -> drawn.scheme()
                        .items()
                        .map(item -> String.valueOf(one.workings().get(item.key())))
                        .collect(Collectors.joining("\n")))
                .toList();
        return explained.stream().map(Assessment.Explained::sheet).toList() + "\n" + workings;
    }
}
