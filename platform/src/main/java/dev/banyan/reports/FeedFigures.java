package dev.banyan.reports;

import dev.banyan.directory.OpenToAll;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.Figures;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures that feeds brought and that hold (接入数值), for reports to show them to be confirmed. */
@Component
@OpenToAll(reason = "asked by use cases that checked who may see the report")
class FeedFigures implements KnownFigures {
    private final Figures figures;

    FeedFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Map<Integer, Known> of(TaskId task, String unit, Period period) {
        return figures.holding(task, unit, period);
    }
}
