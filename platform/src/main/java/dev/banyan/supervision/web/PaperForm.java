package dev.banyan.supervision.web;

import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Openness;
import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.PaperOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What was typed into the form for a new paper (拟文表单).
 *
 * @param to names of units, one after the other
 */
public record PaperForm(
        PaperKind kind,
        String to,
        String copies,
        Map<PaperField, String> fields,
        Openness openness,
        String signer,
        Origin origin,
        UUID request) {
    private static final String FIELD = "field.";

    /**
     * Where it comes from (来由).
     *
     * @param task number of the task, as typed; empty for none
     * @param corrects number of the paper that it puts right
     * @param reference the step of the ladder that led to it
     */
    public record Origin(String task, String corrects, String reference) {}

    public static String name(PaperField field) {
        return FIELD + field.name();
    }

    public String value(PaperField field) {
        return fields.getOrDefault(field, "");
    }

    static PaperForm of(PaperKind kind, UUID request, Map<String, String> typed) {
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        for (PaperField field : kind.fields()) {
            fields.put(field, typed.getOrDefault(name(field), ""));
        }
        return new PaperForm(
                kind,
                typed.getOrDefault("to", ""),
                typed.getOrDefault("copies", ""),
                fields,
                Arrays.stream(Openness.values())
                        .filter(it -> it.name().equals(typed.get("openness")))
                        .findFirst()
                        .orElse(Openness.ON_REQUEST),
                typed.getOrDefault("signer", ""),
                new Origin(
                        typed.getOrDefault("task", ""),
                        typed.getOrDefault("corrects", ""),
                        typed.getOrDefault("reference", "")),
                request);
    }

    /**
     * What is filled in already, as it would have been typed.
     *
     * @param units name of a unit by its code
     */
    static HashMap<String, String> typed(PaperOrder order, UnaryOperator<String> units) {
        var typed = new HashMap<String, String>();
        order.fields().forEach((field, value) -> typed.put(name(field), value));
        typed.put("to", order.to().recipients().stream().map(units).collect(Collectors.joining("、")));
        typed.put("copies", order.to().copies().stream().map(units).collect(Collectors.joining("、")));
        typed.put("openness", order.openness().name());
        typed.put("signer", order.signer());
        order.cause().task().ifPresent(it -> typed.put("task", String.valueOf(it.value())));
        order.cause().reference().ifPresent(it -> typed.put("reference", it));
        return typed;
    }

    /** @param units finds the code of a unit by what people call it; what is not found stays as typed */
    PaperOrder order(Function<String, Optional<String>> units) {
        return new PaperOrder(
                kind,
                new PaperOrder.Address(codes(to, units), codes(copies, units)),
                fields,
                openness,
                signer,
                new PaperOrder.Cause(
                        number(origin.task()).map(TaskId::new),
                        Optional.of(origin.reference()).filter(it -> it.matches("rung/[0-9]{1,15}")),
                        number(origin.corrects()).map(PaperId::new)));
    }

    private static List<String> codes(String typed, Function<String, Optional<String>> units) {
        return Arrays.stream(typed.split("[、，,;；\\s]+"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> units.apply(it).orElse(it))
                .toList();
    }

    private static Optional<Long> number(String typed) {
        return Optional.of(typed.strip())
                .filter(it -> it.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
