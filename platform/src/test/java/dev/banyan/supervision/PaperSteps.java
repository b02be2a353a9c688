package dev.banyan.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Orders for papers of every kind. */
public final class PaperSteps {
    private PaperSteps() {}

    /** With everything that must be filled in, to two units. */
    public static PaperOrder order(PaperKind kind) {
        return order(kind, "建设医院", List.of(SupervisionCity.REFORM, SupervisionCity.GULOU));
    }

    static PaperOrder order(PaperKind kind, String matter, List<String> recipients) {
        return new PaperOrder(
                kind,
                new PaperOrder.Address(kind.needsRecipients() ? recipients : List.of(), List.of("350100-CZJ")),
                fields(kind, matter),
                Openness.ON_REQUEST,
                "演示领导",
                PaperOrder.Cause.NONE);
    }

    static Map<PaperField, String> fields(PaperKind kind, String matter) {
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        for (PaperField field : kind.fields()) {
            fields.put(
                    field,
                    switch (field.shape()) {
                        case DAY -> "2026-12-05";
                        case LINE -> field == PaperField.MATTER ? matter : field.word() + "一行";
                        case TEXT -> field.word() + "第一段。\n" + field.word() + "第二段。";
                    });
        }
        return fields;
    }
}
