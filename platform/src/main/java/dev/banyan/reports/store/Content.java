package dev.banyan.reports.store;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Form;
import dev.banyan.reports.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms, answers and reasons as JSON columns; the records themselves know nothing of it. */
final class Content {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<Integer, String>> REASONS = new TypeReference<>() {};

    private Content() {}

    static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    static Form form(String json) {
        return JSON.readValue(json, Form.class);
    }

    static Answers answers(String json) {
        return JSON.readValue(json, Answers.class);
    }

    static @Nullable String write(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted() -> null;
            case Verdict.Returned(var reasons) -> write((Object) reasons);
        };
    }

    static Verdict verdict(@Nullable String reasons) {
        return Optional.ofNullable(reasons)
                .<Verdict>map(json -> new Verdict.Returned(JSON.readValue(json, REASONS)))
                .orElse(new Verdict.Accepted());
    }
}
