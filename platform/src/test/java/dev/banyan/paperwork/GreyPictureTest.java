package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreyPictureTest {
    @Test
    void what_was_drawn_is_read_back() {
        int[] grey = {0, 60, 120, 180, 240, 255};

        byte[] file = GreyPicture.png(grey, 3, 2);

        assertThat(FileKind.of(file)).isEqualTo(FileKind.PNG);
        assertThat(ReadPicture.read(file, FileKind.PNG, 3, 2))
                .isInstanceOfSatisfying(
                        ReadPicture.Picture.class, it -> assertThat(it.grey()).containsExactly(grey));
        assertThat(GreyPicture.png(grey, 3, 2)).isEqualTo(file);
    }
}
