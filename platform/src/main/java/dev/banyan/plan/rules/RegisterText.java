package dev.banyan.plan.rules;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.paperwork.TextFault;
import dev.banyan.paperwork.TextFault.Shape;
import dev.banyan.paperwork.YamlBlock;
import dev.banyan.plan.Label;
import dev.banyan.plan.Privacy;
import dev.banyan.plan.RegisterFault;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A register type as it is written down (台账类型文本), in YAML; every fault is told with its line. */
public final class RegisterText {
    public static final int LONGEST = 40_000;
    private static final int WORDS = 400;
    private static final int NAME = 60;
    private static final Set<String> LABEL = Set.of("zh", "en");
    private static final Set<String> KEYS =
            Set.of("code", "name", "mark", "about", "privacy", "fields", "limits", "stages", "roles", "closing");

    private final List<TextFault> faults = new ArrayList<>();

    private RegisterText() {}

    public sealed interface Reading {}

    public record Good(RegisterType type) implements Reading {}

    /** @param faults by line */
    public record Faulty(List<TextFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    public static Reading read(String text) {
        var reader = new RegisterText();
        return YamlBlock.read(text, LONGEST, KEYS, reader.faults)
                .map(reader::reading)
                .orElseGet(() -> new Faulty(reader.faults));
    }

    private Reading reading(YamlBlock block) {
        var fields = block.list("fields", Set.of("key", "name", "kind", "required", "values", "privacy")).stream()
                .map(this::field)
                .toList();
        block.once("fields", fields.stream().map(Field::key));
        var type = new RegisterType(
                block.code("code"),
                label(block, "name", NAME),
                new Form(
                        block.value("mark", 6),
                        label(block, "about", WORDS),
                        block.oneOf("privacy", Privacy.class, Privacy.OPEN),
                        fields),
                limits(block, fields),
                stages(block),
                roles(block),
                closing(block));
        faults.sort(Comparator.comparingInt(TextFault::line));
        return faults.isEmpty() ? new Good(type) : new Faulty(faults);
    }

    private Field field(YamlBlock block) {
        var kind = block.oneOf("kind", Kind.class);
        var values = block.list("values", Set.of("code", "zh", "en")).stream()
                .map(it -> new Value(it.code("code"), new Label(it.value("zh", NAME), it.value("en", NAME))))
                .toList();
        block.once("values", values.stream().map(Value::code));
        if (kind == Kind.CHOICE && values.isEmpty()) {
            block.fault(block.line("kind"), RegisterFault.VALUES_MISSING, block.value("key", NAME));
        }
        if (kind != Kind.CHOICE && !values.isEmpty()) {
            block.fault(block.line("values"), RegisterFault.VALUES_NOT_WANTED, block.value("key", NAME));
        }
        return new Field(
                block.code("key"),
                label(block, "name", NAME),
                kind,
                block.yes("required"),
                values,
                block.oneOf("privacy", Privacy.class, Privacy.OPEN));
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
            block.fault(block.line("by"), RegisterFault.NO_REQUIRED_CHOICE, key);
        }
        block.block("values", Set.of()).ifPresent(values -> {
            values.keys().forEach(code -> {
                limits.put(code, limit(values, code));
                if (codes.isPresent() && !codes.get().contains(code)) {
                    values.fault(values.line(code), Shape.NOT_ONE_OF, code);
                }
            });
            codes.stream()
                    .flatMap(Set::stream)
                    .filter(code -> !limits.containsKey(code))
                    .sorted()
                    .forEach(code -> block.fault(block.line("values"), RegisterFault.LIMIT_LEFT_OUT, code));
        });
        return new ByChoice(key, limits);
    }

    private List<Stage> stages(YamlBlock above) {
        var stages = above.list("stages", Set.of("zh", "en", "within", "weight")).stream()
                .map(it -> new Stage(
                        new Label(it.value("zh", NAME), it.value("en", NAME)),
                        limit(it, "within"),
                        it.number("weight", 999)))
                .toList();
        int sum = stages.stream().mapToInt(Stage::weight).sum();
        if (!stages.isEmpty() && sum != 100) {
            above.fault(above.line("stages"), RegisterFault.WEIGHTS_NOT_100, String.valueOf(sum));
        }
        if (stages.size() > RoadmapCheck.MOST) {
            above.fault(above.line("stages"), Shape.TOO_MANY, "stages");
        }
        return stages;
    }

    private SortedMap<Role, Label> roles(YamlBlock above) {
        var roles = new TreeMap<Role, Label>();
        above.block("roles", YamlBlock.names(Role.class)).ifPresent(block -> {
            for (Role role : Role.values()) {
                if (block.keys().contains(YamlBlock.name(role))) {
                    roles.put(role, label(block, YamlBlock.name(role), NAME));
                }
            }
            if (!roles.containsKey(Role.LEAD)) {
                block.fault(block.line("lead"), Shape.MISSING, "lead");
            }
        });
        return roles;
    }

    private Closing closing(YamlBlock above) {
        return above.block("closing", Set.of("confirm", "rule", "watch", "when"))
                .map(block -> new Closing(
                        block.oneOf("confirm", Confirmer.class),
                        block.oneOf("rule", Rule.class),
                        limit(block, "watch"),
                        label(block, "when", WORDS)))
                .orElse(new Closing(Confirmer.OFFICE, Rule.ALL_PARTS, new TimeLimit.WorkingDays(1), new Label("", "")));
    }

    private static Label label(YamlBlock above, String key, int longest) {
        return above.block(key, LABEL)
                .map(it -> new Label(it.value("zh", longest), it.value("en", longest)))
                .orElse(new Label("", ""));
    }

    private static TimeLimit limit(YamlBlock block, String key) {
        String text = block.value(key, NAME);
        var limit = TimeLimit.parse(text).filter(it -> !(it instanceof TimeLimit.Fixed));
        if (limit.isEmpty() && !text.isEmpty()) {
            block.fault(block.line(key), RegisterFault.NO_TIME_LIMIT, text);
        }
        return limit.orElse(new TimeLimit.WorkingDays(1));
    }
}
