package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.FalseReports;
import dev.banyan.reports.store.Samples;
import dev.banyan.reports.store.Verifications;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds samples with the list they were drawn from (查找核查抽样): whoever reads the whole city may draw them again; a unit sees what
 * of them is in its reach.
 */
@Component
@Needs(Permission.READ_REPORTS)
public class FindSamples {
    private final Samples samples;
    private final Verifications verifications;
    private final Closings closings;
    private final FalseReports falseReports;
    private final FindScope scopes;

    FindSamples(
            Samples samples,
            Verifications verifications,
            Closings closings,
            FalseReports falseReports,
            FindScope scopes) {
        this.samples = samples;
        this.verifications = verifications;
        this.closings = closings;
        this.falseReports = falseReports;
        this.scopes = scopes;
    }

    /** The newest first. */
    public Page<Sample> page(int number) {
        return samples.page(number);
    }

    public Optional<Sample> find(SampleId id) {
        return samples.find(id);
    }

    /** The list in its order, what was not drawn too. */
    public Page<SampleItem> items(Actor actor, SampleId id, int number) {
        return samples.items(id, scopes.toRead(actor), number);
    }

    /** What became of those drawn. */
    public Page<Verification> checks(Actor actor, SampleId id, int number) {
        return verifications.of(id, scopes.toRead(actor), number);
    }

    /** How often a closing of each unit in reach turned out false, most often first. */
    public Map<String, Integer> falseClosings(Actor actor) {
        return closings.falseOnes(scopes.toRead(actor));
    }

    /** How often what each unit in reach reported turned out false, most often first. */
    public Map<String, Integer> falseReports(Actor actor) {
        return falseReports.byUnit(scopes.toRead(actor));
    }
}
