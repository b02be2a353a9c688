package dev.banyan.messages.gates;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A letter in plain words (信件文本), never longer than its way carries. */
final class LetterText {
    /** So many are told one by one; the rest is in the inbox. */
    private static final int MOST_ITEMS = 30;

    private static final int LONGEST_SUBJECT = 80;

    private final Letter letter;
    private final String address;

    /** @param address of the application without a slash at the end; empty if nobody said it */
    LetterText(Letter letter, String address) {
        this.letter = letter;
        this.address = address;
    }

    String subject() {
        int count = letter.items().size();
        var words = letter.words();
        String first = letter.items().getFirst().said().in(words);
        return words.of(
                "messages.letter.subject", count == 1 ? shortened(first) : words.of("messages.letter.several", count));
    }

    String body() {
        var words = letter.words();
        String items = letter.items().stream()
                .limit(MOST_ITEMS)
                .map(it -> words.moment(it.sent()) + "  " + it.said().in(words)
                        + (address.isEmpty() ? "" : "\n" + address + it.path()))
                .collect(Collectors.joining("\n\n"));
        int more = letter.items().size() - MOST_ITEMS;
        return items
                + (more > 0 ? "\n\n" + words.of("messages.letter.more", more) : "")
                + "\n\n"
                + words.of("messages.letter.end")
                + (address.isEmpty() ? "" : "\n" + address + "/inbox");
    }

    /** The body, cut where it would be longer than so many bytes. */
    String body(int mostBytes) {
        String whole = body();
        if (whole.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
            return whole;
        }
        String end = "…\n" + letter.words().of("messages.letter.cut");
        int left = mostBytes - end.getBytes(StandardCharsets.UTF_8).length;
        var kept = new StringBuilder();
        for (int point : whole.codePoints().toArray()) {
            left -= Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + end;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
