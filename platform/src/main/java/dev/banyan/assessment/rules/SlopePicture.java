package dev.banyan.assessment.rules;

import dev.banyan.assessment.rules.SchemeComparison.Move;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who goes from which place to which (位次变动图): a line for each unit from its place under one scheme to that under the other. The same
 * stands in a table beside it.
 */
public record SlopePicture(List<Line> lines) {
    public static final int WIDTH = 640;
    public static final int LEFT = 200;
    public static final int RIGHT = 440;
    private static final int FIRST = 20;
    private static final int STEP = 26;

    public SlopePicture {
        lines = List.copyOf(lines);
    }

    public enum Way {
        UP,
        DOWN,
        STAYS
    }

    /**
     * @param from height at the left; units of one place stand below one another
     * @param to height at the right
     */
    public record Line(Move move, String name, Way way, int from, int to) {}

    /** @param names of units by code */
    public static SlopePicture of(List<Move> moves, Map<String, String> names) {
        var before = ordered(
                moves, Comparator.comparingInt(it -> it.before().standing().place()));
        var after = ordered(
                moves, Comparator.comparingInt(it -> it.after().standing().place()));
        return new SlopePicture(before.stream()
                .map(move -> new Line(
                        move,
                        names.getOrDefault(move.unit(), move.unit()),
                        move.gained() > 0 ? Way.UP : move.gained() < 0 ? Way.DOWN : Way.STAYS,
                        FIRST + STEP * before.indexOf(move),
                        FIRST + STEP * after.indexOf(move)))
                .toList());
    }

    private static List<Move> ordered(List<Move> moves, Comparator<Move> by) {
        return moves.stream().sorted(by.thenComparing(Move::unit)).toList();
    }

    public int height() {
        return 2 * FIRST + STEP * Math.max(0, lines.size() - 1);
    }

    /** In the order of their new places. */
    public List<Line> byNewPlace() {
        return lines.stream().sorted(Comparator.comparingInt(Line::to)).toList();
    }
}
