package dev.banyan.reports;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.Samples;
import dev.banyan.reports.store.Verifications;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds samples with the whole list they were drawn from (查找核查抽样); everybody who reads reports may draw them again. */
@Component
@Needs(Permission.READ_REPORTS)
public class FindSamples {
    private final Samples samples;
    private final Verifications verifications;
    private final Closings closings;

    FindSamples(Samples samples, Verifications verifications, Closings closings) {
        this.samples = samples;
        this.verifications = verifications;
        this.closings = closings;
    }

    /** The newest first. */
    public Page<Sample> page(int number) {
        return samples.page(number);
    }

    public Optional<Sample> find(SampleId id) {
        return samples.find(id);
    }

    /** The list in its order, what was not drawn too. */
    public Page<SampleItem> items(SampleId id, int number) {
        return samples.items(id, number);
    }

    /** What became of those drawn. */
    public Page<Verification> checks(SampleId id, int number) {
        return verifications.of(id, number);
    }

    /** How often a closing of each unit turned out false, most often first. */
    public Map<String, Integer> falseClosings() {
        return closings.falseOnes();
    }
}
