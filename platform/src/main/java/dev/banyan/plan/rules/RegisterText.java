package dev.banyan.plan.rules;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.plan.Label;
import dev.banyan.plan.Privacy;
import dev.banyan.plan.RegisterFault;
import dev.banyan.plan.RegisterFault.What;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterType.ByChoice;
import dev.banyan.plan.RegisterType.Closing;
import dev.banyan.plan.RegisterType.Confirmer;
import dev.banyan.plan.RegisterType.Field;
import dev.banyan.plan.RegisterType.Form;
import dev.banyan.plan.RegisterType.Kind;
import dev.banyan.plan.RegisterType.Limits;
import dev.banyan.plan.RegisterType.Role;
import dev.banyan.plan.RegisterType.Rule;
import dev.banyan.plan.RegisterType.Stage;
import dev.banyan.plan.RegisterType.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A register type as it is written down (台账类型文本), in YAML; every fault is told with its line. */
public final class RegisterText {
    public static final int LONGEST = 40_000;
    private static final int WORDS = 400;
    private static final int NAME = 60;
    private static final Set<String> LABEL = Set.of("zh", "en");

    private final List<RegisterFault> faults = new ArrayList<>();

    private RegisterText() {}

    public sealed interface Reading {}

    public record Good(RegisterType type) implements Reading {}

    /** @param faults by line */
    public record Faulty(List<RegisterFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Faulty(List.of(new RegisterFault(1, What.TEXT_TOO_LONG, String.valueOf(LONGEST))));
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        try {
            var root = Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
            return root.map(new RegisterText()::reading)
                    .orElse(new Faulty(List.of(new RegisterFault(1, What.NOT_A_BLOCK, ""))));
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(it -> it.getLine() + 1)
                    .orElse(1);
            return new Faulty(List.of(new RegisterFault(line, What.NOT_YAML, String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            return new Faulty(List.of(new RegisterFault(1, What.NOT_YAML, String.valueOf(e.getMessage()))));
        }
    }

    private Reading reading(Node root) {
        var block = YamlBlock.of(
                root,
                Set.of("code", "name", "mark", "about", "privacy", "fields", "limits", "stages", "roles", "closing"),
                faults);
        var fields = block.list("fields", Set.of("key", "name", "kind", "required", "values", "privacy")).stream()
                .map(this::field)
                .toList();
        once(block, "fields", fields.stream().map(Field::key));
        var type = new RegisterType(
                code(block, "code"),
                label(block, "name", NAME),
                new Form(
                        block.value("mark", 6),
                        label(block, "about", WORDS),
                        oneOf(block, "privacy", Privacy.class, Optional.of(Privacy.OPEN)),
                        fields),
                limits(block, fields),
                stages(block),
                roles(block),
                closing(block));
        faults.sort(Comparator.comparingInt(RegisterFault::line));
        return faults.isEmpty() ? new Good(type) : new Faulty(faults);
    }

    private Field field(YamlBlock block) {
        var kind = oneOf(block, "kind", Kind.class, Optional.empty());
        var values = block.list("values", Set.of("code", "zh", "en")).stream()
                .map(it -> new Value(code(it, "code"), new Label(it.value("zh", NAME), it.value("en", NAME))))
                .toList();
        once(block, "values", values.stream().map(Value::code));
        if (kind == Kind.CHOICE && values.isEmpty()) {
            block.fault(block.line("kind"), What.VALUES_MISSING, block.value("key", NAME));
        }
        if (kind != Kind.CHOICE && !values.isEmpty()) {
            block.fault(block.line("values"), What.VALUES_NOT_WANTED, block.value("key", NAME));
        }
        return new Field(
                code(block, "key"),
                label(block, "name", NAME),
                kind,
                yes(block, "required"),
                values,
                oneOf(block, "privacy", Privacy.class, Optional.of(Privacy.OPEN)));
    }

    private Limits limits(YamlBlock above, List<Field> fields) {
        var given = above.block("limits", Set.of("sign", "handle", "by", "values"));
        if (given.isEmpty()) {
            return new Limits(new TimeLimit.WorkingDays(1), new TimeLimit.WorkingDays(1), Optional.empty());
        }
        var block = given.get();
        return new Limits(
                limit(block, "sign"),
                limit(block, "handle"),
                block.given("by", NAME).map(field -> byChoice(block, field, fields)));
    }

    private ByChoice byChoice(YamlBlock block, String key, List<Field> fields) {
        var limits = new TreeMap<String, TimeLimit>();
        var codes = fields.stream()
                .filter(it -> it.key().equals(key) && it.kind() == Kind.CHOICE && it.required())
                .findFirst()
                .map(it -> it.values().stream().map(Value::code).collect(Collectors.toSet()));
        if (codes.isEmpty()) {
            block.fault(block.line("by"), What.NO_REQUIRED_CHOICE, key);
        }
        block.block("values", Set.of()).ifPresent(values -> {
            values.keys().forEach(code -> {
                limits.put(code, limit(values, code));
                if (codes.isPresent() && !codes.get().contains(code)) {
                    values.fault(values.line(code), What.NOT_ONE_OF, code);
                }
            });
            codes.stream()
                    .flatMap(Set::stream)
                    .filter(code -> !limits.containsKey(code))
                    .sorted()
                    .forEach(code -> block.fault(block.line("values"), What.LIMIT_LEFT_OUT, code));
        });
        return new ByChoice(key, limits);
    }

    private List<Stage> stages(YamlBlock above) {
        var stages = above.list("stages", Set.of("zh", "en", "within", "weight")).stream()
                .map(it -> new Stage(
                        new Label(it.value("zh", NAME), it.value("en", NAME)),
                        limit(it, "within"),
                        number(it, "weight")))
                .toList();
        int sum = stages.stream().mapToInt(Stage::weight).sum();
        if (!stages.isEmpty() && sum != 100) {
            above.fault(above.line("stages"), What.WEIGHTS_NOT_100, String.valueOf(sum));
        }
        if (stages.size() > RoadmapCheck.MOST) {
            above.fault(above.line("stages"), What.TOO_MANY, "stages");
        }
        return stages;
    }

    private SortedMap<Role, Label> roles(YamlBlock above) {
        var roles = new TreeMap<Role, Label>();
        above.block("roles", names(Role.class)).ifPresent(block -> {
            for (Role role : Role.values()) {
                if (block.keys().contains(name(role))) {
                    roles.put(role, label(block, name(role), NAME));
                }
            }
            if (!roles.containsKey(Role.LEAD)) {
                block.fault(block.line("lead"), What.MISSING, "lead");
            }
        });
        return roles;
    }

    private Closing closing(YamlBlock above) {
        return above.block("closing", Set.of("confirm", "rule", "watch", "when"))
                .map(block -> new Closing(
                        oneOf(block, "confirm", Confirmer.class, Optional.empty()),
                        oneOf(block, "rule", Rule.class, Optional.empty()),
                        limit(block, "watch"),
                        label(block, "when", WORDS)))
                .orElse(new Closing(Confirmer.OFFICE, Rule.ALL_PARTS, new TimeLimit.WorkingDays(1), new Label("", "")));
    }

    private static Label label(YamlBlock above, String key, int longest) {
        return above.block(key, LABEL)
                .map(it -> new Label(it.value("zh", longest), it.value("en", longest)))
                .orElse(new Label("", ""));
    }

    private static String code(YamlBlock block, String key) {
        String code = block.value(key, NAME);
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            block.fault(block.line(key), What.NOT_A_CODE, code);
        }
        return code;
    }

    private static TimeLimit limit(YamlBlock block, String key) {
        String text = block.value(key, NAME);
        var limit = TimeLimit.parse(text).filter(it -> !(it instanceof TimeLimit.Fixed));
        if (limit.isEmpty() && !text.isEmpty()) {
            block.fault(block.line(key), What.NO_TIME_LIMIT, text);
        }
        return limit.orElse(new TimeLimit.WorkingDays(1));
    }

    private static int number(YamlBlock block, String key) {
        String text = block.value(key, NAME);
        boolean number = text.matches("[1-9][0-9]{0,2}");
        if (!number && !text.isEmpty()) {
            block.fault(block.line(key), What.NO_NUMBER, text);
        }
        return number ? Integer.parseInt(text) : 0;
    }

    private static boolean yes(YamlBlock block, String key) {
        var said = block.given(key, NAME);
        if (said.isPresent() && !Set.of("true", "false").contains(said.get())) {
            block.fault(block.line(key), What.NOT_ONE_OF, said.get());
        }
        return said.equals(Optional.of("true"));
    }

    /** A value written in small letters with hyphens, such as {@code all-parts}. */
    private static <E extends Enum<E>> E oneOf(YamlBlock block, String key, Class<E> kind, Optional<E> usual) {
        var first = kind.getEnumConstants()[0];
        var said = usual.isPresent() ? block.given(key, NAME) : Optional.of(block.value(key, NAME));
        if (said.isEmpty() || said.get().isEmpty()) {
            return usual.orElse(first);
        }
        return Stream.of(kind.getEnumConstants())
                .filter(it -> name(it).equals(said.get()))
                .findFirst()
                .orElseGet(() -> {
                    block.fault(block.line(key), What.NOT_ONE_OF, said.get());
                    return first;
                });
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> kind) {
        return Stream.of(kind.getEnumConstants()).map(RegisterText::name).collect(Collectors.toSet());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void once(YamlBlock above, String key, Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !code.isEmpty() && !seen.add(code))
                .distinct()
                .forEach(code -> above.fault(above.line(key), What.TWICE, code));
    }
}
