package dev.banyan.reports;

import dev.banyan.directory.OpenToAll;
import dev.banyan.reports.store.Closings;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.ClosedDuties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells of duties at hand whether they are closed (办结情况). */
@Component
@OpenToAll(reason = "asked about duties that the asker already reads")
class ClosingDays implements ClosedDuties {
    private final Closings closings;

    ClosingDays(Closings closings) {
        this.closings = closings;
    }

    @Override
    public Map<AssignmentId, LocalDate> among(Collection<AssignmentId> duties) {
        return closings.days(duties);
    }
}
