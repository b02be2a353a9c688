package dev.banyan.evaluationkernel;

/**
 * What a task, a unit or a name of another view comes to (汇总结果).
 *
 * @param counts of a task: its leaves; of a unit: its assignments and those below; else: leaves, each once
 * @param tasks how many different tasks are behind it, each once
 * @param light after the shares of the rule set
 * @param worst the worst light below
 * @param excluded direct children that are left out
 */
public record NodeStatus(
        String id, String name, Counts counts, int tasks, Progress progress, Light light, Light worst, int excluded) {}
