package dev.banyan.paperwork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is (文件类型), told by its content and not by its name. */
public enum FileKind {
    JPEG("jpg"),
    PNG("png"),
    PDF("pdf"),
    DOCX("docx"),
    XLSX("xlsx"),
    OFD("ofd"),
    /** Anything else, damaged files among it. */
    OTHER("bin");

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final int MOST_ENTRIES = 20_000;

    private final String suffix;

    FileKind(String suffix) {
        this.suffix = suffix;
    }

    /** Ending of a file's name, without the dot. */
    public String suffix() {
        return suffix;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Tells the kind; never throws on bad content. */
    public static FileKind of(byte[] content) {
        // What most people hand in tells its kind at once; asking about a thousand others takes a thousand times as
        // long.
        return begins(content, "ffd8ff")
                ? JPEG
                : begins(content, "89504e470d0a1a0a") ? PNG : begins(content, "255044462d") ? PDF : among(content);
    }

    private static boolean begins(byte[] content, String hex) {
        byte[] start = HexFormat.of().parseHex(hex);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static FileKind among(byte[] content) {
        try {
            String type = KNOWN.detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
            return switch (type) {
                case "image/jpeg" -> JPEG;
                case "image/png" -> PNG;
                case "application/pdf" -> PDF;
                case "application/x-tika-ooxml", "application/zip" -> packed(content);
                default -> OTHER;
            };
        } catch (IOException | RuntimeException broken) {
            return OTHER;
        }
    }

    /** By the names in the list at the end of a ZIP file; nothing is unpacked. */
    private static FileKind packed(byte[] content) throws IOException {
        try (var file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            Iterable<ZipArchiveEntry> entries = () -> file.getEntries().asIterator();
            Set<String> names = StreamSupport.stream(entries.spliterator(), false)
                    .limit(MOST_ENTRIES)
                    .map(ZipArchiveEntry::getName)
                    .collect(Collectors.toSet());
            return names.contains("OFD.xml")
                    ? OFD
                    : names.contains("word/document.xml") ? DOCX : names.contains("xl/workbook.xml") ? XLSX : OTHER;
        }
    }
}
