package dev.banyan.evaluation;

import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import java.util.Optional;

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

    /** The node of this key; empty if no node can have it. */
    static Optional<PlanNode> of(String key) {
        try {
            return Optional.of(read(key)).filter(it -> it.key().equals(key));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // By hand, since every line of every page asks.
    private static PlanNode read(String key) {
        int dash = key.indexOf('-');
        String number = key.substring(dash + 1);
        return switch (key.substring(0, Math.max(dash, 0))) {
            case "task" -> new OfTask(new TaskId(Long.parseLong(number)));
            case "plan" -> new Plan(new PlanId(Long.parseLong(number)));
            case "part" -> {
                int second = Math.max(number.indexOf('-'), 0);
                yield new Part(
                        new PlanId(Long.parseLong(number.substring(0, second))),
                        Integer.parseInt(number.substring(second + 1)));
            }
            case "register" -> new Register(number);
            default -> key.equals("registers") ? new Registers() : new City();
        };
    }
}
