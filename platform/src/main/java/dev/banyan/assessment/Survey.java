package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A public appraisal (公众评议): who holds an invitation code says what units are worth.
 *
 * @param asker the unit that asks
 * @param issues how often its codes were made
 * @param ending empty unless it ended before its last day
 */
public record Survey(SurveyId id, SurveyPlan plan, Naming asker, int issues, Optional<Ending> ending) {
    public enum State {
        /** 未开始. */
        COMING,
        /** 进行中. */
        OPEN,
        /** 已截止; only now does it say anything. */
        CLOSED,
        /** 已撤回; it never says anything. */
        WITHDRAWN
    }

    public State on(LocalDate today) {
        if (ending.isPresent() && !today.isBefore(ending.get().day())) {
            return ending.get().withdrawn() ? State.WITHDRAWN : State.CLOSED;
        }
        return today.isBefore(plan.days().first())
                ? State.COMING
                : today.isAfter(plan.days().last()) ? State.CLOSED : State.OPEN;
    }
}
