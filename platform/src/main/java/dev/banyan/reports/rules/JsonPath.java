package dev.banyan.reports.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path into JSON (路径表达式), the part of RFC 9535 that feeds need: {@code $.data.items}, {@code $['a b']},
 * {@code [0]}, {@code [-1]}, {@code [*]} and {@code [?(@.code=='A01')]}. JSON is maps, lists, strings, numbers and booleans.
 */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile(
            "\\.(?<name>[\\p{L}_][\\p{L}\\p{N}_-]*)"
                    + "|\\[(?<quote>['\"])(?<quoted>[^'\"]+)\\k<quote>]"
                    + "|\\[(?<index>-?\\d{1,6})]"
                    + "|(?<all>\\[\\*]|\\.\\*)"
                    + "|\\[\\?\\(?@\\.(?<field>[\\p{L}_][\\p{L}\\p{N}_-]*)\\s*==\\s*(?:'(?<text>[^']*)'|(?<number>-?\\d+(?:\\.\\d+)?))\\)?]");

    private final List<Step> steps;

    private JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    private sealed interface Step {}

    private record Name(String name) implements Step {}

    private record Index(int index) implements Step {}

    private record All() implements Step {}

    private record Where(String field, String equals) implements Step {}

    /** Empty if the text is no path of this kind. */
    public static Optional<JsonPath> parse(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        Matcher step = STEP.matcher(text).region(1, text.length());
        while (step.lookingAt()) {
            steps.add(step(step));
            step.region(step.end(), text.length());
        }
        return step.regionStart() == text.length() ? Optional.of(new JsonPath(steps)) : Optional.empty();
    }

    private static Step step(Matcher step) {
        if (step.group("name") != null) {
            return new Name(step.group("name"));
        }
        if (step.group("quoted") != null) {
            return new Name(step.group("quoted"));
        }
        if (step.group("index") != null) {
            return new Index(Integer.parseInt(step.group("index")));
        }
        if (step.group("all") != null) {
            return new All();
        }
        String text = step.group("text");
        return new Where(step.group("field"), text == null ? step.group("number") : text);
    }

    /** Everything it leads to, in order; nulls are left out. */
    public List<Object> in(@Nullable Object json) {
        Stream<Object> found = Stream.ofNullable(json);
        for (var step : steps) {
            found = found.flatMap(at -> follow(step, at));
        }
        return found.toList();
    }

    /** The one thing it leads to, as text; empty if there is none, several or something made of parts. */
    public Optional<String> textIn(@Nullable Object json) {
        var found = in(json);
        return found.size() == 1 && !(found.getFirst() instanceof Map) && !(found.getFirst() instanceof List)
                ? Optional.of(text(found.getFirst()))
                : Optional.empty();
    }

    private static Stream<Object> follow(Step step, Object at) {
        return switch (step) {
            case Name(String name) -> at instanceof Map<?, ?> map ? Stream.ofNullable(map.get(name)) : Stream.empty();
            case Index(int index) -> {
                if (!(at instanceof List<?> list)) {
                    yield Stream.empty();
                }
                int place = index < 0 ? list.size() + index : index;
                yield place >= 0 && place < list.size() ? Stream.ofNullable(list.get(place)) : Stream.empty();
            }
            case All() -> children(at);
            case Where(String field, String wanted) ->
                children(at)
                        .filter(child -> child instanceof Map<?, ?> map
                                && map.get(field) != null
                                && text(Objects.requireNonNull(map.get(field))).equals(wanted));
        };
    }

    private static Stream<Object> children(Object at) {
        return switch (at) {
            case Map<?, ?> map -> map.values().stream().filter(Objects::nonNull).map(it -> it);
            case List<?> list -> list.stream().filter(Objects::nonNull).map(it -> it);
            default -> Stream.empty();
        };
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }
}
