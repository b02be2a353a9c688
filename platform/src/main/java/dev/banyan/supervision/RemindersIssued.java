package dev.banyan.supervision;

import java.time.LocalDate;
import java.util.List;

/** Reminders and urgings that a nightly run put in force, all at once (系统提醒与催办). */
public record RemindersIssued(LocalDate day, List<Reminder> reminders) {
    public RemindersIssued {
        reminders = List.copyOf(reminders);
    }

    /**
     * @param duty number of the assignment
     * @param unit code of the unit that owes it
     */
    public record Reminder(long duty, String unit, LadderLevel level) {}
}
