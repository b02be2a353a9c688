package dev.banyan.reports;

import java.util.Map;
import java.util.Optional;

/**
 * A feed as somebody entered it (录入的数据接入), field by field; what is not entered is empty.
 *
 * @param fields by name: name, task, indicator, kind, address, header, headerValue, host, port, database, user, query,
 *     folder, rows, value, day, unit, measure, from, to, times, dividedBy, digits, least, most, jump, sign, neverFalls,
 *     schedule
 */
public record FeedEntry(Map<String, String> fields) {
    public FeedEntry {
        fields = Map.copyOf(fields);
    }

    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public Optional<String> entered(String field) {
        return Optional.of(text(field)).filter(it -> !it.isEmpty());
    }
}
