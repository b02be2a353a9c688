package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.BodiesOfTasks;
import dev.banyan.plan.store.Documents;
import dev.banyan.plan.store.Plans;
import dev.banyan.plan.store.Tasks;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.SourceText;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom the text of a plan makes answerable for which task (查找文中责任单位). */
@Component
@Needs(Permission.READ_PLANS)
@Transactional(readOnly = true)
public class FindNamedBodies {
    private final Plans plans;
    private final Documents documents;
    private final Tasks tasks;

    FindNamedBodies(Plans plans, Documents documents, Tasks tasks) {
        this.plans = plans;
        this.documents = documents;
        this.tasks = tasks;
    }

    /** Those of the newest version, task by task in the order of reading; empty if there is no such plan. */
    public List<NamedBody> of(PlanId plan) {
        return plans.versions(plan).stream()
                .findFirst()
                .flatMap(newest -> plans.find(plan, newest.number()))
                .map(version -> BodiesOfTasks.of(
                        tasks.of(plan), version, bodies(version.entry().document())))
                .orElse(List.of());
    }

    /** As kept when the document was read; one that was read before Banyan kept them is read again. */
    private List<Responsible> bodies(long document) {
        var kept = documents.bodies(document);
        return kept.isEmpty()
                ? documents
                        .find(document)
                        .map(it ->
                                PlanCompiler.compile(SourceText.of(it.text())).responsibles())
                        .orElse(List.of())
                : kept;
    }
}
