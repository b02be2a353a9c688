package dev.banyan.plan.rules;

import dev.banyan.plan.RegisterFault;
import dev.banyan.plan.RegisterFault.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of a YAML text that know their lines (YAML 键值块); whatever is wrong with them is told to one list. */
final class YamlBlock {
    static final int MOST = 60;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<RegisterFault> faults;
    private final int line;

    private YamlBlock(int line, List<RegisterFault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /** A block that is no block, or has keys beside these, tells so and goes on with what is left. */
    static YamlBlock of(Node node, Set<String> keys, List<RegisterFault> faults) {
        var block = new YamlBlock(lineOf(node), faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> block.add(pair, keys));
        } else {
            block.fault(block.line, What.NOT_A_BLOCK, text(node));
        }
        return block;
    }

    private void add(NodeTuple pair, Set<String> keys) {
        String key = text(pair.getKeyNode());
        int place = lineOf(pair.getKeyNode());
        if (!keys.isEmpty() && !keys.contains(key)) {
            fault(place, What.UNKNOWN_KEY, key);
        } else if (values.putIfAbsent(key, pair.getValueNode()) == null) {
            lines.put(key, place);
        } else {
            fault(place, What.TWICE, key);
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** Line of a key, or of the block where the key is missing. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** A value that may be left out. */
    Optional<String> given(String key, int longest) {
        var node = Optional.ofNullable(values.get(key));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof ScalarNode)) {
            fault(line(key), What.NOT_A_VALUE, key);
            return Optional.empty();
        }
        String said = text(node.get());
        if (said.codePointCount(0, said.length()) > longest) {
            fault(line(key), What.TOO_LONG, key);
        }
        return Optional.of(said).filter(it -> !it.isEmpty());
    }

    /** A value that must be there; empty if it is not, which was told. */
    String value(String key, int longest) {
        return given(key, longest).orElseGet(() -> {
            if (!(values.containsKey(key) && !(values.get(key) instanceof ScalarNode))) {
                fault(line(key), What.MISSING, key);
            }
            return "";
        });
    }

    /** A block that must be there. */
    Optional<YamlBlock> block(String key, Set<String> keys) {
        var node = Optional.ofNullable(values.get(key));
        if (node.isEmpty()) {
            fault(line, What.MISSING, key);
        }
        return node.map(it -> of(it, keys, faults));
    }

    /** A block that may be left out. */
    Optional<YamlBlock> ifGiven(String key, Set<String> keys) {
        return values.containsKey(key) ? block(key, keys) : Optional.empty();
    }

    /** The blocks of a list, which may be left out. */
    List<YamlBlock> list(String key, Set<String> keys) {
        var blocks = new ArrayList<YamlBlock>();
        var node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().stream().limit(MOST).forEach(it -> blocks.add(of(it, keys, faults)));
            if (sequence.getValue().size() > MOST) {
                fault(line(key), What.TOO_MANY, key);
            }
        } else if (node != null) {
            fault(line(key), What.NOT_A_LIST, key);
        }
        return blocks;
    }

    void fault(int place, What what, String value) {
        faults.add(new RegisterFault(place, what, value));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
}
