package dev.banyan.plan;

import dev.banyan.calendar.TimeLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What shapes the entries of a register (台账类型): data that an office writes, never code.
 *
 * @param code names it in files and addresses
 * @param name heading
 * @param form what is asked of an entry, and who sees it
 * @param limits how long signing and handling may take
 * @param stages steps on the way, in order; their weights are 100 together, if there are any
 * @param roles what this register calls those who take part, by their role
 * @param closing what it takes to close one of its matters
 */
public record RegisterType(
        String code,
        Label name,
        Form form,
        Limits limits,
        List<Stage> stages,
        SortedMap<Role, Label> roles,
        Closing closing) {
    public RegisterType {
        stages = List.copyOf(stages);
    }

    /**
     * What is asked of an entry (登记表).
     *
     * @param mark short word that its numbers begin with
     * @param about what belongs on this register
     * @param privacy who sees title, text and fields at all
     */
    public record Form(String mark, Label about, Privacy privacy, List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }

        public Optional<Field> field(String key) {
            return fields.stream().filter(it -> it.key().equals(key)).findFirst();
        }
    }

    /**
     * One thing that is asked (登记项).
     *
     * @param values of a choice, in order; empty for every other kind
     * @param privacy who sees it, among those who see the entry
     */
    public record Field(String key, Label name, Kind kind, boolean required, List<Value> values, Privacy privacy) {
        public Field {
            values = List.copyOf(values);
        }

        public Optional<Value> value(String code) {
            return values.stream().filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** How a field is filled in (登记项类型). */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        PARAGRAPH,
        DATE,
        NUMBER,
        /** One of some values. */
        CHOICE,
        /** Code of a unit. */
        UNIT,
        YES_NO
    }

    /** One value of a choice (选项). */
    public record Value(String code, Label name) {}

    /**
     * How long things may take (时限).
     *
     * @param sign for the lead unit to sign for it
     * @param handle from the entry to the end
     * @param byChoice other limits for some values of a choice
     */
    public record Limits(TimeLimit sign, TimeLimit handle, Optional<ByChoice> byChoice) {

        /** The limit for handling an entry with these values. */
        public TimeLimit handling(Map<String, String> values) {
            return byChoice.map(it -> it.limits().get(values.getOrDefault(it.field(), "")))
                    .orElse(handle);
        }
    }

    /** @param limits by value of the field; every value has one */
    public record ByChoice(String field, SortedMap<String, TimeLimit> limits) {}

    /**
     * A step on the way (阶段), which becomes a milestone of the task.
     *
     * @param within counted from the entry
     * @param weight in whole percent
     */
    public record Stage(Label name, TimeLimit within, int weight) {}

    /** Who takes part (各方). */
    public enum Role {
        /** Answers for the whole (主办). */
        LEAD,
        /** Answers for a part (责任). */
        CO_LEAD,
        /** Helps (协办). */
        SUPPORT,
        /** Watches over it, such as the leader who sponsors a case (包案、挂钩). */
        SUPERVISE,
        /** Gives professional guidance (指导). */
        GUIDE,
        /** Says in the end whether it is done (确认). */
        CONFIRM
    }

    /**
     * What it takes to close a matter (办结要求).
     *
     * @param confirm who says that it is done; never who did it
     * @param rule whose shares have to be done
     * @param watch how long it is watched after it was written off
     * @param when in words
     */
    public record Closing(Confirmer confirm, Rule rule, TimeLimit watch, Label when) {}

    /** Who confirms that a matter is done (确认人). */
    public enum Confirmer {
        /** Whom it was done for (受益人、当事人). */
        BENEFICIARY,
        /** Somebody of a unit that had no part in it (独立核查人). */
        CHECKER,
        /** The office that keeps the register (督查机构). */
        OFFICE
    }

    /** Whose shares have to be done before the whole is closed (办结规则). */
    public enum Rule {
        /** Those of all units that answer or help. */
        ALL_PARTS,
        /** The lead unit says so for all, and dissent is written down. */
        LEAD_DECLARES,
        /** Every unit closes its own; the whole is closed with the last. */
        EACH_OWN
    }
}
