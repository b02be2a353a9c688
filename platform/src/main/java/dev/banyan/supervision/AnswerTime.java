package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.supervision.QuestionFact.Limit;
import dev.banyan.supervision.rules.AnswerLimit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long this city lets a lead unit take to answer (答复时限), on its calendar. */
@Component
class AnswerTime {
    private final CityCalendar calendar;
    private final Clock clock;
    private final TimeLimit within;

    AnswerTime(
            CityCalendar calendar,
            Clock clock,
            @Value("${" + AnswerLimit.SETTING + ":" + AnswerLimit.USUAL + "}") String setting) {
        this.calendar = calendar;
        this.clock = clock;
        this.within = AnswerLimit.read(setting);
    }

    /** This moment, as exactly as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate day(Instant moment) {
        return calendar.at(moment).toLocalDate();
    }

    Limit from(Instant asked) {
        return reckoned(within, asked);
    }

    /** A limit that began then, on the calendar that holds now. */
    Limit reckoned(TimeLimit limit, Instant begun) {
        return AnswerLimit.from(calendar.at(begun), limit, calendar.workCalendar());
    }
}
