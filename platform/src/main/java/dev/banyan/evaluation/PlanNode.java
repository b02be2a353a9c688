package dev.banyan.evaluation;

import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the tree of everything that is evaluated (评估树节点): the city, its plans, their parts, and the tasks. */
public sealed interface PlanNode {
    /** Under which name the kernel and a facts package know it. */
    String key();

    /** The whole city, above all plans (全市). */
    record City() implements PlanNode {
        @Override
        public String key() {
            return "city";
        }
    }

    /** The newest version of a plan (计划). */
    record Plan(PlanId id) implements PlanNode {
        @Override
        public String key() {
            return "plan-" + id.value();
        }
    }

    /**
     * What holds tasks in a plan (目标、行动、章节).
     *
     * @param number of the part, the same in every version
     */
    record Part(PlanId plan, int number) implements PlanNode {
        @Override
        public String key() {
            return "part-" + plan.value() + "-" + number;
        }
    }

    /** All registers, beside the plans (督办台账). */
    record Registers() implements PlanNode {
        @Override
        public String key() {
            return "registers";
        }
    }

    /**
     * What holds the tasks that joined a register (台账).
     *
     * @param code of its type
     */
    record Register(String code) implements PlanNode {
        @Override
        public String key() {
            return "register-" + code;
        }
    }

    /** A task of a plan or a register, or one broken out of another (任务). */
    record OfTask(TaskId id) implements PlanNode {
        @Override
        public String key() {
            return "task-" + id.value();
        }
    }

    Pattern KEY = Pattern.compile(
            "(city|registers)|(plan|part|task)-(\\d{1,18})(?:-(\\d{1,9}))?|register-([a-z][a-z0-9-]{0,59})");

    /** The node of this key; empty if no node can have it. */
    static Optional<PlanNode> of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) != null) {
            return Optional.of(key.equals("city") ? new City() : new Registers());
        }
        if (parts.group(5) != null) {
            return Optional.of(new Register(parts.group(5)));
        }
        long number = Long.parseLong(parts.group(3));
        boolean inPlan = parts.group(4) != null;
        PlanNode node = switch (parts.group(2)) {
            case "plan" -> new Plan(new PlanId(number));
            case "part" -> new Part(new PlanId(number), inPlan ? Integer.parseInt(parts.group(4)) : 0);
            default -> new OfTask(new TaskId(number));
        };
        return Optional.of(node).filter(it -> it.key().equals(key));
    }
}
