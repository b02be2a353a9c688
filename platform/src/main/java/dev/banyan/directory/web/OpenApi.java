package dev.banyan.directory.web;

import dev.banyan.directory.Access;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiProblem;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Describes the interface for programs in OpenAPI 3.1 (接口说明), from the controllers themselves: a path, a parameter or a
 * field that is not described cannot exist.
 */
final class OpenApi {
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    private final Words words;
    private final Set<String> keys = new TreeSet<>();
    private final OpenApiSchemas schemas = new OpenApiSchemas(
            (record, component) -> said(record, "field." + record.getSimpleName() + "." + component));

    private OpenApi(Language language) {
        this.words = new Words(language);
    }

    /** @param keys the messages that it is made of */
    record Described(Map<String, Object> document, Set<String> keys) {}

    static Described of(Map<RequestMappingInfo, HandlerMethod> handlers, Language language, String version) {
        return new OpenApi(language).describe(handlers, version);
    }

    private Described describe(Map<RequestMappingInfo, HandlerMethod> handlers, String version) {
        var paths = new TreeMap<String, Map<String, Object>>();
        handlers.entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().isAnnotationPresent(Api.class))
                .sorted(Comparator.comparing(
                        handler -> handler.getValue().getMethod().getName()))
                .forEach(handler -> {
                    for (String path : handler.getKey().getPatternValues()) {
                        for (var method : handler.getKey().getMethodsCondition().getMethods()) {
                            String name = method.name().toLowerCase(Locale.ROOT);
                            paths.computeIfAbsent(path, it -> new TreeMap<>())
                                    .put(name, operation(handler.getValue(), name));
                        }
                    }
                });
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", said("frame.api.title"),
                        "description", said("frame.api.about"),
                        "version", version,
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        schemas.of(ApiProblem.class);
        document.put(
                "components",
                Map.of(
                        "schemas", schemas.all(),
                        "securitySchemes",
                                Map.of(
                                        "token",
                                        Map.of(
                                                "type", "http",
                                                "scheme", "bearer",
                                                "description", said("frame.api.token")))));
        return new Described(document, keys);
    }

    private Map<String, Object> operation(HandlerMethod handler, String method) {
        String name = handler.getMethod().getName();
        Class<?> room = handler.getBeanType();
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", name);
        operation.put("summary", said(room, name));
        switch (Access.demandOf(handler.getMethod(), room).orElseThrow()) {
            case Access.Permitted(var permission) -> operation.put("x-permission", permission.name());
            case Access.Open() -> operation.put("security", List.of());
        }
        var parameters = new ArrayList<Map<String, Object>>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter(parameter, name).ifPresent(parameters::add);
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                operation.put(
                        "requestBody",
                        Map.of("required", true, "content", content(parameter.getGenericParameterType())));
            }
        }
        if (WRITES.contains(method)) {
            parameters.add(Map.of(
                    "name",
                    OnceFilter.KEY,
                    "in",
                    "header",
                    "required",
                    true,
                    "description",
                    said("frame.api.idempotency-key"),
                    "schema",
                    Map.of("type", "string", "minLength", 1, "maxLength", 100)));
        }
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200", Map.of("description", said("frame.api.done"), "content", content(answer(handler))),
                        "default",
                                Map.of(
                                        "description", said("frame.api.refused"),
                                        "content",
                                                Map.of(
                                                        ApiProblem.MEDIA_TYPE,
                                                        Map.of("schema", schemas.of(ApiProblem.class))))));
        return operation;
    }

    /** JSON, or a file as it is. */
    private Map<String, Object> content(Type type) {
        if (type == byte[].class) {
            return Map.of(MediaType.APPLICATION_OCTET_STREAM_VALUE, Map.of());
        }
        return Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schemas.of(type)));
    }

    private static Type answer(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        return OpenApiSchemas.raw(type) == ResponseEntity.class ? OpenApiSchemas.argument(type) : type;
    }

    private Optional<Map<String, Object>> parameter(MethodParameter parameter, String operation) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (path == null && query == null && header == null) {
            return Optional.empty();
        }
        String own = Optional.ofNullable(parameter.getParameter().getName()).orElseThrow();
        String name = header != null ? header.name() : own;
        Type type = parameter.getGenericParameterType();
        var schema = new LinkedHashMap<>(schemas.of(type));
        String byDefault =
                query == null || query.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? null : query.defaultValue();
        if (byDefault != null && !byDefault.isEmpty()) {
            schema.put("default", byType(byDefault, schema.get("type")));
        }
        return Optional.of(Map.of(
                "name",
                name,
                "in",
                path != null ? "path" : query != null ? "query" : "header",
                "required",
                path != null || byDefault == null && !OpenApiSchemas.isOptional(type),
                "description",
                described(own, header != null, operation, parameter),
                "schema",
                schema));
    }

    /** Paging and versions are described once for all. */
    private String described(String own, boolean header, String operation, MethodParameter parameter) {
        boolean paging = Set.of("cursor", "limit").contains(own) && parameter.getParameterType() != String.class;
        return paging
                ? said("frame.api." + own)
                : header ? said("frame.api.if-match") : said(parameter.getContainingClass(), operation + "." + own);
    }

    private static Object byType(String value, @org.jspecify.annotations.Nullable Object type) {
        return "integer".equals(type)
                ? (Object) Integer.valueOf(value)
                : "boolean".equals(type) ? (Object) Boolean.valueOf(value) : value;
    }

    private String said(Class<?> type, String name) {
        return said(type.getPackageName().split("\\.")[2] + ".api." + name);
    }

    private String said(String key) {
        keys.add(key);
        return words.of(key);
    }
}
