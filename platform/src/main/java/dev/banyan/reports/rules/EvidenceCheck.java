package dev.banyan.reports.rules;

import dev.banyan.paperwork.FileKind;
import java.util.Optional;

/** Which files may be handed in (佐证材料校验). */
public final class EvidenceCheck {
    /** Most files a report carries unless a verification asks for more (domain rule of section 6.2). */
    public static final int MOST_FILES = 3;

    /** Largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private EvidenceCheck() {}

    public enum Fault {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        /** The very same file is in the report. */
        TWICE,
        WRONG_KIND,
        DAMAGED,
        TOO_MANY_POINTS,
        /** A picture inside a document tells where it was taken, which Banyan never keeps. */
        TELLS_PLACE,
        INFECTED,
        NOT_SCANNED
    }

    public static Optional<Fault> before(int bytes, FileKind kind) {
        return bytes == 0
                ? Optional.of(Fault.EMPTY)
                : bytes > LARGEST
                        ? Optional.of(Fault.TOO_LARGE)
                        : kind == FileKind.OTHER ? Optional.of(Fault.WRONG_KIND) : Optional.empty();
    }

    /** A name without folders, signs that no file name has, and an ending that lies about the content. */
    public static String name(String given, FileKind kind) {
        String plain = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .strip();
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return (shortened.isBlank() ? "file" : shortened) + "." + kind.suffix();
    }
}
