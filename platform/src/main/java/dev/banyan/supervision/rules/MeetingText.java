package dev.banyan.supervision.rules;

import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.supervision.BlockerFact;
import dev.banyan.supervision.MeetingRefusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What words and limits of meetings and blockers must be (会议与堵点文字要求). Lengths are counted in code points. */
public final class MeetingText {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_PLACE = 100;
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_MINUTES = 20_000;

    private MeetingText() {}

    public static Optional<MeetingRefusal> name(String name) {
        return words(name, LONGEST_NAME, MeetingRefusal.NAME_MISSING, MeetingRefusal.NAME_TOO_LONG);
    }

    public static Optional<MeetingRefusal> place(String place) {
        return words(place, LONGEST_PLACE, MeetingRefusal.PLACE_MISSING, MeetingRefusal.PLACE_TOO_LONG);
    }

    public static Optional<MeetingRefusal> reason(String reason) {
        return words(reason, LONGEST_REASON, MeetingRefusal.REASON_MISSING, MeetingRefusal.REASON_TOO_LONG);
    }

    /** What blocks, what was done about it, or what was resolved. */
    public static Optional<MeetingRefusal> text(String text) {
        return words(text, LONGEST_TEXT, MeetingRefusal.TEXT_MISSING, MeetingRefusal.TEXT_TOO_LONG);
    }

    /** Minutes may come later, and so be empty. */
    public static Optional<MeetingRefusal> minutes(String minutes) {
        return length(minutes) > LONGEST_MINUTES ? Optional.of(MeetingRefusal.TEXT_TOO_LONG) : Optional.empty();
    }

    private static Optional<MeetingRefusal> words(
            String words, int longest, MeetingRefusal missing, MeetingRefusal tooLong) {
        return words.isEmpty()
                ? Optional.of(missing)
                : length(words) > longest ? Optional.of(tooLong) : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A limit that has not passed yet. */
    public static Optional<TimeLimit> limit(String typed, LocalDate today) {
        return TimeLimit.parse(typed.strip()).filter(limit -> switch (limit) {
            case TimeLimit.Fixed(LocalDate day) -> !day.isBefore(today);
            case TimeLimit.WorkingHours _, TimeLimit.WorkingDays _, TimeLimit.CalendarDays _, TimeLimit.Months _ ->
                true;
        });
    }

    /** @param begun in the city's own time; that day is not counted, the last is */
    public static BlockerFact.Limit from(LocalDateTime begun, TimeLimit within, WorkCalendar calendar) {
        return new BlockerFact.Limit(
                within, Deadlines.due(begun, within, List.of(), calendar).date());
    }
}
