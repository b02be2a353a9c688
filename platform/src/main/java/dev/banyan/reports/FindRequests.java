package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Reports;
import dev.banyan.reports.store.Requests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who asked what of whom (查看报送要求), as far as units in the actor's scope asked or have to answer. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindRequests {
    private final Requests requests;
    private final Reports reports;
    private final FindScope scopes;

    FindRequests(Requests requests, Reports reports, FindScope scopes) {
        this.requests = requests;
        this.reports = reports;
        this.scopes = scopes;
    }

    /** The newest first, those that wait for a leader before all others. */
    public Page<ReportRequest> page(Actor actor, RequestFilter filter, int page) {
        return requests.page(filter, scopes.toRead(actor), page);
    }

    /** In the order they were made, for whoever reads on from one of them. */
    public List<ReportRequest> after(Actor actor, RequestFilter filter, RequestId after, int most) {
        return requests.after(filter, scopes.toRead(actor), after, most);
    }

    public Optional<ReportRequest> find(Actor actor, RequestId id) {
        return requests.find(id).filter(it -> requests.covers(scopes.toRead(actor), id));
    }

    /** Where the answers of the units in reach stand. */
    public List<Report> reports(Actor actor, RequestId id) {
        var scope = scopes.toRead(actor);
        return reports.of(id).stream()
                .filter(report -> scope.covers(report.about().unit()))
                .toList();
    }
}
