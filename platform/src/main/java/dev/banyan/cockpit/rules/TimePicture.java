package dev.banyan.cockpit.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures over time as a picture (走势图), drawn within {@link #WIDTH} by {@link #HEIGHT}: lines, marks at every point, round
 * figures at the left, months or years below. The same points stand in a table beside it.
 *
 * @param lines in the order given
 * @param up figures with their height
 * @param across days with their place
 * @param today where the day stands of which the picture tells; none when it lies outside
 */
public record TimePicture(List<Drawn> lines, List<Tick> up, List<DayTick> across, Optional<Double> today) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 280;
    /** The ground on which the lines are drawn; what is left of it and below holds the words. */
    public static final int LEFT = 64;

    public static final int RIGHT = 704;
    public static final int TOP = 12;
    public static final int BOTTOM = 244;
    private static final int MOST_DAYS = 9;

    public TimePicture {
        lines = List.copyOf(lines);
        up = List.copyOf(up);
        across = List.copyOf(across);
    }

    /** Figures of days, in the order of the days (数据序列). */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    public record Point(LocalDate day, BigDecimal figure) {}

    /** A line as it is drawn: for a polyline, and its points one by one. */
    public record Drawn(String name, String polyline, List<Place> places) {
        public Drawn {
            places = List.copyOf(places);
        }
    }

    public record Place(double x, double y, Point point) {}

    public record Tick(double y, BigDecimal figure) {}

    public record DayTick(double x, LocalDate day) {}

    /** Draws lines of which at least one has a point; {@code asOf} is the day of which the picture tells. */
    public static TimePicture of(List<Line> lines, LocalDate asOf) {
        List<Point> points = lines.stream().flatMap(it -> it.points().stream()).toList();
        LocalDate first = days(points).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days(points).max(LocalDate::compareTo).orElseThrow();
        if (first.equals(last)) {
            last = first.plusMonths(1);
        }
        var ground = new Ground(first, ChronoUnit.DAYS.between(first, last), axis(points));
        return new TimePicture(
                lines.stream().map(ground::draw).toList(),
                ground.axis.ticks().stream()
                        .map(it -> new Tick(ground.y(it), it))
                        .toList(),
                across(ground, first, last),
                Optional.of(asOf)
                        .filter(it -> !it.isBefore(first) && ground.x(it) <= RIGHT)
                        .map(ground::x));
    }

    private static Stream<LocalDate> days(List<Point> points) {
        return points.stream().map(Point::day);
    }

    private static Axis axis(List<Point> points) {
        List<BigDecimal> figures = points.stream().map(Point::figure).sorted().toList();
        return Axis.from(figures.getFirst(), figures.getLast());
    }

    /** First days of months, quarters or years, as many as have room. */
    private static List<DayTick> across(Ground ground, LocalDate first, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = Stream.of(1, 3, 6, 12, 24, 60)
                .filter(it -> months / it < MOST_DAYS)
                .findFirst()
                .orElse(120);
        var ticks = new ArrayList<DayTick>();
        LocalDate day = first.withDayOfMonth(1);
        if (step > 1) {
            day = day.withMonth(1);
        }
        for (; !day.isAfter(last); day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                ticks.add(new DayTick(ground.x(day), day));
            }
        }
        return ticks;
    }

    private record Ground(LocalDate first, long days, Axis axis) {
        Drawn draw(Line line) {
            List<Place> places = line.points().stream()
                    .map(it -> new Place(x(it.day()), y(it.figure()), it))
                    .toList();
            return new Drawn(
                    line.name(),
                    places.stream()
                            .map(it -> String.format(Locale.ROOT, "%.1f,%.1f", it.x(), it.y()))
                            .collect(Collectors.joining(" ")),
                    places);
        }

        double x(LocalDate day) {
            return rounded(LEFT + (RIGHT - LEFT) * (double) ChronoUnit.DAYS.between(first, day) / days);
        }

        double y(BigDecimal figure) {
            return rounded(BOTTOM - (BOTTOM - TOP) * axis.share(figure));
        }

        private static double rounded(double place) {
            return Math.round(place * 10) / 10.0;
        }
    }
}
