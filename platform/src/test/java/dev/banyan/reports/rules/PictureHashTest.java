package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a picture looks like in 64 bits. */
class PictureHashTest {
    private static final int PLACES = PictureHash.WIDTH * PictureHash.HEIGHT;

    @Test
    void a_brighter_copy_looks_the_same_and_an_empty_sheet_looks_like_nothing() {
        int[] grey = new Random(1).ints(PLACES, 0, 200).toArray();

        assertThat(PictureHash.of(Arrays.stream(grey).map(it -> it + 40).toArray()))
                .isEqualTo(PictureHash.of(grey))
                .isNotEqualTo(OptionalLong.empty());
        assertThat(PictureHash.of(new int[PLACES])).isEmpty();
        assertThat(PictureHash.of(IntStream.range(0, PLACES).map(i -> 255 - i).toArray()))
                .isEmpty();
    }

    @Test
    void whatever_looks_similar_shares_a_key() {
        var random = new Random(2);
        for (int run = 0; run < 2000; run++) {
            long hash = random.nextLong();
            long similar = hash;
            for (int flips = 0; flips < PictureHash.SIMILAR; flips++) {
                similar ^= 1L << random.nextInt(64);
            }

            assertThat(PictureHash.distance(hash, similar)).isLessThanOrEqualTo(PictureHash.SIMILAR);
            short[] keys = PictureHash.keys(hash);
            short[] others = PictureHash.keys(similar);
            assertThat(IntStream.range(0, keys.length).anyMatch(i -> keys[i] == others[i]))
                    .isTrue();
        }
    }

    @Test
    void keys_of_different_places_never_meet() {
        assertThat(PictureHash.keys(0)).containsExactly(0, 256, 512, 768, 1024, 1280, 1536, 1792);
    }
}
