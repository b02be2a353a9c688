package dev.banyan.supervision;

import dev.banyan.supervision.Rung.Trigger;
import java.time.LocalDate;
import java.util.List;

/** Reminders and urgings that a nightly run put in force, all at once (系统提醒与催办). */
public record RemindersIssued(LocalDate day, List<Reminder> reminders) {
    public RemindersIssued {
        reminders = List.copyOf(reminders);
    }

    /**
     * @param duty number of the assignment
     * @param days working days overdue or of silence
     */
    public record Reminder(long duty, LadderLevel level, Trigger cause, int days) {}
}
