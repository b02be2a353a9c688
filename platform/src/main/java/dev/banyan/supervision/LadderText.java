package dev.banyan.supervision;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.rules.LadderRules;
import dev.banyan.supervision.rules.LadderRules.Again;
import dev.banyan.supervision.rules.LadderRules.Hold;
import dev.banyan.supervision.rules.LadderRules.Holding;
import dev.banyan.supervision.rules.LadderRules.LevelRule;
import dev.banyan.supervision.rules.LadderRules.TimeRules;
import dev.banyan.supervision.rules.LadderRules.When;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the rules of the ladder from YAML (读取督办梯度规则): all of it, or every fault with its line. */
final class LadderText {
    private static final int MOST_DAYS = 250;

    private final List<Fault> faults = new ArrayList<>();

    private LadderText() {}

    /** What became of a text (规则读取结果). */
    sealed interface Reading {
        record Read(LadderRules rules) implements Reading {}

        record Wrong(List<Fault> faults) implements Reading {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param line counted from 1 */
    record Fault(int line, String what) {
        @Override
        public String toString() {
            return "line " + line + ": " + what;
        }
    }

    static Reading read(String text) {
        var reader = new LadderText();
        LadderRules rules;
        try {
            rules = reader.rules(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return new Reading.Wrong(List.of(new Fault(line, "not YAML: " + e.getProblem())));
        }
        return reader.faults.isEmpty() && rules != null ? new Reading.Read(rules) : new Reading.Wrong(reader.faults);
    }

    private @Nullable LadderRules rules(@Nullable Node root) {
        if (!(root instanceof MappingNode)) {
            faults.add(new Fault(1, "a ladder has name, version, title, holds, levels, again, extensions and stop"));
            return null;
        }
        var at = fields(root, Set.of("name", "version", "title", "holds", "levels", "again", "extensions", "stop"));
        var levels = levels(at.get("levels"), root);
        var holds =
                items(at.get("holds")).stream().flatMap(it -> hold(it).stream()).toList();
        var signers = items(at.get("extensions")).stream()
                .flatMap(it -> choice(it, Signer.class).stream())
                .toList();
        var time = new TimeRules(
                signers, choice(needed(at, "stop", root), Signer.class).orElse(Signer.LEADER));
        String name = words(needed(at, "name", root));
        String title = words(needed(at, "title", root));
        int version = number(needed(at, "version", root));
        int again = number(needed(at, "again", root));
        return faults.isEmpty() ? new LadderRules(name, version, title, holds, levels, time, again) : null;
    }

    private Map<LadderLevel, LevelRule> levels(@Nullable Node node, Node root) {
        var levels = new EnumMap<LadderLevel, LevelRule>(LadderLevel.class);
        if (node == null) {
            fault(root, "levels is missing");
            return levels;
        }
        var names = Arrays.stream(LadderLevel.values()).map(LadderText::written).toList();
        var given = fields(node, Set.copyOf(names));
        for (var level : LadderLevel.values()) {
            var found = given.get(written(level));
            if (found == null) {
                fault(node, written(level) + " is missing");
            } else {
                levels.put(level, level(level, found));
            }
        }
        return levels;
    }

    private LevelRule level(LadderLevel level, Node node) {
        var at = fields(node, Set.of("signer", "limit", "appeal", "receive", "triggers"));
        var signer = choice(needed(at, "signer", node), Signer.class).orElse(Signer.LEADER);
        if (level.signed() && signer == Signer.SYSTEM) {
            fault(node, written(level) + " needs the signature of a person: signer is office or leader");
        }
        var triggers = items(at.get("triggers")).stream()
                .flatMap(it -> when(level, it).stream())
                .toList();
        return new LevelRule(
                triggers, signer, limit(at.get("limit")), limit(at.get("appeal")), limit(at.get("receive")));
    }

    private Optional<When> when(LadderLevel level, Node node) {
        var at = fields(node, Set.of("cause", "after", "days", "times", "months"));
        var cause = choice(needed(at, "cause", node), Trigger.class);
        Optional<LadderLevel> after = Optional.ofNullable(at.get("after")).flatMap(it -> choice(it, LadderLevel.class));
        if (after.filter(it -> it.compareTo(level) >= 0).isPresent()) {
            fault(node, "after names a level below " + written(level));
        }
        cause.filter(it -> (it == Trigger.LIMIT_MISSED || it == Trigger.REPEATED) && after.isEmpty())
                .ifPresent(it -> fault(node, written(it) + " says after which level"));
        int days = at.containsKey("days") ? number(at.get("days")) : 0;
        var again = cause.filter(it -> it == Trigger.REPEATED).map(_ -> again(at, node));
        if (again.isEmpty() && (at.containsKey("times") || at.containsKey("months"))) {
            fault(node, "times and months belong to repeated alone");
        }
        return cause.map(it -> new When(it, after, days, again));
    }

    private Again again(Map<String, Node> at, Node node) {
        var again = new Again(number(needed(at, "times", node)), number(needed(at, "months", node)));
        if (at.containsKey("times") && at.containsKey("months") && (again.times() < 2 || again.months() < 1)) {
            fault(node, "repeated needs times of 2 or more, and months of 1 or more");
        }
        return again;
    }

    private Optional<Hold> hold(Node node) {
        var at = fields(node, Set.of("when", "from"));
        var when = choice(needed(at, "when", node), Holding.class);
        var from = choice(needed(at, "from", node), LadderLevel.class);
        return when.flatMap(it -> from.map(level -> new Hold(it, level)));
    }

    private Map<String, Node> fields(Node node, Set<String> known) {
        var fields = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "expected one of " + known.stream().sorted().toList());
            return fields;
        }
        for (NodeTuple each : mapping.getValue()) {
            String name = each.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(name)) {
                fault(
                        each.getKeyNode(),
                        "\"" + name + "\" is none of " + known.stream().sorted().toList());
            } else if (fields.put(name, each.getValueNode()) != null) {
                fault(each.getKeyNode(), name + " stands twice");
            }
        }
        return fields;
    }

    private List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(node, "expected a list, each line beginning with \"- \"");
        return List.of();
    }

    private @Nullable Node needed(Map<String, Node> at, String name, Node owner) {
        var found = at.get(name);
        if (found == null) {
            fault(owner, name + " is missing");
        }
        return found;
    }

    private String words(@Nullable Node node) {
        String words = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (node != null && words.isEmpty()) {
            fault(node, "write some words");
        }
        return words;
    }

    private int number(@Nullable Node node) {
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (written.matches("[0-9]{1,3}") && Integer.parseInt(written) <= MOST_DAYS) {
            return Integer.parseInt(written);
        }
        if (node != null) {
            fault(node, "\"" + written + "\" is no whole number from 0 to " + MOST_DAYS);
        }
        return 0;
    }

    private Optional<TimeLimit> limit(@Nullable Node node) {
        if (node == null) {
            return Optional.empty();
        }
        var limit = TimeLimit.parse(node instanceof ScalarNode scalar ? scalar.getValue() : "");
        if (limit.filter(it -> !(it instanceof TimeLimit.Fixed)).isEmpty()) {
            fault(node, "a time limit is written 5wd, 15d or 3m");
            return Optional.empty();
        }
        return limit;
    }

    private <E extends Enum<E>> Optional<E> choice(@Nullable Node node, Class<E> type) {
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        var found = Arrays.stream(type.getEnumConstants())
                .filter(it -> written(it).equals(written))
                .findFirst();
        if (node != null && found.isEmpty()) {
            fault(
                    node,
                    "\"" + written + "\" is none of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(LadderText::written)
                                    .toList());
        }
        return found;
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void fault(Node node, String what) {
        faults.add(new Fault(node.getStartMark().getLine() + 1, what));
    }
}
