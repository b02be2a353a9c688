package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Figures that systems already hold (系统已有数据): a report shows them to be confirmed instead of asking for them. */
public interface KnownFigures {
    /** The newest figure of each indicator of a unit's task that speaks of a day of the period, by number of the indicator. */
    Map<Integer, Known> of(TaskId task, String unit, Period period);

    /**
     * @param day the day it speaks of
     * @param source the system it comes from, in words
     */
    record Known(BigDecimal value, LocalDate day, String source) {}
}
