package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.HolidaysChanged;
import dev.banyan.directory.Actor;
import dev.banyan.reports.store.Requests;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons due dates again when a holiday notice is loaded (节假日调整后重算报送截止日); a day that a person set stays. */
@Component
class ReckonDueDates {
    private final Requests requests;
    private final CityCalendar calendar;
    private final Journal journal;

    ReckonDueDates(Requests requests, CityCalendar calendar, Journal journal) {
        this.requests = requests;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** Runs within the transaction that keeps the notice: either both are kept or neither. */
    @EventListener
    void on(HolidaysChanged changed) {
        var days = calendar.workCalendar();
        for (Requests.Reckoned it : requests.reckonedAndOpen()) {
            var request = it.request();
            var due = days.plusWorkingDays(calendar.at(request.asked().at()).toLocalDate(), it.workingDays());
            if (!due.equals(request.terms().due())) {
                move(request, due);
            }
        }
    }

    private void move(ReportRequest request, LocalDate due) {
        requests.moveDue(request.id(), due);
        journal.record(new Deed(
                        Actor.SYSTEM.displayName(),
                        "ReportsMoved",
                        "report-request",
                        request.id().value())
                .before(request.terms().due().toString())
                .after(due + "\n节假日安排调整"));
    }
}
