package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form as somebody filled it in (已填表单), so that nobody types twice what was refused; nothing secret is kept.
 *
 * @param address where it was sent
 * @param fields what was typed, by name of the field
 * @param unreadable name of the field that could not be read; empty if all could
 */
public record TypedForm(String address, HashMap<String, ArrayList<String>> fields, String unreadable)
        implements Serializable {
    private static final int LONGEST = 200_000;

    /** What the request at hand brings. */
    static @Nullable TypedForm now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest(), "")
                : null;
    }

    static TypedForm of(HttpServletRequest request, String unreadable) {
        var fields = new HashMap<String, ArrayList<String>>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            var values = List.of(field.getValue());
            if (values.stream().mapToInt(String::length).sum() <= LONGEST && !isSecret(field.getKey())) {
                fields.put(field.getKey(), new ArrayList<>(values));
            }
        }
        return new TypedForm(request.getRequestURI(), fields, unreadable);
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return Stream.of("password", "secret", "repeated", "current", "csrf").anyMatch(name::contains);
    }

    /** All that was typed into the fields of a name, in the order of the page. */
    List<String> values(String field) {
        return fields.getOrDefault(field, new ArrayList<>());
    }
}
