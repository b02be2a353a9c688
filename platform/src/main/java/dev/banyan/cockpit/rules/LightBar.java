package dev.banyan.cockpit.rules;

import dev.banyan.evaluationkernel.Counts;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of each light as one bar of a hundred parts (亮灯占比条), from the worst to what is closed.
 *
 * @param pieces those that are not empty
 */
public record LightBar(List<Piece> pieces) {
    public LightBar {
        pieces = List.copyOf(pieces);
    }

    /** What a piece of the bar stands for, in its order (亮灯类别). */
    public enum Kind {
        RED,
        YELLOW,
        GREEN,
        UNLIT,
        CLOSED_LATE,
        CLOSED
    }

    /**
     * @param from where it begins, in hundredths of the bar
     * @param width in hundredths of the bar
     */
    public record Piece(Kind kind, int count, double from, double width) {}

    public static LightBar of(Counts counts) {
        var pieces = new ArrayList<Piece>();
        double from = 0;
        for (Kind kind : Kind.values()) {
            int count = count(counts, kind);
            if (count > 0) {
                double width = Math.round(count * 10_000.0 / counts.all()) / 100.0;
                pieces.add(new Piece(kind, count, from, width));
                from = Math.round((from + width) * 100) / 100.0;
            }
        }
        return new LightBar(pieces);
    }

    public static int count(Counts counts, Kind kind) {
        return switch (kind) {
            case RED -> counts.red();
            case YELLOW -> counts.yellow();
            case GREEN -> counts.green();
            case UNLIT -> counts.unlit();
            case CLOSED_LATE -> counts.closedLate();
            case CLOSED -> counts.closed();
        };
    }
}
