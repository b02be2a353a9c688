package dev.banyan.evaluationkernel;

/** How the children of a task make its progress (汇总规则). */
public enum RollUpRule implements WireNamed {
    /** Weights are made to sum to one (加权平均). */
    WEIGHTED_MEAN,
    /** Weights are shares out of 100; what is not given to a child counts as not done (份额合计). */
    SUM,
    /** The child that is least far (最低). */
    MINIMUM,
    /** The child that is most behind its plan (最差). */
    WORST_OF,
    /** The weight of the children that are done (节点占比). */
    MILESTONE_SHARE,
    /** What the task's own units say; children only add to the counts (本级数据). */
    OWN
}
