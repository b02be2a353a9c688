package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Tasks without a measurable target, a date of their own or a body that answers for them (要素缺失). */
final class MissingParts implements Check {
    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var task : examined.tasks()) {
            if (!examined.hasIndicator(task.span())) {
                found.add(missing(examined, Kind.NO_INDICATOR, task));
            }
            if (!examined.deadlines.explicitIn(task.span())) {
                found.add(missing(examined, Kind.NO_DEADLINE, task));
            }
            if (!examined.hasOwner(task.span())) {
                found.add(missing(examined, Kind.NO_OWNER, task));
            }
        }
        return found;
    }

    private static Finding missing(Examined examined, Kind kind, DraftNode task) {
        return Examined.finding(kind, Severity.WARNING, task.id(), task.span(), examined.heading(task));
    }
}
