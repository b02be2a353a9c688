package dev.banyan.reports.sources;

import dev.banyan.outside.CallLimits;
import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fetches what a feed is to bring (取数), each answer with the place it came from. */
@Component
public class FeedSources {
    private final WebSource web;
    private final DatabaseSource database;
    private final FolderSource folder;

    FeedSources(WebSource web, DatabaseSource database, FolderSource folder) {
        this.web = web;
        this.database = database;
        this.folder = folder;
    }

    @Bean
    static CallLimits feedLimits(Environment environment) {
        return Binder.get(environment).bindOrCreate("banyan.feeds", CallLimits.class);
    }

    /**
     * @param address without secrets
     * @param afterwards what to do with the source when the run is kept
     */
    public record Fetched(String address, Answer answer, Afterwards afterwards) {}

    @FunctionalInterface
    public interface Afterwards {
        void kept(long run, boolean good);
    }

    /** One answer, or one for each file that waits. */
    public List<Fetched> fetch(FeedDefinition definition, Optional<String> secret) {
        String known = secret.orElse("");
        return switch (definition.source()) {
            case FeedSource.Web source ->
                List.of(new Fetched(
                        source.address(), web.fetch(source, definition.mapping(), known), (run, good) -> {}));
            case FeedSource.Database source ->
                List.of(new Fetched(
                        "postgresql://" + source.host() + ":" + source.port() + "/" + source.name(),
                        database.fetch(source, definition.mapping(), known),
                        (run, good) -> {}));
            case FeedSource.Folder(String name) ->
                folder.waiting(name).stream()
                        .map(file -> new Fetched(
                                name + "/" + file.getFileName(),
                                folder.read(file, definition.mapping()),
                                (run, good) -> folder.putAway(file, good, run)))
                        .toList();
            case FeedSource.Pushed() -> List.of();
        };
    }
}
