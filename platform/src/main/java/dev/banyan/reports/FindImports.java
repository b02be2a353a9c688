package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.ImportedReports;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds files of earlier reports that were taken in, and what they brought (查找导入记录). */
@Component
@Needs(Permission.REVIEW_REPORTS)
@Transactional(readOnly = true)
public class FindImports {
    private final ImportedReports imported;
    private final Facts facts;
    private final FindScope scopes;
    private final Clock clock;

    FindImports(ImportedReports imported, Facts facts, FindScope scopes, Clock clock) {
        this.imported = imported;
        this.facts = facts;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The newest first. */
    public Page<ReportImport> page(int page) {
        return imported.page(page);
    }

    public Optional<ReportImport> find(FileHash file) {
        return imported.find(file);
    }

    /** Reports in reach that a file brought, in the order of the file, after one of them. */
    public List<KnownFact> reports(Actor actor, FileHash file, FactId after, int most) {
        return facts.imported(file, scopes.toRead(actor), clock.instant(), after, most);
    }
}
