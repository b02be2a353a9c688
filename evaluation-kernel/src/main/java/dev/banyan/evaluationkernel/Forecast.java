package dev.banyan.evaluationkernel;

/** Whether an assignment will be done by its last day (达标预测). */
public sealed interface Forecast {
    /** Too little was reported to say anything (数据不足). */
    record CannotTell(int reports, int needed) implements Forecast {}

    /** Nothing is left to foretell: it is done, or its last day has passed without (已成定局). */
    record Settled(boolean reached) implements Forecast {}

    /**
     * How likely it is (达标概率).
     *
     * @param probability in millionths
     * @param reports how many days were reported on
     */
    record Chance(int probability, int reports) implements Forecast {}
}
