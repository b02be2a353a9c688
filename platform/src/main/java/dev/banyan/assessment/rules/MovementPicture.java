package dev.banyan.assessment.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which place each unit had in which year (历年位次变化图): a column for each year, a line for each unit from one to the next. Units of one
 * place stand below one another. The same stands in a table beside it.
 *
 * @param lines by their last places; those that are no longer in the group at the end
 */
public record MovementPicture(List<Column> columns, List<Line> lines) {
    public static final int WIDTH = 840;
    public static final int LEFT = 200;
    public static final int RIGHT = 640;
    public static final int TOP = 20;
    private static final int FIRST = 52;
    private static final int STEP = 30;

    public MovementPicture {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    public record Placed(String unit, int place) {}

    /** @param group in order */
    public record Year(int year, List<Placed> group) {
        public Year {
            group = List.copyOf(group);
        }

        private List<Placed> byPlace() {
            return group.stream().sorted(Comparator.comparingInt(Placed::place)).toList();
        }
    }

    public record Column(int year, int x) {}

    /** Where a unit stands in a column. */
    public record Point(String unit, int year, int place, int x, int y) {}

    public enum Way {
        UP,
        DOWN,
        STAYS
    }

    /**
     * One unit over the years.
     *
     * @param points by column; empty where the unit had no place
     */
    public record Line(String unit, List<Optional<Point>> points) {
        public Line {
            points = List.copyOf(points);
        }

        public List<Point> places() {
            return points.stream().flatMap(Optional::stream).toList();
        }

        /** How many places were gained from the first year to the last; less than nothing if they were lost. */
        public int gained() {
            return places().getFirst().place() - places().getLast().place();
        }

        public Way way() {
            return gained() > 0 ? Way.UP : gained() < 0 ? Way.DOWN : Way.STAYS;
        }

        /** From one year to the next; a year without a place leaves a gap. */
        public List<Stroke> strokes() {
            return IntStream.range(1, points.size())
                    .boxed()
                    .flatMap(i ->
                            points.get(i - 1).flatMap(from -> points.get(i).map(to -> new Stroke(from, to))).stream())
                    .toList();
        }
    }

    public record Stroke(Point from, Point to) {}

    /** @param years the latest last */
    public static MovementPicture of(List<Year> years) {
        var columns = IntStream.range(0, years.size())
                .mapToObj(i -> new Column(years.get(i).year(), x(i, years.size())))
                .toList();
        var points = IntStream.range(0, years.size())
                .mapToObj(
                        i -> points(years.get(i), columns.get(i).x()).collect(Collectors.toMap(Point::unit, it -> it)))
                .toList();
        var lines = years.reversed().stream()
                .flatMap(year -> year.byPlace().stream())
                .map(Placed::unit)
                .distinct()
                .map(unit -> new Line(
                        unit,
                        points.stream()
                                .map(it -> Optional.ofNullable(it.get(unit)))
                                .toList()))
                .toList();
        return new MovementPicture(columns, lines);
    }

    private static int x(int at, int of) {
        return of == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * at / (of - 1);
    }

    private static Stream<Point> points(Year year, int x) {
        var placed = year.byPlace();
        return IntStream.range(0, placed.size())
                .mapToObj(i -> new Point(
                        placed.get(i).unit(), year.year(), placed.get(i).place(), x, FIRST + STEP * i));
    }

    public int height() {
        int last = lines.stream()
                .flatMap(it -> it.places().stream())
                .mapToInt(Point::y)
                .max()
                .orElse(FIRST);
        return last + STEP;
    }
}
