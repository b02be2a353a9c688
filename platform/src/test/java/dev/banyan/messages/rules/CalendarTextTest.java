package dev.banyan.messages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    @Test
    void a_day_is_due_from_its_morning_to_its_end() {
        var entry = new CalendarText.Entry(
                "report-7",
                "报送：道路; 桥梁, \\隧道\n二期",
                LocalDate.of(2026, 12, 31),
                Optional.of("https://banyan.example/reports/7"));

        assertThat(CalendarText.of("应办", List.of(entry), NOW)).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Banyan//Banyan//ZH
                        CALSCALE:GREGORIAN
                        X-WR-CALNAME:应办
                        BEGIN:VEVENT
                        UID:report-7@banyan
                        DTSTAMP:20261126T020000Z
                        DTSTART;VALUE=DATE:20261231
                        DTEND;VALUE=DATE:20270101
                        SUMMARY:报送：道路\\; 桥梁\\, \\\\隧道\\n二期
                        URL:https://banyan.example/reports/7
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_long_line_is_folded_between_characters_after_no_more_than_75_octets() {
        var entry = new CalendarText.Entry("x", "榕策𠮷".repeat(60), LocalDate.of(2026, 12, 31), Optional.empty());

        String text = CalendarText.of("", List.of(entry), NOW);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "榕策𠮷".repeat(60) + "\r\n");
    }
}
