package dev.banyan.reports.web;

import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.FeedEntry;
import dev.banyan.reports.FeedFault;
import dev.banyan.reports.FeedSource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form of a feed (数据接入表单).
 *
 * @param id of the feed that is changed; empty for a new one
 * @param seen revision that was shown
 */
public record FeedForm(Optional<Long> id, int seen, FeedEntry entry, List<FeedFault> faults) {
    /** Kinds of source, as the form offers them. */
    public static final List<String> KINDS = List.of("WEB_JSON", "WEB_CSV", "DATABASE", "PUSHED", "FOLDER");

    public static final List<Sign> SIGNS = List.of(Sign.values());

    private static final List<String> SHOWN = List.of(
            "indicator",
            "kind",
            "schedule",
            "address",
            "header",
            "headerValue",
            "host",
            "port",
            "database",
            "user",
            "query",
            "folder",
            "rows",
            "value",
            "day",
            "unit",
            "measure",
            "from",
            "to",
            "times",
            "dividedBy",
            "digits",
            "least",
            "most",
            "jump",
            "sign",
            "neverFalls");

    public FeedForm {
        faults = List.copyOf(faults);
    }

    static FeedForm blank() {
        return new FeedForm(
                Optional.empty(),
                0,
                new FeedEntry(Map.of("kind", "WEB_JSON", "schedule", "06:00", "digits", "2", "port", "5432")),
                List.of());
    }

    static FeedForm of(Feed feed) {
        var fields = new TreeMap<String, String>();
        fields.put("name", feed.name());
        fields.put("task", String.valueOf(feed.target().task().value()));
        feed.target().indicator().ifPresent(it -> fields.put("indicator", String.valueOf(it)));
        var definition = feed.definition();
        source(definition.source(), fields);
        var mapping = definition.mapping();
        fields.put("rows", mapping.rows());
        fields.put("value", mapping.value());
        mapping.day().ifPresent(it -> fields.put("day", it));
        mapping.unit().ifPresent(it -> fields.put("unit", it));
        mapping.measure().ifPresent(it -> fields.put("measure", it));
        var conversion = definition.conversion();
        fields.put("from", conversion.from());
        fields.put("to", conversion.to());
        fields.put("times", plain(conversion.times()));
        fields.put("dividedBy", plain(conversion.dividedBy()));
        fields.put("digits", String.valueOf(conversion.digits()));
        var wanted = definition.plausibility();
        wanted.least().ifPresent(it -> fields.put("least", plain(it)));
        wanted.most().ifPresent(it -> fields.put("most", plain(it)));
        wanted.jump().ifPresent(it -> fields.put("jump", plain(it)));
        fields.put("sign", wanted.sign().name());
        fields.put("neverFalls", String.valueOf(wanted.neverFalls()));
        fields.put("schedule", definition.schedule().text());
        return new FeedForm(Optional.of(feed.id().value()), feed.revision(), new FeedEntry(fields), List.of());
    }

    private static void source(FeedSource source, Map<String, String> fields) {
        switch (source) {
            case FeedSource.Web(String address, FeedSource.Format format, Optional<FeedSource.Header> header) -> {
                fields.put("kind", "WEB_" + format);
                fields.put("address", address);
                header.ifPresent(it -> fields.put("header", it.name()));
                header.ifPresent(it -> fields.put("headerValue", it.value()));
            }
            case FeedSource.Database(String host, int port, String name, String user, String query) -> {
                fields.put("kind", "DATABASE");
                fields.put("host", host);
                fields.put("port", String.valueOf(port));
                fields.put("database", name);
                fields.put("user", user);
                fields.put("query", query);
            }
            case FeedSource.Pushed() -> fields.put("kind", "PUSHED");
            case FeedSource.Folder(String name) -> {
                fields.put("kind", "FOLDER");
                fields.put("folder", name);
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What is to be shown of a feed, in the order of the form; what is not entered is left out. */
    public static Map<String, String> shown(Feed feed) {
        var shown = new LinkedHashMap<String, String>();
        var entry = of(feed).entry();
        for (var field : SHOWN) {
            entry.entered(field).ifPresent(it -> shown.put(field, it));
        }
        return shown;
    }

    public String action() {
        return id.map(it -> "/feeds/" + it).orElse("/feeds");
    }

    public Optional<FeedFault.What> fault(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(FeedFault::what)
                .findFirst();
    }
}
