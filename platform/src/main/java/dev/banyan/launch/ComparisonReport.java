package dev.banyan.launch;

import dev.banyan.frame.Words;
import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanComparison;
import dev.banyan.plancompiler.PlanComparison.Contradiction;
import dev.banyan.plancompiler.PlanComparison.Service;
import dev.banyan.plancompiler.PlanComparison.SharedTerm;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says how two plans fit together (对照报告), for people and for programs. */
final class ComparisonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Side earlier;
    private final Side later;
    private final PlanComparison comparison;
    private final Words words;

    ComparisonReport(PlanFile.Compiled earlier, PlanFile.Compiled later, Words words) {
        this.earlier = new Side(earlier.draft());
        this.later = new Side(later.draft());
        this.words = words;
        comparison = PlanComparison.of(earlier.draft(), later.draft());
    }

    /** One of the two plans with its parts at hand. */
    private static final class Side {
        private final TextPlaces places;
        private final Map<String, DraftNode> nodes = new HashMap<>();
        private final Map<String, DraftIndicator> indicators = new HashMap<>();

        Side(PlanDraft draft) {
            places = new TextPlaces(draft.text());
            draft.nodes().forEach(node -> nodes.put(node.id(), node));
            draft.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        }

        DraftNode node(String id) {
            return Objects.requireNonNull(nodes.get(id));
        }

        DraftIndicator indicator(String id) {
            return Objects.requireNonNull(indicators.get(id));
        }

        String place(Span span) {
            return places.line(span.start()) + ":" + places.column(span.start());
        }

        String words(Span span) {
            return places.words(span.start(), span.end()).replace('\n', ' ');
        }

        /** Label and heading; a goal that only says so is named with the action it belongs to. */
        String name(DraftNode node, String untitled) {
            String own = node.label().orElse("")
                    + node.title().map(DraftNode.Title::text).orElse(untitled);
            DraftNode parent = node.parent().map(nodes::get).orElse(null);
            return node.kind() == NodeKind.ACTION_GOAL && parent != null ? name(parent, untitled) + " " + own : own;
        }
    }

    String table() {
        var out = new StringBuilder();
        heading(out, "services", comparison.services().size());
        String last = "";
        for (Service service : comparison.services()) {
            if (!service.commitment().equals(last)) {
                out.append(line(later, service.commitment()));
                last = service.commitment();
            }
            out.append("    ")
                    .append(words.of("launch.compare.serves"))
                    .append(' ')
                    .append(line(earlier, service.serves()).stripTrailing())
                    .append("  ")
                    .append(service.similarity())
                    .append("%\n        ")
                    .append(words.of("launch.compare.decidedBy"))
                    .append(' ')
                    .append(terms(service.terms()))
                    .append('\n');
        }
        heading(out.append('\n'), "added", comparison.added().size());
        comparison.added().forEach(id -> out.append(line(later, id)));
        heading(out.append('\n'), "contradictions", comparison.contradictions().size());
        comparison.contradictions().forEach(contradiction -> out.append(lines(contradiction)));
        heading(out.append('\n'), "unserved", comparison.unserved().size());
        comparison.unserved().forEach(id -> out.append(line(earlier, id)));
        return out.toString();
    }

    private void heading(StringBuilder out, String key, int count) {
        out.append(words.of("launch.compare." + key, count)).append('\n');
    }

    private String line(Side side, String id) {
        DraftNode node = side.node(id);
        return "%-8s%s%n".formatted(side.place(node.span()), side.name(node, words.of("launch.compare.untitled")));
    }

    private String lines(Contradiction contradiction) {
        DraftIndicator here = later.indicator(contradiction.indicator());
        DraftIndicator there = earlier.indicator(contradiction.against());
        return words.of("launch.compare." + contradiction.kind()) + "  " + terms(contradiction.terms()) + "\n"
                + side("here", later, here)
                + side("there", earlier, there);
    }

    private String side(String key, Side side, DraftIndicator indicator) {
        return "    %s %-8s%s (%s)%n"
                .formatted(
                        words.of("launch.compare." + key),
                        side.place(indicator.span()),
                        side.words(indicator.span()),
                        indicator.deadline().iso().orElse("—"));
    }

    private static String terms(List<SharedTerm> terms) {
        return terms.stream()
                .map(term -> term.words() + " " + term.share() + "%")
                .collect(Collectors.joining("、"));
    }

    String json() {
        return JSON.writeValueAsString(object(
                        "offsetUnit", "codepoint",
                        "services",
                                comparison.services().stream()
                                        .map(this::service)
                                        .toList(),
                        "added",
                                comparison.added().stream()
                                        .map(id -> part(later, id))
                                        .toList(),
                        "contradictions",
                                comparison.contradictions().stream()
                                        .map(this::contradiction)
                                        .toList(),
                        "unserved",
                                comparison.unserved().stream()
                                        .map(id -> part(earlier, id))
                                        .toList()))
                + "\n";
    }

    private Map<String, Object> service(Service service) {
        return object(
                "commitment", part(later, service.commitment()),
                "serves", part(earlier, service.serves()),
                "similarity", service.similarity(),
                "terms", service.terms());
    }

    private Map<String, Object> contradiction(Contradiction contradiction) {
        return object(
                "kind",
                        contradiction
                                .kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                "indicator", figure(later, contradiction.indicator()),
                "against", figure(earlier, contradiction.against()),
                "terms", contradiction.terms());
    }

    private Map<String, Object> part(Side side, String id) {
        DraftNode node = side.node(id);
        return place(object("id", id, "title", side.name(node, "")), node.span());
    }

    private static Map<String, Object> figure(Side side, String id) {
        DraftIndicator indicator = side.indicator(id);
        var figure = object(
                "id", id,
                "name", indicator.name(),
                "comparator", indicator.comparator().wireName(),
                "value",
                        indicator
                                .value()
                                .number()
                                .map(number -> number.toPlainString())
                                .orElse(null),
                "unit", indicator.value().unit().orElse(null),
                "deadline", indicator.deadline().iso().orElse(null),
                "quote", side.words(indicator.span()));
        return place(figure, indicator.span());
    }

    private static Map<String, Object> place(Map<String, Object> object, Span span) {
        object.put("start", span.start());
        object.put("end", span.end());
        return object;
    }

    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
