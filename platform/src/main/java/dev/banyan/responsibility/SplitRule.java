package dev.banyan.responsibility;

/** How the figures of the parts make up the figure of the whole (指标分解规则). */
public enum SplitRule {
    /** The parts add up to it (合计). */
    SUM,
    /** Their mean by weight is it (加权平均). */
    WEIGHTED_MEAN,
    /** The worst of them is it (取最低). */
    MINIMUM,
    /** Each reaches it by itself (各自不低于). */
    EACH_AT_LEAST,
    /** Each has the very same (同一标准). */
    SAME_FOR_ALL
}
