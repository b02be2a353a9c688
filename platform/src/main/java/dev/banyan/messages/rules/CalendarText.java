package dev.banyan.messages.rules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes a calendar as calendar programs read it (iCalendar, RFC 5545): one whole day for each thing that is due. */
public final class CalendarText {
    /** Octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarText() {}

    /** @param uid stays the same as long as the thing does */
    public record Entry(String uid, String summary, LocalDate due, Optional<String> address) {}

    public static String of(String name, List<Entry> entries, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Banyan//Banyan//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (var entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.uid() + "@banyan");
            line(text, "DTSTAMP:" + moment(now));
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.due()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.due().plusDays(1)));
            line(text, "SUMMARY:" + escaped(entry.summary()));
            entry.address().ifPresent(address -> line(text, "URL:" + address));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String moment(Instant now) {
        var there = now.atOffset(ZoneOffset.UTC);
        return DAY.format(there.toLocalDate())
                + "T"
                + DateTimeFormatter.ISO_LOCAL_TIME
                        .format(there.truncatedTo(ChronoUnit.SECONDS))
                        .replace(":", "")
                + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A line, folded between characters where it is too long. */
    private static void line(StringBuilder text, String line) {
        int room = LINE;
        for (int point : line.codePoints().toArray()) {
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (length > room) {
                text.append("\r\n ");
                room = LINE - 1;
            }
            room -= length;
            text.appendCodePoint(point);
        }
        text.append("\r\n");
    }
}
