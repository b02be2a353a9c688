package dev.banyan.supervision;

import dev.banyan.calendar.HolidaysChanged;
import dev.banyan.supervision.store.Questions;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons the last days to answer again when a holiday notice is loaded (节假日调整后重算答复期限); what moved is a new fact. */
@Component
class ReckonAnswerDays {
    private final Questions questions;
    private final TakeSteps steps;

    ReckonAnswerDays(Questions questions, TakeSteps steps) {
        this.questions = questions;
        this.steps = steps;
    }

    /** Runs within the transaction that keeps the notice: either both are kept or neither. */
    @EventListener
    void on(HolidaysChanged changed) {
        var request = UUID.randomUUID();
        questions.waiting().forEach(it -> steps.reckon(request, it));
    }
}
