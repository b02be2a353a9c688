package dev.banyan.paperwork.print;

import dev.banyan.paperwork.OfficialPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Text inside XML, and XML inside an archive (打包). */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Xml() {}

    /** Escaped for content and for attributes; what XML cannot hold is left out. */
    static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed =
                            point >= ' ' && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t';
                    if (allowed && !(point >= 0xD800 && point <= 0xDFFF)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /** The same for the same paper. */
    static UUID id(OfficialPaper paper) {
        return UUID.nameUUIDFromBytes(paper.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String xml) {
        return (HEAD + xml).getBytes(StandardCharsets.UTF_8);
    }

    /** In the order given, all of the same moment, so that the same content gives the same archive. */
    static byte[] archive(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_MOMENT);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
