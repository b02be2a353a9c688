package dev.banyan.evaluationkernel;

/** By what else than the plan tasks are put together (汇总视角). */
public enum View implements WireNamed {
    /** Units with what hangs below them (单位). */
    UNIT,
    /** Special action groups (专项行动小组). */
    ACTION_GROUP,
    /** Project commands (项目指挥部). */
    PROJECT_COMMAND,
    /** Names that cut across the tree (标签). */
    TAG
}
