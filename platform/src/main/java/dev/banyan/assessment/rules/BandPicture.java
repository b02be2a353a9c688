package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Variations.Band;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far places move under other weights (名次区间图): for each unit a bar from the best place it had to the worst, and a point at its own.
 * The same stands in a table beside it.
 *
 * @param rows by their own places
 * @param ticks places that are named below
 */
public record BandPicture(List<Row> rows, List<Tick> ticks) {
    public static final int WIDTH = 640;
    private static final int LEFT = 160;
    private static final int RIGHT = 620;
    private static final int FIRST = 20;
    private static final int STEP = 26;
    private static final int MOST_TICKS = 12;

    public BandPicture {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * @param y middle of the bar
     * @param from left end
     * @param to right end
     * @param own where the own place stands
     */
    public record Row(Band band, String name, int y, int from, int to, int own) {
        /** How often the own place was held, in per cent with one decimal. */
        public String share() {
            return band.share() / 10 + "." + band.share() % 10;
        }
    }

    public record Tick(int place, int x) {}

    /** @param names of units by code */
    public static BandPicture of(List<Band> bands, Map<String, String> names) {
        int last = bands.stream().mapToInt(Band::worst).max().orElse(1);
        var sorted = bands.stream()
                .sorted(Comparator.comparingInt(Band::place).thenComparing(Band::unit))
                .toList();
        int every = (last + MOST_TICKS - 1) / MOST_TICKS;
        return new BandPicture(
                sorted.stream()
                        .map(band -> new Row(
                                band,
                                names.getOrDefault(band.unit(), band.unit()),
                                FIRST + STEP * sorted.indexOf(band),
                                x(band.best(), last),
                                x(band.worst(), last),
                                x(band.place(), last)))
                        .toList(),
                IntStream.rangeClosed(1, last)
                        .filter(place -> (place - 1) % every == 0)
                        .mapToObj(place -> new Tick(place, x(place, last)))
                        .toList());
    }

    private static int x(int place, int last) {
        return last == 1 ? LEFT : LEFT + (RIGHT - LEFT) * (place - 1) / (last - 1);
    }

    public int bottom() {
        return FIRST + STEP * rows.size();
    }

    public int height() {
        return bottom() + FIRST;
    }
}
