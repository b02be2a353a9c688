package dev.banyan.directory;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A person as the journal writes one down, as JSON. */
final class PersonText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PersonText() {}

    static String of(Person person) {
        return JSON.writeValueAsString(new TreeMap<>(Map.of(
                "signInName", person.signInName(),
                "displayName", person.displayName(),
                "unit", person.unit().orElse(""),
                "roles", person.roles().stream().sorted().toList(),
                "blocked", person.blocked())));
    }
}
