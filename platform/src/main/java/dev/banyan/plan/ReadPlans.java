package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Documents;
import dev.banyan.plan.store.Drafts;
import dev.banyan.plan.store.Plans;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows approved plans (查看计划). */
@Component
@Needs(Permission.READ_PLANS)
@Transactional(readOnly = true)
public class ReadPlans {
    private final Plans plans;
    private final Documents documents;
    private final Drafts drafts;

    ReadPlans(Plans plans, Documents documents, Drafts drafts) {
        this.plans = plans;
        this.documents = documents;
        this.drafts = drafts;
    }

    /** Newest versions of all plans, the last approved first. */
    public Page<PlanSummary> all(int page) {
        return plans.newest(page);
    }

    /** Newest versions of the plans whose number is higher, in the order of numbers. */
    public List<PlanSummary> after(PlanId plan, int limit) {
        return plans.after(plan, limit);
    }

    /** Parts of all plans' newest versions whose words contain these. */
    public Page<FoundPart> search(String words, int page) {
        return plans.search(words, page);
    }

    /** All versions of a plan, the newest first; empty if there is no such plan. */
    public List<PlanVersion.Entry> versions(PlanId plan) {
        return plans.versions(plan);
    }

    /** One version, the newest if none is named. */
    public Optional<PlanVersion> find(PlanId plan, Optional<Integer> number) {
        return number.isPresent()
                ? plans.find(plan, number.get())
                : plans.versions(plan).stream().findFirst().flatMap(newest -> plans.find(plan, newest.number()));
    }

    public Document source(PlanVersion version) {
        return documents.find(version.entry().document()).orElseThrow();
    }

    /** The review that a version came from. */
    public ReviewRecord review(PlanVersion version) {
        return drafts.find(version.entry().draft()).orElseThrow();
    }
}
