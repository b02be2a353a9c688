package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a picture may tell and what it may not keep. */
class ReadPictureTest {
    private static final String TAKEN = "2026:11:03 09:30:00";

    private static ReadPicture.Picture read(byte[] file, FileKind kind) {
        return (ReadPicture.Picture) ReadPicture.read(file, kind, 9, 8);
    }

    private static byte[] photo(FileKind kind, long seed) {
        var scene = Photo.scene(seed, 640, 480);
        return kind == FileKind.PNG ? Photo.png(scene, TAKEN) : Photo.jpeg(scene, TAKEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void the_time_is_read_and_nothing_else_that_the_camera_wrote_is_kept(FileKind kind) throws IOException {
        byte[] photo = photo(kind, 1);
        assertThat(holds(photo, Photo.LATITUDE)).isTrue();

        var picture = read(photo, kind);

        assertThat(picture.taken()).contains(LocalDateTime.of(2026, 11, 3, 9, 30));
        assertThat(holds(picture.content(), Photo.LATITUDE)).isFalse();
        assertThat(holds(picture.content(), "Exif".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(PlacesInside.of(picture.content(), kind)).isEqualTo(PlacesInside.Answer.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void not_a_point_of_the_picture_changes(FileKind kind) throws IOException {
        byte[] photo = photo(kind, 2);
        var before = ImageIO.read(new ByteArrayInputStream(photo));
        var after = ImageIO.read(new ByteArrayInputStream(read(photo, kind).content()));

        assertThat(after.getRGB(0, 0, 640, 480, null, 0, 640)).isEqualTo(before.getRGB(0, 0, 640, 480, null, 0, 640));
    }

    @Test
    void a_smaller_copy_in_another_format_is_about_as_bright_in_each_place() {
        int[] large = read(photo(FileKind.JPEG, 3), FileKind.JPEG).grey();
        int[] small =
                read(Photo.plain(Photo.scene(3, 640, 480), "png"), FileKind.PNG).grey();

        for (int i = 0; i < large.length; i++) {
            assertThat(Math.abs(large[i] - small[i])).isLessThan(6);
        }
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused() {
        byte[] bomb = Photo.plain(Photo.scene(4, 8, 8), "png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());

        assertThat(ReadPicture.read(bomb, FileKind.PNG, 9, 8))
                .isEqualTo(new ReadPicture.Refused(ReadPicture.Reason.TOO_MANY_POINTS));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void a_file_cut_off_or_mutilated_is_refused_or_read_but_never_keeps_the_place(FileKind kind) {
        var random = new Random(5);
        byte[] photo = photo(kind, 5);
        assertThat(ReadPicture.read(Arrays.copyOf(photo, photo.length / 3), kind, 9, 8))
                .isInstanceOf(ReadPicture.Refused.class);
        for (int run = 0; run < 60; run++) {
            byte[] mutilated = photo.clone();
            for (int i = 0; i < 3; i++) {
                mutilated[random.nextInt(300)] = (byte) random.nextInt();
            }
            if (ReadPicture.read(mutilated, kind, 9, 8) instanceof ReadPicture.Picture picture) {
                assertThat(new Exif(picture.content()).taken()).isEmpty();
            }
        }
    }

    @Test
    void the_content_tells_the_kind_whatever_the_name() {
        assertThat(FileKind.of(photo(FileKind.JPEG, 6))).isEqualTo(FileKind.JPEG);
        assertThat(FileKind.of(photo(FileKind.PNG, 6))).isEqualTo(FileKind.PNG);
        assertThat(FileKind.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FileKind.PDF);
        assertThat(FileKind.of(zip("OFD.xml", "<a/>".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(FileKind.OFD);
        assertThat(FileKind.of(zip("word/document.xml", new byte[1]))).isEqualTo(FileKind.DOCX);
        assertThat(FileKind.of(zip("xl/workbook.xml", new byte[1]))).isEqualTo(FileKind.XLSX);
        assertThat(FileKind.of(zip("run.exe", new byte[1]))).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of("<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.OTHER);
    }

    @Test
    void a_document_with_a_picture_that_knows_its_place_is_told() {
        byte[] photo = photo(FileKind.JPEG, 7);
        byte[] clean = read(photo, FileKind.JPEG).content();

        assertThat(PlacesInside.of(zip("word/media/image1.jpeg", photo), FileKind.DOCX))
                .isEqualTo(PlacesInside.Answer.SOME);
        assertThat(PlacesInside.of(zip("word/media/image1.jpeg", clean), FileKind.DOCX))
                .isEqualTo(PlacesInside.Answer.NONE);
        assertThat(PlacesInside.of(Photo.concat("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), photo), FileKind.PDF))
                .isEqualTo(PlacesInside.Answer.SOME);
        assertThat(PlacesInside.of(new byte[] {'P', 'K', 3, 4, 9}, FileKind.OFD))
                .isIn(PlacesInside.Answer.NONE, PlacesInside.Answer.DAMAGED);
    }

    private static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
