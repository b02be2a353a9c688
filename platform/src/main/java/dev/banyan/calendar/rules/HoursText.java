package dev.banyan.calendar.rules;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.OfficeHours.Opening;
import dev.banyan.calendar.OfficeHours.Season;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Office hours as people write them (办公时间表), one season a line: {@code 05-01 08:00-12:00 15:00-18:00}. */
public final class HoursText {
    private static final int MOST_SEASONS = 12;

    private HoursText() {}

    public sealed interface Reading {}

    public record Good(OfficeHours hours) implements Reading {}

    /**
     * @param line number of the first line that says no season, 0 if there are none or too many
     * @param text what it says
     */
    public record Faulty(int line, String text) implements Reading {}

    public static Reading read(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.isEmpty() || lines.size() > MOST_SEASONS) {
            return new Faulty(0, "");
        }
        var seasons = new ArrayList<Season>();
        for (int line = 1; line <= lines.size(); line++) {
            var season = season(lines.get(line - 1));
            if (season.isEmpty()
                    || seasons.stream()
                            .anyMatch(it -> it.from().equals(season.get().from()))) {
                return new Faulty(line, lines.get(line - 1));
            }
            seasons.add(season.get());
        }
        seasons.sort(Comparator.comparing(Season::from));
        return new Good(new OfficeHours(seasons));
    }

    /** The text that reads back as these hours. */
    public static String of(OfficeHours hours) {
        return hours.seasons().stream()
                .map(season -> season.from().toString().substring(2) + " "
                        + season.openings().stream()
                                .map(opening -> opening.from() + "-" + opening.until())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Season> season(String line) {
        try {
            List<String> words = Arrays.asList(line.split("\\s+"));
            List<Opening> openings = words.stream()
                    .skip(1)
                    .map(span -> span.split("-", 2))
                    .map(span -> new Opening(LocalTime.parse(span[0]), LocalTime.parse(span[1])))
                    .toList();
            for (int i = 1; i < openings.size(); i++) {
                if (openings.get(i).from().isBefore(openings.get(i - 1).until())) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Season(MonthDay.parse("--" + words.getFirst()), openings));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
