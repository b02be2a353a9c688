package dev.banyan.supervision.web;

import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Post;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.supervision.Venue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of the units, posts and times that meetings speak of (会议名称对照). */
public record MeetingNames(Map<String, Unit> units, Map<Long, Post> posts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Looks names up (查找名称). */
    @Component
    record Lookup(FindUnits units, FindPosts posts) {
        MeetingNames all() {
            return of(List.of());
        }

        MeetingNames of(Collection<Venue> venues) {
            return new MeetingNames(
                    units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity())),
                    venues.stream()
                            .flatMap(it -> it.chair().stream())
                            .distinct()
                            .flatMap(it -> posts.find(it).stream())
                            .collect(Collectors.toMap(it -> it.id().value(), Function.identity())));
        }
    }

    public String unit(Words words, String code) {
        return Optional.ofNullable(units.get(code))
                .map(it -> words.language() == Language.ENGLISH ? it.englishName() : it.shortName())
                .orElse(code);
    }

    public String units(Words words, Collection<String> codes) {
        return codes.isEmpty()
                ? "—"
                : codes.stream()
                        .map(it -> unit(words, it))
                        .collect(Collectors.joining(words.language() == Language.ENGLISH ? ", " : "、"));
    }

    public String chair(Words words, Venue venue) {
        return venue.chair()
                .flatMap(it -> Optional.ofNullable(posts.get(it.value())))
                .map(it -> unit(words, it.unit()) + " " + it.title())
                .orElse("—");
    }

    /** A day with its day of the week, and the time. */
    public String start(Words words, LocalDateTime start) {
        return words.of(
                "meetings.at", words.day(start.toLocalDate()), words.weekday(start.getDayOfWeek()), TIME.format(start));
    }
}
