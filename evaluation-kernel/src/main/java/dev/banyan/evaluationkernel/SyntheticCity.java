package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.synthetic.CityWriter;
import java.time.LocalDate;

/** A made-up city of any size (模拟城市): it looks like a real one and means nothing; the same for the same seed. */
public final class SyntheticCity {
    private SyntheticCity() {}

    /**
     * Writes about so many tasks with their units, assignments, targets, milestones and twelve months of facts.
     *
     * @param first day on which the year of facts begins
     */
    public static void write(FactSink sink, long seed, int tasks, LocalDate first) {
        write(sink, seed, tasks, first, 12);
    }

    /** The same with another number of reports for each assignment, 1 to 365 in the year. */
    public static void write(FactSink sink, long seed, int tasks, LocalDate first, int reports) {
        new CityWriter(sink, seed, first, reports).write(tasks);
    }
}
