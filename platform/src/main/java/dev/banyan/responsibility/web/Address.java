package dev.banyan.responsibility.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address with what was chosen on its page (页面地址). */
public record Address(String text) {
    public static Address of(String path) {
        return new Address(path + "?");
    }

    public Address with(String name, Optional<?> value) {
        return value.map(String::valueOf)
                .filter(it -> !it.isBlank())
                .map(it -> new Address(text + (text.endsWith("?") ? "" : "&") + name + "="
                        + URLEncoder.encode(it, StandardCharsets.UTF_8)))
                .orElse(this);
    }

    public Address with(String name, Object value) {
        return with(name, Optional.of(value));
    }

    @Override
    public String toString() {
        return text;
    }
}
