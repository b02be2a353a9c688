package dev.banyan.assessment;

import java.time.LocalDate;

/**
 * A public appraisal (公众评议): who holds an invitation code says what units are worth.
 *
 * @param asker the unit that asks
 * @param issues how often its codes were made
 */
public record Survey(SurveyId id, SurveyPlan plan, Naming asker, int issues) {
    public enum State {
        /** 未开始. */
        COMING,
        /** 进行中. */
        OPEN,
        /** 已截止; only now does it say anything. */
        CLOSED
    }

    public State on(LocalDate today) {
        return today.isBefore(plan.days().first())
                ? State.COMING
                : today.isAfter(plan.days().last()) ? State.CLOSED : State.OPEN;
    }
}
