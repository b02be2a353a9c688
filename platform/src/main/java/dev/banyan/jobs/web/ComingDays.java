package dev.banyan.jobs.web;

import dev.banyan.calendar.CityTime;
import dev.banyan.frame.Words;
import dev.banyan.jobs.Job;
import dev.banyan.jobs.ReadJobs.Coming;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What comes in the next thirty days, day by day (未来三十天). */
public final class ComingDays {

    private final List<ComingDay> days;

    ComingDays(List<Coming> coming) {
        days = coming.stream()
                .collect(Collectors.groupingBy(
                        it -> CityTime.at(it.at()).toLocalDate(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new ComingDay(
                        day.getKey(),
                        day.getValue().stream()
                                .map(it -> new Turn(CityTime.at(it.at()).toLocalTime(), it.job()))
                                .toList()))
                .toList();
    }

    public record ComingDay(LocalDate day, List<Turn> turns) {
        public ComingDay {
            turns = List.copyOf(turns);
        }
    }

    public record Turn(LocalTime at, Job job) {}

    public List<ComingDay> days() {
        return days;
    }

    /** A rhythm in words. */
    public static String rhythm(Words words, Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Every(Duration pause) ->
                pause.toSeconds() % 60 == 0
                        ? words.of("jobs.rhythm.minutes", pause.toMinutes())
                        : words.of("jobs.rhythm.seconds", pause.toSeconds());
            case Rhythm.Daily(LocalTime time) -> words.of("jobs.rhythm.daily", time);
            case Rhythm.WorkingDays(LocalTime time) -> words.of("jobs.rhythm.working-days", time);
        };
    }
}
