package dev.banyan.evaluation;

import dev.banyan.evaluationkernel.NodeStatus;

/**
 * What a place in the tree comes to with all that is below it (节点汇总).
 *
 * @param place in tree order
 * @param depth 0 for the city
 */
public record TreeLight(PlanNode node, int place, int depth, NodeStatus status) {
    public String title() {
        return status.name();
    }
}
