package dev.banyan.directory.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/** JSON schemas of the records that the interface speaks in (数据结构), by their names. */
final class OpenApiSchemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(OptionalInt.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(byte[].class, Map.of("type", "string", "contentEncoding", "base64")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(LocalTime.class, Map.of("type", "string", "format", "time")),
            Map.entry(LocalDateTime.class, Map.of("type", "string", "format", "local-date-time")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")));

    private final SequencedMap<String, Object> schemas = new LinkedHashMap<>();
    private final Map<String, Type> owners = new TreeMap<>();
    private final BiFunction<Class<?>, String, String> words;

    /** @param words what a component of a record is, for people */
    OpenApiSchemas(BiFunction<Class<?>, String, String> words) {
        this.words = words;
    }

    Map<String, Object> all() {
        return schemas;
    }

    static boolean isOptional(Type type) {
        return raw(type) == Optional.class || type == OptionalInt.class;
    }

    /** The schema of a type; records stand on their own and are referred to. */
    Map<String, Object> of(Type type) {
        Class<?> raw = raw(type);
        Map<String, Object> plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (raw == Optional.class) {
            return of(argument(type));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(argument(type)));
        }
        if (raw.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
        }
        if (raw.isRecord()) {
            return reference(type, raw);
        }
        throw new IllegalArgumentException("the interface cannot speak in " + type);
    }

    private Map<String, Object> reference(Type type, Class<?> record) {
        String name = type instanceof ParameterizedType
                ? raw(argument(type)).getSimpleName() + record.getSimpleName()
                : record.getSimpleName();
        Type owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            schemas.put(name, Map.of());
            schemas.put(name, object(type, record));
        } else if (!owner.equals(type)) {
            throw new IllegalArgumentException(owner + " and " + type + " are both called " + name);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Type type, Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            Type of = resolved(component.getGenericType(), type);
            var property = new LinkedHashMap<>(of(of));
            property.put("description", words.apply(record, component.getName()));
            properties.put(component.getName(), property);
            if (!isOptional(of)) {
                required.add(component.getName());
            }
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** The one type variable that a record of the interface may have, as its user fills it. */
    private static Type resolved(Type component, Type owner) {
        if (component instanceof TypeVariable<?>) {
            return argument(owner);
        }
        if (component instanceof ParameterizedType of && argument(of) instanceof TypeVariable<?>) {
            return new Filled(of.getRawType(), List.of(argument(owner)));
        }
        return component;
    }

    private record Filled(Type getRawType, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return getRawType;
        }

        @Override
        public @org.jspecify.annotations.Nullable Type getOwnerType() {
            return null;
        }
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType of -> (Class<?>) of.getRawType();
            default -> throw new IllegalArgumentException("the interface cannot speak in " + type);
        };
    }

    static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
