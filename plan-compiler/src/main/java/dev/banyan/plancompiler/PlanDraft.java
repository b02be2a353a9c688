package dev.banyan.plancompiler;

import java.util.List;

/**
 * What the compiler understood of a text (计划草案), in reading order.
 *
 * @param text the source, exactly as given
 * @param period the years the plan speaks for
 * @param nodes parts of the plan, parents before children
 * @param indicators commitments that can be checked
 * @param responsibles bodies and arrangements made answerable
 * @param findings what a person should look at, by place
 * @param entities names that cut across the tree
 */
public record PlanDraft(
        String text,
        PlanPeriod period,
        List<DraftNode> nodes,
        List<DraftIndicator> indicators,
        List<Responsible> responsibles,
        List<Finding> findings,
        List<NamedEntity> entities) {
    public PlanDraft {
        nodes = List.copyOf(nodes);
        indicators = List.copyOf(indicators);
        responsibles = List.copyOf(responsibles);
        findings = List.copyOf(findings);
        entities = List.copyOf(entities);
    }
}
