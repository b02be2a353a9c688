package dev.banyan.plan.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Edit;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, edits and fields of entries as JSON columns; the records themselves know nothing of it. */
final class Content {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Edit.class, EditKind.class).build();

    private Content() {}

    static String write(Draft draft) {
        return JSON.writeValueAsString(draft);
    }

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }

    static String write(Edit edit) {
        return JSON.writerFor(Edit.class).writeValueAsString(edit);
    }

    static Edit edit(String json) {
        return JSON.readValue(json, Edit.class);
    }

    static String write(Map<String, String> fields) {
        return JSON.writeValueAsString(fields);
    }

    static Map<String, String> fields(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind-of-edit")
    private interface EditKind {}
}
