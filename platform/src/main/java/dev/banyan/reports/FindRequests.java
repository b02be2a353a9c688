package dev.banyan.reports;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Reports;
import dev.banyan.reports.store.Requests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who asked what of whom (查看报送要求): open to all who read reports, because askers are compared. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindRequests {
    private final Requests requests;
    private final Reports reports;

    FindRequests(Requests requests, Reports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    /** The newest first, those that wait for a leader before all others. */
    public Page<ReportRequest> page(int page) {
        return requests.page(page);
    }

    public Optional<ReportRequest> find(RequestId id) {
        return requests.find(id);
    }

    /** Where the units' answers stand. */
    public List<Report> reports(RequestId id) {
        return reports.of(id);
    }
}
