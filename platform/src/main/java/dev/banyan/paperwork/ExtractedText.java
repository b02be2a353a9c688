package dev.banyan.paperwork;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects lines and headings, counts code points, and refuses to grow without end. */
final class ExtractedText {
    /** Largest text that is handed on, in characters. */
    static final int LIMIT = 12_000_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();
    private final List<ReadDocument.Heading> headings = new ArrayList<>();
    private int points;
    private boolean gap;

    /** A paragraph or table row; its blanks at both ends go, tabs inside stay. An empty one leaves one blank line. */
    void line(String words) {
        String clean = clean(words).strip();
        if (clean.isEmpty()) {
            gap = !text.isEmpty();
            return;
        }
        append(clean);
    }

    /** A table row: cells keep their columns, also when the first ones are empty. */
    void row(List<String> cells) {
        String row = cells.stream()
                .map(cell -> BLANKS.matcher(clean(cell)).replaceAll(" ").strip())
                .collect(Collectors.joining("\t"));
        if (!row.isBlank()) {
            append(row);
        }
    }

    void heading(String words, int level) {
        int before = points + (gap ? 1 : 0);
        line(words);
        if (points > before) {
            headings.add(new ReadDocument.Heading(before, points - 1, level));
        }
    }

    ReadDocument.Outcome as(ReadDocument.Format format) {
        return new ReadDocument.Text(text.toString(), format, headings);
    }

    int length() {
        return text.length();
    }

    private void append(String clean) {
        if (text.length() + clean.length() > LIMIT) {
            throw new TooLong();
        }
        if (gap) {
            text.append('\n');
            points++;
            gap = false;
        }
        text.append(clean).append('\n');
        points += clean.codePointCount(0, clean.length()) + 1;
    }

    /** Drops what no reader sees: control characters, zero-width marks, halves of a surrogate pair. */
    private static String clean(String words) {
        boolean tidy = words.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F) || (c >= 0x3000 && c < 0xD800));
        if (tidy) {
            return words;
        }
        var kept = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            boolean lineBreak = point == '\n' || point == '\r' || point == 0x0B || point == 0x2028 || point == 0x2029;
            boolean unseen = (point >= 0x200B && point <= 0x200F)
                    || point == 0xFEFF
                    || point == 0x00AD
                    || Character.getType(point) == Character.SURROGATE
                    || (point != '\t' && Character.isISOControl(point));
            if (lineBreak) {
                kept.append(' ');
            } else if (!unseen) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    /** The file holds more than is read (too long a text, a bomb). */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }
}
