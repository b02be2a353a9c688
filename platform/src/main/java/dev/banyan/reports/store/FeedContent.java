package dev.banyan.reports.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedSchedule;
import dev.banyan.reports.FeedSource;
import tools.jackson.databind.json.JsonMapper;

/** Definitions of feeds as JSON columns; the records themselves know nothing of it. */
final class FeedContent {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(FeedSource.class, Kind.class)
            .addMixIn(FeedSchedule.class, Kind.class)
            .build();

    private FeedContent() {}

    static String write(FeedDefinition definition) {
        return JSON.writeValueAsString(definition);
    }

    static FeedDefinition definition(String json) {
        return JSON.readValue(json, FeedDefinition.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}
}
