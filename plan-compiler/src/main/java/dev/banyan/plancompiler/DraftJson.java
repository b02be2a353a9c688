package dev.banyan.plancompiler;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a draft plan in the published export format (草案导出), offsets in code points, one object per document. */
public final class DraftJson {
    private DraftJson() {}

    /** The draft as one JSON object; the same draft gives the same characters. */
    public static String write(String docId, PlanDraft draft) {
        var document = new LinkedHashMap<String, Object>();
        document.put("docId", docId);
        document.put("offsetUnit", "codepoint");
        document.put("period", period(draft.period()));
        document.put("nodes", draft.nodes().stream().map(DraftJson::node).toList());
        document.put(
                "indicators",
                draft.indicators().stream().map(DraftJson::indicator).toList());
        document.put(
                "responsibles",
                draft.responsibles().stream().map(DraftJson::responsible).toList());
        document.put("lint", draft.findings().stream().map(DraftJson::finding).toList());
        document.put(
                "entities", draft.entities().stream().map(DraftJson::entity).toList());
        var out = new StringBuilder();
        append(out, document, 0);
        return out.append('\n').toString();
    }

    private static Map<String, Object> period(PlanPeriod period) {
        var json = new LinkedHashMap<String, Object>();
        json.put("firstYear", number(period.firstYear()));
        json.put("lastYear", number(period.lastYear()));
        period.printed().ifPresent(span -> place(json, "start", "end", span));
        return json;
    }

    private static Optional<Integer> number(OptionalInt year) {
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }

    private static Map<String, Object> node(DraftNode node) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", node.id());
        json.put("kind", node.kind().wireName());
        json.put("label", node.label());
        json.put("title", node.title().map(DraftNode.Title::text));
        place(json, "start", "end", node.span());
        node.title().ifPresent(title -> place(json, "titleStart", "titleEnd", title.span()));
        json.put("parent", node.parent());
        if (node.year().isPresent()) {
            json.put("year", node.year().getAsInt());
        }
        return json;
    }

    private static Map<String, Object> indicator(DraftIndicator indicator) {
        var json = new LinkedHashMap<String, Object>();
        var value = indicator.value();
        json.put("id", indicator.id());
        json.put("node", indicator.node());
        json.put("name", indicator.name());
        json.put("comparator", indicator.comparator().wireName());
        json.put("value", value.number());
        value.max().ifPresent(max -> json.put("valueMax", max));
        json.put("valuePrinted", value.printed());
        value.span().ifPresent(span -> place(json, "valueStart", "valueEnd", span));
        json.put("unit", value.unit());
        value.per().ifPresent(per -> json.put("per", per));
        value.base().ifPresent(base -> json.put("base", base));
        json.put("deadline", indicator.deadline().iso());
        json.put("deadlineSource", source(indicator.deadline().source()));
        indicator.deadline().printed().ifPresent(printed -> json.put("deadlinePrinted", printed));
        indicator.deadline().span().ifPresent(span -> place(json, "deadlineStart", "deadlineEnd", span));
        json.put("recurrence", indicator.recurrence());
        json.put("aspirational", indicator.aspirational());
        place(json, "start", "end", indicator.span());
        json.put("trace", indicator.trace().stream().map(DraftJson::trace).toList());
        return json;
    }

    private static Optional<String> source(Deadline.Source source) {
        return switch (source) {
            case EXPLICIT -> Optional.of("explicit");
            case INHERITED -> Optional.of("inherited");
            case NONE -> Optional.empty();
        };
    }

    private static Map<String, Object> trace(DraftIndicator.Trace trace) {
        var json = new LinkedHashMap<String, Object>();
        json.put("rule", trace.rule());
        place(json, "start", "end", trace.span());
        return json;
    }

    private static Map<String, Object> responsible(Responsible responsible) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", word(responsible.type()));
        json.put("name", responsible.name());
        json.put("role", word(responsible.role()));
        json.put("node", responsible.node());
        place(json, "start", "end", responsible.span());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", finding.kind().wireName());
        json.put("severity", word(finding.severity()));
        json.put("node", finding.node());
        place(json, "start", "end", finding.span());
        if (!finding.others().isEmpty()) {
            json.put("others", finding.others().stream().map(DraftJson::place).toList());
            json.put("consistent", finding.consistent());
        }
        finding.doubt().ifPresent(doubt -> {
            json.put("indicator", doubt.indicator());
            json.put("referenceMin", doubt.referenceMin());
            json.put("referenceMax", doubt.referenceMax());
            json.put("likely", doubt.likely());
            json.put("reference", doubt.reference());
        });
        json.put("arguments", finding.arguments());
        return json;
    }

    private static Map<String, Object> entity(NamedEntity entity) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", word(entity.kind()));
        json.put("name", entity.name());
        json.put(
                "mentions",
                entity.mentions().stream()
                        .map(span -> List.of(span.start(), span.end()))
                        .toList());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> place(Span span) {
        var json = new LinkedHashMap<String, Object>();
        place(json, "start", "end", span);
        return json;
    }

    private static void place(Map<String, Object> json, String start, String end, Span span) {
        json.put(start, span.start());
        json.put(end, span.end());
    }

    /** Objects and lists of objects go one to a line down to the records, which stay on one line. */
    private static void append(StringBuilder out, Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            appendAll(out, '{', '}', map.entrySet().iterator(), depth, depth < 1);
        } else if (value instanceof List<?> list) {
            appendAll(out, '[', ']', list.iterator(), depth, depth == 1);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            quote(out, (String) entry.getKey());
            out.append(": ");
            append(out, entry.getValue(), depth);
        } else if (value instanceof String text) {
            quote(out, text);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> append(out, present, depth), () -> out.append("null"));
        } else {
            out.append(value);
        }
    }

    private static void appendAll(
            StringBuilder out, char open, char close, Iterator<?> items, int depth, boolean broken) {
        out.append(open);
        boolean any = items.hasNext();
        while (items.hasNext()) {
            if (broken) {
                out.append('\n').append(" ".repeat(depth + 1));
            }
            append(out, items.next(), depth + 1);
            if (items.hasNext()) {
                out.append(broken ? "," : ", ");
            }
        }
        if (broken && any) {
            out.append('\n').append(" ".repeat(depth));
        }
        out.append(close);
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean unpaired = Character.isSurrogate(c) && !paired(text, i);
                    if (c < ' ' || unpaired || c == '\u2028' || c == '\u2029') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
