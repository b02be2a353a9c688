package dev.banyan.paperwork;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** The two things that Banyan wants to know of a camera's notes (拍摄信息): when, and whether a place is among them. */
final class Exif {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int TAKEN = 0x9003;
    private static final int CHANGED = 0x0132;
    private static final int CAMERA_NOTES = 0x8769;
    private static final int PLACE = 0x8825;
    private static final int ENTRY = 12;

    private final ByteBuffer tiff;

    /** @param tiff the notes from their byte-order mark on */
    Exif(byte[] tiff) {
        this.tiff = ByteBuffer.wrap(tiff);
    }

    /** When the picture was taken, by the clock of the camera. */
    Optional<LocalDateTime> taken() {
        try {
            var notes = value(first(), CAMERA_NOTES);
            return notes.isPresent()
                    ? text(notes.getAsInt(), TAKEN)
                            .or(() -> text(first(), CHANGED))
                            .flatMap(Exif::time)
                    : text(first(), CHANGED).flatMap(Exif::time);
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Whether the notes hold a place; damaged notes are not trusted to be free of one. */
    boolean tellsPlace() {
        try {
            return value(first(), PLACE).isPresent();
        } catch (RuntimeException damaged) {
            return true;
        }
    }

    private int first() {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getInt(4);
    }

    private OptionalInt entry(int directory, int tag) {
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if ((tiff.getShort(at) & 0xffff) == tag) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt value(int directory, int tag) {
        var entry = entry(directory, tag);
        return entry.isPresent() ? OptionalInt.of(tiff.getInt(entry.getAsInt() + 8)) : entry;
    }

    private Optional<String> text(int directory, int tag) {
        var entry = entry(directory, tag);
        if (entry.isEmpty() || tiff.getInt(entry.getAsInt() + 4) < 19) {
            return Optional.empty();
        }
        return Optional.of(new String(tiff.array(), tiff.getInt(entry.getAsInt() + 8), 19, StandardCharsets.US_ASCII));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME));
        } catch (DateTimeParseException unset) {
            return Optional.empty();
        }
    }
}
