package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an assignment shall reach as it is handed to the kernel (目标行); a later one replaces an earlier one from its moment on.
 *
 * @param recorded when it was set
 */
public record TargetRow(
        String assignment,
        LocalDateTime recorded,
        TargetComparator comparator,
        Measure measure,
        Figures figures,
        Path path) {
    /**
     * All in ten-thousandths of the unit in which figures are reported.
     *
     * @param base where it starts (基期值); empty if unknown
     * @param value the target, the multiple or the growth in per cent; zero for a deliverable
     * @param upper upper end of a range
     * @param direction which way is better; empty where the comparator says it
     */
    public record Figures(OptionalLong base, long value, OptionalLong upper, Optional<Direction> direction) {}

    /**
     * How it is to be reached (目标路径).
     *
     * @param first day of the base
     * @param last day by which the target is to be reached
     * @param points for steps and curves: what is asked for on which day, in order
     */
    public record Path(PathShape shape, LocalDate first, LocalDate last, List<Point> points) {
        public Path {
            points = List.copyOf(points);
        }
    }

    public record Point(LocalDate day, long value) {}

    /** Which way is better (指标方向). */
    public enum Direction implements WireNamed {
        UP,
        DOWN
    }
}
