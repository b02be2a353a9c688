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
        new CityWriter(sink, seed, first).write(tasks);
    }
}
