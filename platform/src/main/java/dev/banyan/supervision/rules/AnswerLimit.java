package dev.banyan.supervision.rules;

import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.supervision.QuestionFact.Limit;
import java.time.LocalDateTime;
import java.util.List;

/** By when a question is to be answered (答复时限). */
public final class AnswerLimit {
    /** Names the city's own limit, written as a {@link TimeLimit}. */
    public static final String SETTING = "banyan.supervision.answer-within";

    /**
     * Five working days, unless the city sets its own. No law names a limit for a written question about one task; the three
     * months of formal suggestions and proposals are meant for work yet to be done, not for saying how it stands.
     */
    public static final String USUAL = "5wd";

    private AnswerLimit() {}

    /** @throws IllegalArgumentException if a setting is no number of days */
    public static TimeLimit read(String setting) {
        return TimeLimit.parse(setting.strip())
                .filter(limit -> switch (limit) {
                    case TimeLimit.WorkingDays _, TimeLimit.CalendarDays _ -> true;
                    case TimeLimit.WorkingHours _, TimeLimit.Months _, TimeLimit.Fixed _ -> false;
                })
                .orElseThrow(() -> new IllegalArgumentException(
                        SETTING + " is " + setting + "; write working days such as 5wd, or calendar days such as 7d"));
    }

    /** @param asked in Shanghai time; that day is not counted, the last is */
    public static Limit from(LocalDateTime asked, TimeLimit within, WorkCalendar calendar) {
        return new Limit(
                within, Deadlines.due(asked, within, List.of(), calendar).date());
    }
}
