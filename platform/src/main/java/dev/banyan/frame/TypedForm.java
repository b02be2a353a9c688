package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
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
 * @param fields what was typed, by name of the field; of a field with several values the first
 */
public record TypedForm(String address, HashMap<String, String> fields) implements Serializable {
    private static final int LONGEST = 20_000;

    /** What the request at hand brings. */
    static @Nullable TypedForm now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest())
                : null;
    }

    private static TypedForm of(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String value = field.getValue()[0];
            if (value.length() <= LONGEST && !isSecret(field.getKey())) {
                fields.put(field.getKey(), value);
            }
        }
        return new TypedForm(request.getRequestURI(), fields);
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return Stream.of("password", "secret", "repeated", "current", "csrf").anyMatch(name::contains);
    }

    /** Whether it was sent to an address or to one below it. */
    boolean isOf(String form) {
        return address.equals(form) || address.startsWith(form + "/");
    }
}
