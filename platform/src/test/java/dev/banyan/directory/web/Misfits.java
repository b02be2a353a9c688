package dev.banyan.directory.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where an answer does not fit what the description of the interface says of it. */
record Misfits(JsonNode document) {
    List<String> of(JsonNode value, JsonNode schema, String place) {
        if (schema.has("$ref")) {
            return of(value, document.at(schema.get("$ref").asString().substring(1)), place);
        }
        var found = new ArrayList<String>();
        switch (schema.get("type").asString()) {
            case "object" -> {
                schema.path("required").forEach(name -> {
                    if (!value.has(name.asString())) {
                        found.add(place + " has no " + name.asString());
                    }
                });
                value.properties().forEach(field -> {
                    var described = schema.get("properties").get(field.getKey());
                    if (described == null) {
                        found.add(place + "." + field.getKey() + " is not described");
                    } else {
                        found.addAll(of(field.getValue(), described, place + "." + field.getKey()));
                    }
                });
            }
            case "array" -> value.forEach(item -> found.addAll(of(item, schema.get("items"), place + "[]")));
            case "string" -> check(found, value.isString() && fits(value.asString(), schema), place, value);
            case "integer" -> check(found, value.isIntegralNumber(), place, value);
            case "number" -> check(found, value.isNumber(), place, value);
            case "boolean" -> check(found, value.isBoolean(), place, value);
            default -> found.add(place + " is of unknown type");
        }
        return found;
    }

    private static void check(List<String> found, boolean fits, String place, JsonNode value) {
        if (!fits) {
            found.add(place + " is " + value);
        }
    }

    private static boolean fits(String text, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().anyMatch(it -> it.asString().equals(text));
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
            case "date-time" -> text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
            default -> true;
        };
    }
}
