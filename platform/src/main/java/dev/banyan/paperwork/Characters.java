package dev.banyan.paperwork;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out in which encoding a Chinese text was saved (编码识别): a byte order mark decides, then what decodes cleanly. */
final class Characters {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Share of characters that may be broken before the bytes are no text. */
    private static final double TOLERANCE = 0.005;

    private static final double ORDINARY = 0.85;

    private Characters() {}

    /** The text, or empty if the bytes are none. */
    static Optional<String> decode(byte[] bytes) {
        return Stream.<Stream<Attempt>>of(marked(bytes), unmarked(bytes))
                .flatMap(attempts -> attempts)
                .map(attempt -> text(bytes, attempt))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads a file as it comes: by its mark, else as UTF-8 if it is that from end to end, else as GB18030. */
    static Reader reader(Path file) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(4);
        }
        var marked = marked(head).findFirst();
        var attempt =
                marked.isPresent() ? marked.get() : new Attempt(isUtf8(file) ? StandardCharsets.UTF_8 : GB18030, 0);
        var bytes = Files.newInputStream(file);
        bytes.skipNBytes(attempt.skip());
        return new InputStreamReader(
                bytes,
                attempt.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean isUtf8(Path file) throws IOException {
        var into = new char[1 << 16];
        try (var text = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            while (text.read(into) >= 0) {
                // Only looked through.
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private record Attempt(Charset charset, int skip) {}

    private static Stream<Attempt> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Stream.of(new Attempt(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Stream.of(new Attempt(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Stream.of(new Attempt(StandardCharsets.UTF_16BE, 2));
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return Stream.of(new Attempt(GB18030, 4));
        }
        return Stream.of();
    }

    private static Stream<Attempt> unmarked(byte[] bytes) {
        Stream<Attempt> bytewise = Stream.of(new Attempt(StandardCharsets.UTF_8, 0), new Attempt(GB18030, 0));
        Stream<Attempt> wide =
                Stream.of(new Attempt(StandardCharsets.UTF_16LE, 0), new Attempt(StandardCharsets.UTF_16BE, 0));
        return bytes.length % 2 == 0 ? Stream.concat(bytewise, wide) : bytewise;
    }

    private static Optional<String> text(byte[] bytes, Attempt attempt) {
        var decoder = attempt.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            CharBuffer decoded = decoder.decode(ByteBuffer.wrap(bytes, attempt.skip(), bytes.length - attempt.skip()));
            return isText(decoded) ? Optional.of(decoded.toString()) : Optional.empty();
        } catch (CharacterCodingException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isText(CharSequence text) {
        int broken = 0;
        int ordinary = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
                broken++;
            } else if (isOrdinary(c)) {
                ordinary++;
            }
        }
        return broken <= 1 + text.length() * TOLERANCE && ordinary >= text.length() * ORDINARY;
    }

    /** What a Chinese official text is made of: plain ASCII, Han characters and their punctuation. */
    private static boolean isOrdinary(char c) {
        return c < 0x7F
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x2010 && c <= 0x206F)
                || (c >= 0x2150 && c <= 0x24FF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || Character.isSurrogate(c)
                || c == '\u00A0'
                || c == '\u00B7';
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
