package dev.banyan.paperwork;

import dev.banyan.paperwork.TextFault.Shape;
import dev.banyan.paperwork.TextFault.What;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of a YAML text that know their lines (YAML 键值块); whatever is wrong with them is told to one list. */
public final class YamlBlock {
    private static final int MOST = 60;
    private static final int CODE = 60;
    private static final int DEEPEST = 10;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<TextFault> faults;
    private final int line;

    private YamlBlock(int line, List<TextFault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /**
     * The whole text as one block with these keys; empty if it cannot be read at all, which was told.
     *
     * @param longest most characters
     * @param faults where everything that is wrong with it is told, now and later
     */
    public static Optional<YamlBlock> read(String text, int longest, Set<String> keys, List<TextFault> faults) {
        if (text.length() > longest) {
            faults.add(new TextFault(1, Shape.TEXT_TOO_LONG, String.valueOf(longest)));
            return Optional.empty();
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            var root = Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
            if (root.isEmpty()) {
                faults.add(new TextFault(1, Shape.NOT_A_BLOCK, ""));
            }
            return root.map(node -> of(node, keys, faults));
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(it -> it.getLine() + 1)
                    .orElse(1);
            faults.add(new TextFault(line, Shape.NOT_YAML, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            faults.add(new TextFault(1, Shape.NOT_YAML, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** A block that is no block, or has keys beside these, tells so and goes on with what is left. */
    private static YamlBlock of(Node node, Set<String> keys, List<TextFault> faults) {
        var block = new YamlBlock(lineOf(node), faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> block.add(pair, keys));
        } else {
            block.fault(block.line, Shape.NOT_A_BLOCK, text(node));
        }
        return block;
    }

    private void add(NodeTuple pair, Set<String> keys) {
        String key = text(pair.getKeyNode());
        int place = lineOf(pair.getKeyNode());
        if (!keys.isEmpty() && !keys.contains(key)) {
            fault(place, Shape.UNKNOWN_KEY, key);
        } else if (values.putIfAbsent(key, pair.getValueNode()) == null) {
            lines.put(key, place);
        } else {
            fault(place, Shape.TWICE, key);
        }
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Line of a key, or of the block where the key is missing. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** A value that may be left out. */
    public Optional<String> given(String key, int longest) {
        var node = Optional.ofNullable(values.get(key));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof ScalarNode)) {
            fault(line(key), Shape.NOT_A_VALUE, key);
            return Optional.empty();
        }
        String said = text(node.get());
        if (said.codePointCount(0, said.length()) > longest) {
            fault(line(key), Shape.TOO_LONG, key);
        }
        return Optional.of(said).filter(it -> !it.isEmpty());
    }

    /** A value that must be there; empty if it is not, which was told. */
    public String value(String key, int longest) {
        return given(key, longest).orElseGet(() -> {
            if (!(values.containsKey(key) && !(values.get(key) instanceof ScalarNode))) {
                fault(line(key), Shape.MISSING, key);
            }
            return "";
        });
    }

    /** Small letters, digits and hyphens. */
    public String code(String key) {
        String code = value(key, CODE);
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            fault(line(key), Shape.NOT_A_CODE, code);
        }
        return code;
    }

    /** A whole number up to a most, and 1 at the least; 0 if it is none, which was told. */
    public int number(String key, int most) {
        String text = value(key, CODE);
        boolean number = text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most;
        if (!number && !text.isEmpty()) {
            fault(line(key), Shape.NO_NUMBER, text);
        }
        return number ? Integer.parseInt(text) : 0;
    }

    /** A decimal number; nothing if it is none, which was told. */
    public BigDecimal decimal(String key) {
        String text = value(key, CODE);
        boolean number = text.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
        if (!number && !text.isEmpty()) {
            fault(line(key), Shape.NO_NUMBER, text);
        }
        return number ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** Whether it says {@code true}; left out, it says no. */
    public boolean yes(String key) {
        var said = given(key, CODE);
        if (said.isPresent() && !Set.of("true", "false").contains(said.get())) {
            fault(line(key), Shape.NOT_ONE_OF, said.get());
        }
        return said.equals(Optional.of("true"));
    }

    /** One of some values, written in small letters with hyphens, such as {@code all-parts}; the first if it is none, which was told. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
        return chosen(key, kind, value(key, CODE)).orElse(kind.getEnumConstants()[0]);
    }

    /** One of some values, which may be left out. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> kind, E usual) {
        return given(key, CODE).flatMap(said -> chosen(key, kind, said)).orElse(usual);
    }

    private <E extends Enum<E>> Optional<E> chosen(String key, Class<E> kind, String said) {
        var found = Stream.of(kind.getEnumConstants())
                .filter(it -> name(it).equals(said))
                .findFirst();
        if (found.isEmpty() && !said.isEmpty()) {
            fault(line(key), Shape.NOT_ONE_OF, said);
        }
        return found;
    }

    /** How the values of a choice are written. */
    public static <E extends Enum<E>> Set<String> names(Class<E> kind) {
        return Stream.of(kind.getEnumConstants()).map(YamlBlock::name).collect(Collectors.toSet());
    }

    /** How one value of a choice is written. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A block that must be there. */
    public Optional<YamlBlock> block(String key, Set<String> keys) {
        var node = Optional.ofNullable(values.get(key));
        if (node.isEmpty()) {
            fault(line, Shape.MISSING, key);
        }
        return node.map(it -> of(it, keys, faults));
    }

    /** The blocks of a list, which may be left out. */
    public List<YamlBlock> list(String key, Set<String> keys) {
        return items(key).stream().map(it -> of(it, keys, faults)).toList();
    }

    /** The values of a list, which may be left out. */
    public List<String> values(String key, int longest) {
        var said = items(key).stream().map(YamlBlock::text).toList();
        said.stream()
                .filter(it -> it.isEmpty() || it.codePointCount(0, it.length()) > longest)
                .forEach(it -> fault(line(key), it.isEmpty() ? Shape.NOT_A_VALUE : Shape.TOO_LONG, key));
        return said;
    }

    private List<Node> items(String key) {
        var node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().size() > MOST) {
                fault(line(key), Shape.TOO_MANY, key);
            }
            return sequence.getValue().stream().limit(MOST).toList();
        }
        if (node != null) {
            fault(line(key), Shape.NOT_A_LIST, key);
        }
        return List.of();
    }

    /** Tells of every code that stands more than once. */
    public void once(String key, Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !code.isEmpty() && !seen.add(code))
                .distinct()
                .forEach(code -> fault(line(key), Shape.TWICE, code));
    }

    public void fault(int place, What what, String value) {
        faults.add(new TextFault(place, what, value));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
}
