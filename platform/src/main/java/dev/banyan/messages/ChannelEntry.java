package dev.banyan.messages;

import java.util.Map;
import java.util.Set;

/**
 * What was typed about a channel (通道表单).
 *
 * @param fields by their names
 */
public record ChannelEntry(Map<String, String> fields, Set<Topic> topics) {
    /** What is wrong with a field (填写问题). */
    public enum Fault {
        MISSING,
        TOO_LONG,
        NO_HOST,
        NO_PORT,
        NO_ADDRESS,
        NO_MAIL_ADDRESS,
        NO_UNIT,
        NO_TOPIC,
        NO_SECRET
    }

    public ChannelEntry {
        fields = Map.copyOf(fields);
        topics = Set.copyOf(topics);
    }

    /** Without spaces around it; empty if it was not filled in. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
