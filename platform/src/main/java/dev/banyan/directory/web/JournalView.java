package dev.banyan.directory.web;

import dev.banyan.archive.JournalEntry;
import dev.banyan.frame.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the journal page shows. */
public final class JournalView {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private JournalView() {}

    public record Chosen(
            Optional<String> kind, Optional<String> actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        /** The same choice from its newest entry on. */
        public String newest() {
            return address(Optional.empty());
        }

        /** The same choice, continued below an entry. */
        public String older(long number) {
            return address(Optional.of(number));
        }

        private String address(Optional<Long> before) {
            var values = new LinkedHashMap<String, Object>();
            kind.ifPresent(it -> values.put("kind", it));
            actor.ifPresent(it -> values.put("actor", it));
            from.ifPresent(it -> values.put("from", it));
            to.ifPresent(it -> values.put("to", it));
            before.ifPresent(it -> values.put("before", it));
            var uri = UriComponentsBuilder.fromPath("/journal");
            values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
            return uri.encode().buildAndExpand(values).toUriString();
        }
    }

    /** @param changes what differs; one without a field name where the record is plain text */
    public record Line(
            long number,
            String time,
            String actor,
            String act,
            String kind,
            String object,
            List<Change> changes,
            String hash,
            String previous) {
        /** Enough of the object's id to tell it from others at a glance. */
        public String shortObject() {
            return object.length() <= 12 ? object : object.substring(0, 8) + "…";
        }
    }

    public record Change(String field, String before, String after) {}

    static Line line(JournalEntry entry) {
        var deed = entry.deed();
        return new Line(
                entry.number(),
                TIME.format(entry.at()),
                deed.actor(),
                deed.act(),
                deed.objectKind(),
                deed.objectId(),
                changes(deed.before(), deed.after()),
                entry.hash(),
                entry.previous());
    }

    /** What differs between two records: field by field where they are JSON objects, otherwise as a whole. */
    static List<Change> changes(Optional<String> before, Optional<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        var old = before.map(JournalView::fields).orElse(Optional.of(new LinkedHashMap<>()));
        var now = after.map(JournalView::fields).orElse(Optional.of(new LinkedHashMap<>()));
        if (old.isEmpty() || now.isEmpty()) {
            return List.of(new Change("", before.orElse(""), after.orElse("")));
        }
        var names = new TreeSet<>(old.get().keySet());
        names.addAll(now.get().keySet());
        var changes = new ArrayList<Change>();
        for (String name : names) {
            String was = old.get().getOrDefault(name, "");
            String is = now.get().getOrDefault(name, "");
            if (!was.equals(is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    private static Optional<SequencedMap<String, String>> fields(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            var fields = new LinkedHashMap<String, String>();
            flatten("", JSON.readTree(text), fields);
            return Optional.of(fields);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static void flatten(String path, JsonNode node, SequencedMap<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            fields.put(
                    path,
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + (i + 1) + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asString());
        }
    }

    /** The word for an act, a kind of object or a field; its own name where no word is known. */
    public static String word(Words words, String group, String name) {
        try {
            return words.of("directory." + group + "." + name);
        } catch (MissingResourceException unknown) {
            return name;
        }
    }
}
