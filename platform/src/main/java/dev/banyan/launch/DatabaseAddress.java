package dev.banyan.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where an outside PostgreSQL is and how to sign in there (外部数据库地址); the password is never part of its text form.
 *
 * @param jdbcUrl address without user and password
 * @param user database user
 * @param password its password; empty if the server asks for none
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    /**
     * Reads {@code postgresql://user:password@host:port/name}, with or without {@code jdbc:} in front; user and password
     * may also be parameters of the address, or come from the environment as BANYAN_DATABASE_USER and
     * BANYAN_DATABASE_PASSWORD.
     */
    public static DatabaseAddress parse(String text, Map<String, String> environment) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw refusal();
        }
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw refusal();
        }
        String user = environment.getOrDefault("BANYAN_DATABASE_USER", "");
        String password = environment.getOrDefault("BANYAN_DATABASE_PASSWORD", "");
        String userInfo = uri.getRawUserInfo();
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            user = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
            password = colon < 0 ? password : decoded(userInfo.substring(colon + 1));
        }
        List<String> others = new ArrayList<>();
        String query = uri.getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else {
                others.add(parameter);
            }
        }
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new DatabaseAddress("jdbc:postgresql://" + host + uri.getRawPath() + rest, user, password);
    }

    private static CannotStart refusal() {
        return new CannotStart("The database address must have the form postgresql://USER:PASSWORD@HOST:PORT/NAME.");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
